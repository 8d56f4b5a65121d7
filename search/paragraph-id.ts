import { createHash } from "node:crypto";
import { encodeId } from "./encode-id.ts";

/**
 * The id of a paragraph: 12 characters (see encode-id.ts), derived from the article's id, the text, and how many
 * equal texts stand before it in the article, so it stays the same when anything else is edited, re-ordered or re-ingested.
 * 60 bits: among a million paragraphs the chance of any two colliding is below one in a million.
 *
 * @param occurrence 0 for the first paragraph of that text in the article, 1 for the second, ...
 */
export function makeParagraphId(articleId: string, text: string, occurrence: number): string {
  const digest = createHash("sha256").update(`${articleId}\n${occurrence}\n${text}`).digest();
  return encodeId(digest);
}
