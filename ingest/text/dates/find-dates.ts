import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { foldDateWord, MONTHS } from "./month-names.ts";
import { parseDateLine, UPDATE_WORDS } from "./parse-date-line.ts";

const MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})`;

const OF = anyPhrase(WORDS.dates.of);
const ORDINALS = anyPhrase(WORDS.dates.ordinals);

/** Whole days as they stand in a line among other words, and the words before them that say what they are. */
const FORMS = new RegExp(
  [
    "(?<![\\d./-])\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ]\\d{2}:\\d{2}\\S*)?(?![\\d/-])",
    "(?<!\\d)\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]",
    "(?<![\\d./-])\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:\\d{4}|\\d{2})(?![\\d/-])",
    `(?<![\\d\\p{L}])\\d{1,2}(?:${ORDINALS}|\\.)?(?:\\s+${OF})?[\\s./-]+${MONTH}\\.?[\\s,./-]+(?:de\\s+)?\\d{4}(?!\\d)`,
    `(?<!\\p{L})${MONTH}\\.?\\s+\\d{1,2}${ORDINALS}?\\s*,?\\s+\\d{4}(?!\\d)`,
  ].join("|"),
  "giu",
);

/** A word of change, and nothing but a small word or a day of the week between it and the date. */
const MODIFIED = new RegExp(
  `(?:${UPDATE_WORDS.source})\\p{L}*(?:\\s*(?:${anyPhrase(WORDS.dates.on)}|:))*[\\s:]*(?:\\p{L}+,?\\s+)?$`,
  "iu",
);

/** The text with accents and Turkish letters folded, letter by letter, so that every place stays where it is. */
function foldEvenly(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => {
    const folded = foldDateWord(letter);
    return folded.length === letter.length ? folded : letter;
  });
}

/** The days that a line names, as they are written there; those of a change are left out. */
export function findDates(line: string): string[] {
  if (!/\p{Nd}/u.test(line)) return [];
  const folded = foldEvenly(line);
  const found: string[] = [];
  for (const { 0: match, index } of folded.matchAll(FORMS)) {
    if (MODIFIED.test(folded.slice(Math.max(0, index - 40), index))) continue;
    const written = line.slice(index, index + match.length);
    if (parseDateLine(written) !== null) found.push(written);
  }
  return found;
}
