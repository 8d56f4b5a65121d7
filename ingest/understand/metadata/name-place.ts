import type { RawFact } from "../raw-article.ts";

/** Elements of a page that a fact may stand in; other places have names of more words, or are none of a page. */
const ELEMENT = /^(?:title|h[1-6]|div|p|span)$/;

/** The place that states a fact, as warnings name it: `JSON-LD headline`, `<title>`; where none is noted, its kind: `byline`. */
export function namePlace({ from, where }: RawFact): string {
  if (where === undefined) return from;
  return from === "markup" && ELEMENT.test(where) ? `<${where}>` : where;
}
