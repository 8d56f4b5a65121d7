import { MONTHS } from "./month-names.ts";
import { parseDateLine } from "./parse-date-line.ts";

const MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** Whole days as they stand in a line among other words, and the words before them that say what they are. */
const FORMS = new RegExp(
  [
    "(?<![\\d./-])\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ]\\d{2}:\\d{2}\\S*)?(?![\\d/-])",
    "(?<![\\d./-])\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?![\\d/-])",
    `(?<![\\d\\p{L}])\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?:\\s+(?:of|de))?[\\s./-]+${MONTH}\\.?[\\s,./-]+(?:de\\s+)?\\d{4}(?!\\d)`,
    `(?<!\\p{L})${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s+\\d{4}(?!\\d)`,
  ].join("|"),
  "giu",
);

const MODIFIED =
  /(?:modif|updat|revis|edit|aktualisier|mise? à jour|maj|actualiza|güncel|обновл)\p{L}*(?:\s*(?:on|am|le|:|at))?[\s:]*(?:\p{L}+,?\s+)?$/iu;

/** The days that a line names, as they are written there; those of a change are left out. */
export function findDates(line: string): string[] {
  const found: string[] = [];
  for (const match of line.matchAll(FORMS)) {
    if (MODIFIED.test(line.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (parseDateLine(match[0]) !== null) found.push(match[0]);
  }
  return found;
}
