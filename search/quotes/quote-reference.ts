import type { Neighbours } from "./neighbours.ts";

/** What a link knows of the words it was made for: a text-quote selector (W3C), its middle replaced by a proof when it is long. */
export interface QuotedWords {
  /** The whole quote, or its first words when there are `last` ones. */
  first: string;
  last: string | null;
  /** What stood directly before and after in the paragraph, spaces included. Empty: nothing did, or a link of the first form does not say. */
  prefix: string;
  suffix: string;
  /** The proof of the whole quote; null in links without one, which hold the whole quote. */
  check: string | null;
  /** `markWord` of each word between `first` and `last`; null for those that a very long quote has no marks of. */
  marks: (string | null)[];
  /**
   * 1: links made before spaces around signs were folded, whose proof and marks follow earlier-links.ts. 2: links of versions that were
   * never released, which say nothing of neighbours and spelling; where one does not hold the whole quote, signs within it may make its proof fail.
   */
  form: 1 | 2 | 3;
  /** Of the paragraph that is named; links that were made without a look at the article don't say. */
  neighbours?: Neighbours;
  /** Of a long quote of the third form: `markSpelling` of all of it. */
  spelling?: string;
}

/** What a link says about the passage it was made for. */
export interface QuoteReference {
  paragraphId: string;
  /** Null in a link that names a whole paragraph by nothing but its id. */
  words: QuotedWords | null;
  /** The link lacks its end, or holds something that no link of this site does: what it says can't be trusted. */
  damaged: boolean;
}

/** A paragraph of more UTF-16 units is named by its id alone: it is no paragraph that anybody wrote, and words of it can't be linked to. */
export const MAX_QUOTABLE = 20_000;

/** More words can't be linked to as one quote. */
export const MAX_QUOTE_WORDS = 1000;

/** More marks than these are not written: a link must survive mail and chat programs. Half of them stand at either end. */
const MAX_MARKS = 120;
/** Stand before the marks of what is beside a paragraph whose text stands in the article once, or more than once; no characters of a mark. */
export const NEIGHBOUR_SIGNS = { once: "o", repeated: "l" } as const;
/** Stands after the proof in links of the later forms; no characters of a proof or a mark. */
export const FORM_SIGNS = { 1: "", 2: "1", 3: "0" } as const;

function writeMarks(marks: (string | null)[]): string {
  if (marks.length <= MAX_MARKS) return marks.join("");
  const half = MAX_MARKS / 2;
  return `${marks.slice(0, half).join("")}-${marks.length - MAX_MARKS}-${marks.slice(-half).join("")}`;
}

function writeNeighbours(neighbours: Neighbours | undefined): string {
  return neighbours ? NEIGHBOUR_SIGNS[neighbours.isRepeated ? "repeated" : "once"] + neighbours.marks : "";
}

/** The parameters of a link, in one fixed order, the readable ones first. `readQuoteReference` gives the same reference back. */
export function writeQuoteReference({ paragraphId, words }: QuoteReference): URLSearchParams {
  const params = new URLSearchParams({ p: paragraphId });
  if (!words) return params;
  params.set("quote", words.first);
  if (words.last !== null) params.set("end", words.last);
  if (words.prefix !== "") params.set("prefix", words.prefix);
  if (words.suffix !== "") params.set("suffix", words.suffix);
  const more = FORM_SIGNS[words.form] + writeNeighbours(words.neighbours) + (words.spelling ?? "");
  if (words.check !== null) params.set("check", words.check + more + writeMarks(words.marks));
  return params;
}
