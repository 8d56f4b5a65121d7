import { createHash } from "node:crypto";

/**
 * The id of a paragraph: 12 characters of `ALPHABET`, derived from the article's id, the text, and how many
 * equal texts stand before it in the article, so it stays the same when anything else is edited, re-ordered or re-ingested.
 * 60 bits: among a million paragraphs the chance of any two colliding is below one in a million.
 *
 * @param occurrence 0 for the first paragraph of that text in the article, 1 for the second, ...
 */
export function makeParagraphId(articleId: string, text: string, occurrence: number): string {
  const digest = createHash("sha256").update(`${articleId}\n${occurrence}\n${text}`).digest();
  return encodeId(digest);
}

/** Lower case without look-alikes (l, 1, o, 0): an id survives being read out, and is a valid CSS and HTML id. */
const ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

function encodeId(digest: Buffer): string {
  let id = "";
  for (let i = 0; i < 12; i++) id += ALPHABET[(digest[i] as number) & 31];
  return id;
}
