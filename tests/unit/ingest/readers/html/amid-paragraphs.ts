import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readHtml } from "#ingest/readers/html.ts";
import type { Block } from "#ingest/understand/raw-article.ts";

/** Two paragraphs of an article. */
export const FILLER = [
  "The council in Marle put off its vote on the harbour wall on Tuesday after three members asked for a new estimate of the cost.",
  "The next meeting is set for the second week of May, when the engineers will bring their figures and take questions from the public.",
];

/** A sentence that no other text has. */
export const SENTENCE = "Only readers of the source see that the wall was never paid for.";

/** The blocks of a page whose article has this markup between two paragraphs. */
export function readAmid(markup: string, head = ""): Block[] {
  const page = `<html><head><title>Harbour vote delayed</title>${head}</head><body><article><h1>Harbour vote delayed</h1>
<p>${FILLER[0]}</p>${markup}<p>${FILLER[1]}</p></article></body></html>`;
  return readHtml(page).blocks.filter(({ text }) => !FILLER.includes(text));
}

/** The texts of `readAmid`. */
export const textsAmid = (markup: string, head?: string): string[] => readAmid(markup, head).map(({ text }) => text);

/** The blocks of a page in tests/fixtures/pages. */
export function readFixture(name: string): Block[] {
  return readHtml(readFileSync(join(import.meta.dirname, "../../../../fixtures/pages", name), "utf8")).blocks;
}
