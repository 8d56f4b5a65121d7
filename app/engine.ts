import type { SearchEngine } from "#search/engine.ts";
import { openEngine } from "#search/open-engine.ts";
import { readSettings, type Settings } from "#search/settings.ts";

/** One of each for the whole process: development reloads modules, and an engine holds a thread and a file. */
const shared = globalThis as { verbatimEngine?: SearchEngine; verbatimSettings?: Settings };

/** @throws SearchError `invalid-settings` */
export function getSettings(): Settings {
  shared.verbatimSettings ??= readSettings();
  return shared.verbatimSettings;
}

/** @throws SearchError `invalid-settings` */
export function getEngine(): SearchEngine {
  shared.verbatimEngine ??= openEngine(getSettings());
  return shared.verbatimEngine;
}
