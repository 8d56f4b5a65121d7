import type { Pattern } from "../../highlight-patterns.ts";
import { type IndexSize, measureLists } from "./ask-fts5.ts";
import { type Expanded, positivePatterns } from "./expand-words.ts";

/** Microseconds that ranking may take, by estimate: of all the words that fit, and of one word alone. */
const MOST_RANKING = 50_000;
const MOST_ALONE = 100_000;
/** Microseconds for each row of each word's list: it is read to find the rows, and once more to count them. */
const PER_LISTED = 0.08;
/** Microseconds in which bm25 compares one place of one word with one word: of each row it compares all with all. */
const PER_PLACE = 0.006;
/** How often a word stands in a paragraph that holds it, about. */
const PLACES = 2;

/** What some words cost to be ranked by. */
interface Weight {
  patterns: number;
  listed: number;
}

/**
 * The words by which rows are ranked: all, unless that would take too long. bm25 costs the square of the words in each row, and what most
 * paragraphs hold says next to nothing of one. So the rarest are taken, as many as may be, each with all that it may match.
 *
 * @param rows how many are to be ranked
 * @returns with whether they are all; null where even one costs too much
 */
export function chooseRanked(
  words: Expanded<Pattern>,
  rows: number,
  size: IndexSize,
): { ranked: Expanded<Pattern>; isWhole: boolean } | null {
  const isAffordable = ({ patterns, listed }: Weight, most: number) => {
    const places = patterns + (PLACES * listed) / Math.max(1, size.paragraphs);
    return listed * PER_LISTED + rows * patterns * places * PER_PLACE <= most;
  };
  const parts = weighParts(words, size);
  const taken: Expanded<Pattern>[] = [];
  const sum: Weight = { patterns: 0, listed: 0 };
  for (const { part, patterns, listed } of parts) {
    sum.patterns += patterns;
    sum.listed += listed;
    if (!isAffordable(sum, taken.length === 0 ? MOST_ALONE : MOST_RANKING)) break;
    taken.push(part);
  }
  const isWhole = taken.length === parts.length;
  if (taken.length > 1) return { ranked: { kind: words.kind === "all" ? "all" : "any", of: taken }, isWhole };
  if (taken[0]) return { ranked: taken[0], isWhole };
  const [rarest] = parts;
  const within = rarest && rarest.patterns > 1 ? chooseRanked(rarest.part, rows, size) : null;
  return within && { ...within, isWhole: false };
}

/** The parts that a match shows, the rarest first; equally rare ones in a fixed order, so that hits have one too. */
function weighParts(words: Expanded<Pattern>, { vocabulary }: IndexSize) {
  return listParts(words)
    .map((part) => {
      const patterns = positivePatterns(part);
      const listed = patterns.reduce((sum, pattern) => sum + measureLists(pattern, vocabulary).read, 0);
      return { part, patterns: patterns.length, listed, name: JSON.stringify(part) };
    })
    .filter(({ patterns }) => patterns > 0)
    .sort((a, b) => a.listed - b.listed || (a.name < b.name ? -1 : 1));
}

function listParts(words: Expanded<Pattern>): Expanded<Pattern>[] {
  if (words.kind === "not") return [];
  return words.kind === "term" ? words.patterns.map((pattern) => ({ kind: "term", patterns: [pattern] })) : words.of;
}
