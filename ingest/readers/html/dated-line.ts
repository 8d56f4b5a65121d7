import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { readByline } from "../../text/bylines/read-byline.ts";
import { findDates } from "../../text/dates/find-dates.ts";
import { parseDateLine } from "../../text/dates/parse-date-line.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import { foldWords } from "./fold-words.ts";

const TIME = `\\d{1,2}[:.]\\d{2}(?:\\s*(?:${anyPhrase(WORDS.dates.oclock)}|h|[ap]\\.?m\\.?))?`;

/** What pages write before the day or time of a text, or of an answer to one. */
const STAMP = new RegExp(
  `^\\W*${anyPattern(WORDS.dates.stamps)}(?!\\p{L})(?: ${anyPhrase(WORDS.dates.on)})?\\s*[:：]?\\s*(?=\\S)`,
  "iu",
);

const ALONE = new RegExp(`^${TIME}$`, "iu");

const UNITS = anyPattern(WORDS.dates.timeUnits);
const AGO = new RegExp(
  `^(?:${anyPhrase(WORDS.dates.agoBefore)}\\s*\\d+\\s*${UNITS}|\\d+\\s*${UNITS}\\s+${anyPhrase(WORDS.dates.agoBehind)})$`,
  "iu",
);

/** Whether a line says when a text was published or changed, and nothing else: `Posted on 22 April 2022`, `8 hours ago`. */
export function isStampText(text: string): boolean {
  if (AGO.test(text)) return true;
  const label = STAMP.exec(text)?.[0];
  if (label === undefined) return false;
  const rest = text
    .slice(label.length)
    .replace(/\s*\(\p{L}{2,20}\)$/u, "")
    .trim();
  return ALONE.test(rest) || parseDateLine(rest) !== null || parseDateLine(text) !== null;
}

/** Whether a line is a day or a time and nothing else. */
export function isDateText(text: string): boolean {
  return ALONE.test(text) || parseDateLine(text) !== null;
}

/** What parts a day from the names beside it. */
const SIGN = /[|/•·,:()–—-]/u;

const MOST_WORDS = 3;

/**
 * Whether a line is a day beside the name of a section, a place or a paper: `Politics / 29 February 2024`.
 *
 * @param isParted whether a sign must stand between them: without one, "The vote of 4 May 2021" is a heading
 */
export function isDateBesideNames(text: string, isParted: boolean): boolean {
  if (endsSentence(text)) return false;
  // `Ann Lee2 March 2024`: two parts of a page without a space between.
  const apart = text.replace(/(?<=\p{Ll})(?=\d)/gu, " | ");
  const dates = findDates(apart);
  if (dates.length === 0) return false;
  const others = dates
    .reduce((left, date) => left.replace(date, "\n"), apart)
    .replace(/\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?/giu, " ")
    .trim();
  if (isParted && !others.split("\n").every((part) => part.trim() === "" || isBeside(part))) return false;
  return (
    foldWords(others)
      .split(" ")
      .filter((word) => word.length > 2).length <= MOST_WORDS
  );
}

/** Whether a sign parts words from the day that stood before or behind them. */
function isBeside(part: string): boolean {
  return SIGN.test(part.trimStart()[0] ?? "") || SIGN.test(part.trimEnd().at(-1) ?? "");
}

/** No more letters may stand beside the names of a byline. */
const LONGEST_BESIDE = 40;

/** Whether a line says who wrote a text: `By Ann Lee and Bo Chan, Norholm`. */
export function isBylineText(text: string): boolean {
  const byline = readByline(text);
  if (byline?.isMarked !== true) return false;
  const others = byline.others.join(" ");
  return others.length < LONGEST_BESIDE && (others === "" || !endsSentence(text));
}
