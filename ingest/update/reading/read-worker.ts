import { parentPort } from "node:worker_threads";
import { readThreadCpu } from "#search/work-budget.ts";
import { IngestError, type ToldError } from "../../report/errors.ts";
import type { Fields } from "../../understand/metadata/read-fields.ts";
import type { Rules } from "../../understand/rules.ts";
import { describeDamage } from "./describe-damage.ts";
import { type ReadArticle, readArticle } from "./read-article.ts";

/** A file for a thread to read. */
export interface PoolJob {
  file: string;
  bytes: Uint8Array;
  sidecarFields: Fields[];
  isRecord: boolean;
}

/** The first message of each pool says the rules, then come its files. */
export type PoolMessage = PoolJob | { rules: Rules };

/** How much CPU time the thread had used when it began with a file, in milliseconds; then what became of it. */
export type PoolAnswer = { began: number } | { read: ReadArticle } | { error: ToldError };

async function read({ file, bytes, sidecarFields, isRecord }: PoolJob, rules: Rules): Promise<PoolAnswer> {
  try {
    return { read: await readArticle(file, bytes, sidecarFields, rules, isRecord) };
  } catch (error) {
    const { code, message, action } = error instanceof IngestError ? error : describeDamage(error);
    return { error: { code, message, action } };
  }
}

let rules: Rules | null = null;
parentPort?.on("message", async (message: PoolMessage) => {
  if ("rules" in message) rules = message.rules;
  if ("rules" in message || !rules) return;
  parentPort?.postMessage({ began: readThreadCpu() } satisfies PoolAnswer);
  parentPort?.postMessage(await read(message, rules));
});
