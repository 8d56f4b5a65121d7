import { openEngineThreads, type SiteEngine } from "#search/engine-threads/open-engine-threads.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import { readCurrentAsker } from "./read-client.ts";

/** One of each for the whole process: development reloads modules, and an engine holds threads and a file. */
const shared = globalThis as { verbatimEngine?: SiteEngine; verbatimSettings?: Settings };

/** @throws SearchError `invalid-settings` */
export function getSettings(): Settings {
  shared.verbatimSettings ??= readSettings();
  return shared.verbatimSettings;
}

/**
 * The engine, which knows by itself for which request it is asked: readers take turns by address, and what nobody waits for any more is given up.
 *
 * @throws SearchError `invalid-settings`
 */
export function getEngine(): SiteEngine {
  const { trustProxy } = getSettings();
  shared.verbatimEngine ??= openEngineThreads(getSettings(), () => readCurrentAsker(trustProxy));
  return shared.verbatimEngine;
}
