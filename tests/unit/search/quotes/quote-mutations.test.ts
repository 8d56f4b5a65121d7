import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { normalizeText } from "#ingest/text/normalize-text.ts";
import { runLinks } from "#tests/quality/quote-links/run-links.ts";
import { addRun, emptyTally } from "#tests/quality/quote-links/tally-links.ts";
import type { PlainArticle } from "#tests/quality/quote-links/traced-article.ts";

/** The sample articles, which ship with the project: English, German and Turkish. `npm run quality` does the same with real ones. */
function readSamples(): PlainArticle[] {
  const folder = new URL("../../../../content/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
  return files.map((file) => {
    const [, head = "", body = ""] = readFileSync(new URL(file, folder), "utf8").split(/^---$/m);
    const title = /^title: (.+)$/m.exec(head)?.[1] ?? file;
    return {
      id: file,
      paragraphs: [title, ...body.split("\n\n")].map((text) => normalizeText(text).text).filter(Boolean),
    };
  });
}

/** Quotes of each shape from each article: more than ten thousand links. */
const ROUNDS = 5;
/** Minutes on an idle machine are no minutes on a busy one. */
const TIME_LIMIT = 20 * 60_000;

it("links to quotes stay right when their articles change in every way", { timeout: TIME_LIMIT }, () => {
  const tally = emptyTally();
  const wrong: string[] = [];
  for (const run of runLinks(readSamples(), ROUNDS)) {
    addRun(tally, run);
    if (run.verdict.isFalse) wrong.push(`${run.kind}: “${run.quoted}” shown as “${run.shown}”`);
  }
  expect(wrong).toEqual([]);
  expect(tally.links).toBeGreaterThan(10_000);
  expect(tally.verbatimFound / tally.verbatim).toBeGreaterThanOrEqual(0.995);
});
