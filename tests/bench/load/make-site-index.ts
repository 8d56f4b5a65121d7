import type { Article } from "#search/article.ts";
import { openEngine } from "#search/open-engine.ts";
import { makeParagraphId } from "#search/paragraph-id.ts";
import { readSettings } from "#search/settings.ts";
import { makeCorpus, TOPICS } from "../make-corpus.ts";

/** The article of as many paragraphs as one may have. */
export const LARGEST_ID = "largest";
const LARGEST = 20_000;

/** Makes the embedded index of a data folder: a made collection, and the largest article that there may be. */
export async function makeSiteIndex(dataDir: string, size: number): Promise<void> {
  const engine = openEngine(readSettings({ VERBATIM_DATA: dataDir }), "ingest");
  await engine.replace({ topics: TOPICS, changed: addLargest(size), removed: [] });
  await engine.close();
}

function* addLargest(size: number): Generator<Article[]> {
  yield* makeCorpus(size);
  yield [makeLargest()];
}

function makeLargest(): Article {
  const articles = [...makeCorpus(LARGEST)].flat();
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  return {
    ...(articles[0] as Article),
    id: LARGEST_ID,
    paragraphs: paragraphs.map((paragraph, ordinal) => ({
      ...paragraph,
      id: makeParagraphId(LARGEST_ID, paragraph.text, ordinal),
      articleId: LARGEST_ID,
      ordinal,
      kind: ordinal === 0 ? "title" : "body",
    })),
  };
}
