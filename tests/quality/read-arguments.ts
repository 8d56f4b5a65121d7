import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { explainOptions } from "#ingest/cli/explain-options.ts";
import { findNearestName } from "#ingest/cli/nearest-name.ts";

/** How `npm run quality` is typed. */
export const HELP = `Usage: npm run quality -- --corpora DIR [--only NAME]… [--json]

Measures the ingest and the search on every data set under DIR. docs/quality.md says what is measured, and how.

  --corpora DIR   the folder of the sets
  --only NAME     measure no more than this: a set (extraction/fundus-a), all sets of a kind (extraction), words,
                  quote-links or thresholds; may be given several times
  --json          print the scores as JSON
  --help          show this

Exit code: 0; 1 a set is malformed, or a target is missed; 2 there is nothing to measure.`;

const OPTIONS = {
  corpora: { type: "string" },
  only: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const satisfies ParseArgsOptionsConfig;

/** What is to be measured. */
export interface Arguments {
  corpora: string;
  /** Names that were asked for; null for all. */
  only: string[] | null;
  json: boolean;
}

/** Reads the command line: `help` when that is asked for, else a sentence that says what is wrong with it, else what it asks for. */
export function readArguments(args: string[]): Arguments | "help" | { fault: string } {
  try {
    const { corpora, only, json, help } = parseArgs({ args, options: OPTIONS }).values;
    if (help) return "help";
    return corpora === undefined
      ? { fault: "Name the folder of the sets: --corpora DIR" }
      : { corpora, only: only ?? null, json };
  } catch (cause) {
    return { fault: explainOptions(args, OPTIONS) ?? (cause as Error).message };
  }
}

/**
 * A sentence on the first name that stands for nothing; null when each stands for something.
 *
 * @param sets names of the sets that are there; the beginning of one stands for all that begin so
 * @param measures names of what is measured over all sets
 */
export function explainNames(
  only: readonly string[],
  sets: readonly string[],
  measures: readonly string[],
): string | null {
  const all = [...measures, ...sets];
  const unknown = only.find((name) => !measures.includes(name) && !sets.some((set) => set.startsWith(name)));
  if (unknown === undefined) return null;
  const near = findNearestName(unknown, all);
  return `There is no measure or set of the name ${unknown}.${near === null ? "" : ` Did you mean ${near}?`} There are: ${all.join(", ")}.`;
}
