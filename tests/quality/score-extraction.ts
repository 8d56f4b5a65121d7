/** The metrics of extraction, as the corpora's README defines them. All are from 0 to 1. */

/** Precision and recall of one page or of all. */
export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

/** White space runs as one space, trimmed: README's `ws`. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** NFKC, lower case, every run of non-letters and non-digits as one space, trimmed: README's `words`. */
export function foldWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `2PR/(P+R)`, 0 when both are 0. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** 1 when two titles have the same words in the same order, else 0. */
export function scoreTitle(predicted: string | null, gold: string): number {
  return predicted !== null && foldWords(predicted) === foldWords(gold) ? 1 : 0;
}

/** Token F1 on the sets of words of two lists of names, a leading "by" removed. */
export function scoreAuthor(predicted: string | null, gold: string): number {
  const toSet = (names: string): Set<string> => {
    const words = foldWords(names).replace(/^by /, "");
    return new Set(words === "" ? [] : words.split(" "));
  };
  const [found, right] = [toSet(predicted ?? ""), toSet(gold)];
  const shared = [...found].filter((word) => right.has(word)).length;
  return found.size + right.size === 0 ? 0 : (2 * shared) / (found.size + right.size);
}

/** Days between the predicted day and that of the gold; null when nothing was predicted or only a month or a year. */
export function countDaysApart(predicted: string | null, gold: string): number | null {
  if (predicted === null || predicted.length < 10) return null;
  return Math.abs(Date.parse(predicted.slice(0, 10)) - Date.parse(gold.slice(0, 10))) / 86_400_000;
}

/**
 * Whether a date was made up for a page that no longer states its day: any day, and a month or a year that the right day is not
 * in. What is left of an address may still give the right month.
 */
export function isWrongDate(predicted: string | null, gold: string): boolean {
  return predicted !== null && (predicted.length >= 10 || !gold.startsWith(predicted));
}

/** How many of the texts that must (`with`) and must not (`without`) be in a body were found in it. */
export interface SegmentCounts {
  withFound: number;
  withAll: number;
  withoutFound: number;
}

/** Counts the segments of one page; scores are made of the sums over all pages. */
export function countSegments(body: string, wanted: string[], unwanted: string[]): SegmentCounts {
  const text = foldSpace(body);
  const countIn = (segments: string[]): number => segments.filter((one) => text.includes(foldSpace(one))).length;
  return { withFound: countIn(wanted), withAll: wanted.length, withoutFound: countIn(unwanted) };
}

/** `P = with found / (with found + without found)`, `R = with found / with`. */
export function scoreSegments({ withFound, withAll, withoutFound }: SegmentCounts): Agreement {
  const precision = withFound + withoutFound === 0 ? 0 : withFound / (withFound + withoutFound);
  const recall = withAll === 0 ? 0 : withFound / withAll;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

const SHINGLE = 4;

/**
 * Precision and recall of the shingles of four tokens of one page's body (scrapinghub/article-extraction-benchmark).
 * `precision` is null when nothing was extracted: such pages count in the mean recall alone.
 */
export function scoreBody(predicted: string, gold: string): { precision: number | null; recall: number } {
  const [found, right] = [countShingles(predicted), countShingles(gold)];
  const shared = countShared(found, right);
  return {
    precision: found.size === 0 ? null : shared / sumOf(found),
    recall: right.size === 0 ? 0 : shared / sumOf(right),
  };
}

function countShingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (tokens.length === 0) return new Map();
  const starts = Math.max(1, tokens.length - SHINGLE + 1);
  return countEqual(Array.from({ length: starts }, (_, at) => tokens.slice(at, at + SHINGLE).join(" ")));
}

/** Multisets of paragraphs compared for equality, the optional ones first removed from both sides. */
export function scoreParagraphs(predicted: string[], gold: string[], optional: number[]): Agreement {
  const skipped = new Set(optional);
  const right = countEqual(gold.filter((_, index) => !skipped.has(index)).map(foldSpace));
  const found = countEqual(predicted.map(foldSpace));
  for (const index of optional) {
    const text = foldSpace(gold[index] ?? "");
    const count = found.get(text) ?? 0;
    // One that stands in the text as well is not optional there.
    if (count > (right.get(text) ?? 0)) found.set(text, count - 1);
  }
  const shared = countShared(found, right);
  const precision = sumOf(found) === 0 ? 0 : shared / sumOf(found);
  const recall = sumOf(right) === 0 ? 0 : shared / sumOf(right);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

function countEqual(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function sumOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function countShared(one: Map<string, number>, other: Map<string, number>): number {
  return [...one].reduce((sum, [text, count]) => sum + Math.min(count, other.get(text) ?? 0), 0);
}
