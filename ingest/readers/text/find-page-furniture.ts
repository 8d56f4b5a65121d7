import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { endsSentence, startsInSentence, startsUncased } from "../../text/sentence-ends.ts";
import type { Line } from "./cut-lines.ts";
import { spotMasthead } from "./spot-addresses.ts";

/** Headers and footers are no longer. */
const LONGEST = 160;

const PAGE_NUMBER = /^[-–—]?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–—]?$/u;
/** `Page 3`, `Page 3 of 7`. */
const PAGE = `${anyPattern(WORDS.pages.page)}\\s*\\d{1,4}(?:\\s*(?:${anyPhrase(WORDS.pages.of)}|\\/)\\s*\\d{1,4})?`;
const PAGE_LABEL = new RegExp(`^[-–—|]?\\s*${PAGE}\\s*[-–—|]?$`, "iu");

/**
 * Browsers print the day, then the title of the page: `03/05/2016    Norholm votes | The Daily Example`. Others print a name and the
 * number of the page: `The Norholm Letter    Page 1 of 3`.
 */
const HEADER = new RegExp(`^\\d{1,2}[./]\\d{1,2}[./]\\d{2,4},?\\s.*\\p{L}|\\s${PAGE}$`, "iu");

/**
 * Finds the lines that a page repeats, headers, footers and page numbers, by their positions. A repeated line counts when it
 * is the head of a page by its looks, stands beside the page numbers, or at least once amid a sentence or beside a form feed: a refrain, a speaker's name or a heading doesn't. Its first
 * occurrence is left alone unless it interrupts a sentence too; of two, one must stand beside a page's number or end as well. Page numbers count when they go on one by one.
 */
export function findPageFurniture(lines: Line[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text.length > LONGEST || endsSentence(line.text) || /[:,;]$|^\p{Ll}[^.@/]*$/u.test(line.text)) return;
    const key = toKey(line.text);
    places.get(key)?.push(i) ?? places.set(key, [i]);
  });
  const candidates = new Set<number>();
  for (const [key, at] of places) {
    if (at.length > 1 || key === "#") for (const i of at) candidates.add(i);
  }
  const isBreak = findInterruptions(lines, candidates);
  const furniture = new Set<number>();
  // Beside numbers that go on one by one.
  const counting = new Set(keepCounting(lines, places.get("#") ?? []).flatMap((i) => [i - 1, i + 1]));
  for (const [key, at] of places) {
    const first = lines[at[0] as number]?.text ?? "";
    const isNumber = key === "#";
    const counted = isNumber ? keepCounting(lines, at) : at;
    const breaks = at.filter((i) => isBreak[i]);
    // Of two equal lines of a text that is cut into lines, one may well stand where a header would.
    const isMarked = at.length > 2 || at.some((i) => isBesideNumber(lines, i));
    const isHeader = HEADER.test(first) || spotMasthead(first) !== null || at.slice(1).every((i) => counting.has(i));
    if (at.length > 1 && !isNumber && (isHeader || (breaks.length > 0 && isMarked))) {
      for (const i of at) if (i !== at[0] || isBreak[i] || HEADER.test(first)) furniture.add(i);
    }
    if (isNumber)
      for (const i of [...counted, ...breaks.filter((i) => at.length > 1 || lines[i]?.newPage)]) furniture.add(i);
  }
  return furniture;
}

/** Whether a line begins or ends a page: a form feed, or the page's number beside it or in it. */
function isBesideNumber(lines: Line[], i: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  if (line?.newPage || after?.newPage || /(?:^|\s)\d{1,4}$|^\d{1,4}\s/.test(line?.text ?? "")) return true;
  return [before?.text ?? "", after?.text ?? ""].some((text) => PAGE_NUMBER.test(text) || isPageLabel(text));
}

/** Whether a line is a page number that says so: `Page 3 of 7`. */
export function isPageLabel(text: string): boolean {
  return text.length <= 40 && PAGE_LABEL.test(text);
}

/** What the occurrences of a repeated line share: its words; numbers that stand alone may count the pages. */
export function toKey(text: string): string {
  return PAGE_NUMBER.test(text) ? "#" : text.toLowerCase().replace(/(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu, "#");
}

/** Those of the bare numbers that follow one another as pages do: 1, 2, 3. */
function keepCounting(lines: Line[], at: number[]): number[] {
  const numbers = at.map((i) => Number(/\d+/.exec(lines[i]?.text ?? "")?.[0]));
  return at.filter((_, n) => {
    const here = numbers[n] as number;
    return numbers[n + 1] === here + 1 || numbers[n - 1] === here - 1;
  });
}

/** For each candidate whether the text around it, other candidates aside, goes on across it. */
function findInterruptions(lines: Line[], candidates: Set<number>): boolean[] {
  const result: boolean[] = new Array(lines.length).fill(false);
  let before: Line | undefined;
  for (let i = 0; i < lines.length; i++) {
    if (!candidates.has(i)) {
      before = lines[i];
      continue;
    }
    let end = i;
    let newPage = false;
    for (; end < lines.length && candidates.has(end); end++) newPage ||= (lines[end] as Line).newPage;
    const after = lines[end];
    newPage ||= after?.newPage ?? false;
    const isOpen =
      before !== undefined &&
      after !== undefined &&
      before.text.length > 20 &&
      !endsSentence(before.text) &&
      (startsInSentence(after.text) || (startsUncased(after.text) && before.text.length > 40));
    if (isOpen || (newPage && before !== undefined)) result.fill(true, i, end);
    i = end - 1;
  }
  return result;
}
