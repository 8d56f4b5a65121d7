import type { Article, Topic } from "../../article.ts";
import type { IndexStatus, IndexUpdate } from "../../engine.ts";
import { CallingThread } from "../../threads/calling-thread.ts";

/** Batches on their way to the writer at once: one is written while the next is read. */
const BATCHES_AHEAD = 2;

/** What the writer's thread can be asked, in this order: open, remove, add (often), finish, close. Closing before `finish` gives up. */
export interface WriteCalls {
  open: { args: [file: string]; answer: undefined };
  remove: { args: [ids: string[]]; answer: undefined };
  add: { args: [articles: Article[]]; answer: undefined };
  finish: { args: [topics: Topic[]]; answer: IndexStatus };
  close: { args: []; answer: undefined };
}

/**
 * Makes an update the state that searches see, in one transaction of a thread of its own.
 *
 * @throws SearchError `index-locked`, `index-corrupt`, `index-foreign`, `index-newer`, `index-read-only`, `disk-full`
 */
export async function replaceIndex(
  file: string,
  { topics, changed, removed, onProgress }: IndexUpdate,
): Promise<IndexStatus> {
  const writer = new CallingThread<WriteCalls>("search/engines/sqlite/write-worker.ts");
  const done = { articles: 0, paragraphs: 0 };
  const underWay: Promise<void>[] = [];
  try {
    await writer.call("open", [file]);
    await writer.call("remove", [removed]);
    for await (const batch of changed) {
      const written = writer.call("add", [batch]).then(() => {
        done.articles += batch.length;
        done.paragraphs += batch.reduce((sum, article) => sum + article.paragraphs.length, 0);
        onProgress?.({ phase: "indexing", ...done });
      });
      // Awaited below; without this a failure while the next batch is being read would count as unhandled.
      written.catch(() => {});
      underWay.push(written);
      if (underWay.length >= BATCHES_AHEAD) await underWay.shift();
    }
    await Promise.all(underWay);
    onProgress?.({ phase: "finishing", ...done });
    return await writer.call("finish", [topics]);
  } finally {
    await Promise.allSettled(underWay);
    // A thread that has failed has let go of everything.
    await writer.call("close", []).catch(() => {});
    writer.release();
  }
}
