import { openEngineThreads, type SiteEngine } from "#search/engine-threads/open-engine-threads.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import { oncePerProcess } from "./once-per-process.ts";
import { readCurrentAsker } from "./read-client.ts";

/** @throws SearchError `invalid-settings` */
export function getSettings(): Settings {
  return oncePerProcess("settings", readSettings);
}

/**
 * The engine, which knows by itself for which request it is asked: readers take turns by address, and what nobody waits for any more is given up.
 *
 * @throws SearchError `invalid-settings`
 */
export function getEngine(): SiteEngine {
  const settings = getSettings();
  return oncePerProcess("engine", () => openEngineThreads(settings, () => readCurrentAsker(settings.trustProxy)));
}
