import type { QuotedWords } from "./quote-reference.ts";
import type { Around } from "./quote-state.ts";

/**
 * Where verified words stand: in the linked paragraph; in that, beside other paragraphs than the link gives; in another one although that is there; in
 * its paragraph, as far as what stands next to them tells, of which the rest differs; or in one that nothing tells to be it.
 */
export type VerifiedPlace = Around["paragraph"] | "rest-differs";

/** Tells an edit elsewhere in the paragraph from words that stand in another paragraph. */
export function tellPlace({ paragraph, before, after }: Around, words: QuotedWords | null): VerifiedPlace {
  if (paragraph !== "gone") return paragraph;
  const isTold = words !== null && /[\p{L}\p{N}]/u.test(words.prefix + words.suffix);
  return isTold && before === null && after === null ? "rest-differs" : "gone";
}
