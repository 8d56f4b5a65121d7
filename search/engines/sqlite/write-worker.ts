import type { Article, Topic } from "#search/article.ts";
import { answerCalls } from "#search/threads/answer-calls.ts";
import { explainError } from "./open-database.ts";
import { IndexWriter } from "./write-index.ts";

let writer: IndexWriter | null = null;
let file = "";

/** Gives up what was not finished. */
function close(): void {
  writer?.abandon();
  writer = null;
}

/** The lock is taken with the first change and held until the last. */
function write<T>(change: (writer: IndexWriter) => T): T {
  try {
    writer ??= new IndexWriter(file);
    return change(writer);
  } catch (error) {
    writer?.abandon();
    throw explainError(error, file);
  }
}

answerCalls({
  open: (_, path: string) => {
    file = path;
  },
  remove: (_, ids: string[]) => write((open) => open.remove(ids)),
  add: (_, articles: Article[]) => write((open) => open.add(articles)),
  finish: (_, topics: Topic[]) => write((open) => open.finish(topics)),
  close,
});
