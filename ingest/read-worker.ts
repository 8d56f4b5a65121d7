import { parentPort } from "node:worker_threads";
import { describeDamage } from "./describe-damage.ts";
import { IngestError, type IngestErrorCode } from "./errors.ts";
import { type ReadArticle, type Rules, readArticle } from "./read-article.ts";
import type { Fields } from "./read-fields.ts";

/** A file for a thread to read. */
export interface PoolJob {
  file: string;
  bytes: Uint8Array;
  said: Fields[];
  isRecord: boolean;
}

/** The first message of each pool says the rules, then come its files. */
export type PoolMessage = PoolJob | { rules: Rules };

/** What became of it. Errors lose their class between threads, so their parts are sent. */
export type PoolAnswer = { read: ReadArticle } | { error: { code: IngestErrorCode; message: string; action: string } };

async function answer({ file, bytes, said, isRecord }: PoolJob, rules: Rules): Promise<PoolAnswer> {
  try {
    return { read: await readArticle(file, bytes, said, rules, isRecord) };
  } catch (error) {
    const { code, message, action } = error instanceof IngestError ? error : describeDamage(error);
    return { error: { code, message, action } };
  }
}

let rules: Rules | null = null;
parentPort?.on("message", async (message: PoolMessage) => {
  if ("rules" in message) rules = message.rules;
  else if (rules) parentPort?.postMessage(await answer(message, rules));
});
