import type { Article, Topic } from "#search/article.ts";
import { answerCalls } from "./answer-calls.ts";
import { explainError } from "./open-database.ts";
import { IndexWriter } from "./write-index.ts";

let writer: IndexWriter | null = null;

/** Gives up what was not finished. */
function close(): void {
  writer?.abandon();
  writer = null;
}

answerCalls((file) => {
  /** The lock is taken with the first call and held until the last. */
  const write = <T>(change: (writer: IndexWriter) => T): T => {
    try {
      writer ??= new IndexWriter(file);
      return change(writer);
    } catch (error) {
      writer?.abandon();
      throw explainError(error, file);
    }
  };
  return {
    remove: (ids: string[]) => write((open) => open.remove(ids)),
    add: (articles: Article[]) => write((open) => open.add(articles)),
    finish: (topics: Topic[]) => write((open) => open.finish(topics)),
  };
}, close);
