import { parentPort, workerData } from "node:worker_threads";
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

/** What became of it. Errors lose their class between threads, so their parts are sent. */
export type PoolAnswer = { read: ReadArticle } | { error: { code: IngestErrorCode; message: string; action: string } };

const rules = workerData as Rules;

async function answer({ file, bytes, said, isRecord }: PoolJob): Promise<PoolAnswer> {
  try {
    return { read: await readArticle(file, bytes, said, rules, isRecord) };
  } catch (error) {
    if (error instanceof IngestError) {
      const { code, message, action } = error;
      return { error: { code, message, action } };
    }
    // Whatever a broken file makes a reader do, the other files go on.
    const message = `The file can't be read: ${error instanceof Error ? error.message : String(error)}.`;
    return { error: { code: "file-damaged", message, action: "Save it again, or leave it out." } };
  }
}

parentPort?.on("message", async (job: PoolJob) => parentPort?.postMessage(await answer(job)));
