import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";
import { isOutletName } from "#ingest/text/bylines/outlet-names.ts";
import { readByline } from "#ingest/text/bylines/read-byline.ts";
import { parseDateLine } from "#ingest/text/dates/parse-date-line.ts";
import type { RawFact, RawField } from "#ingest/understand/raw-article.ts";
import { isNewsAgency } from "#search/citation/names/news-agencies.ts";
import { countWords } from "../../text/sentence-ends.ts";

/** Facts that one line states, and whether it says so itself with a label. */
export interface StatedFacts {
  facts: Partial<Record<RawField, RawFact>>;
  /** `Source: …` counts at the end of a text too; a bare date or byline only at its head. */
  isLabelled: boolean;
  /** The facts hold all words of the line, so that it need not stay in the text. */
  isWhole: boolean;
  /** The only date is that of a later change. */
  isUpdate: boolean;
}

const label = (words: readonly string[], before = ""): RegExp =>
  new RegExp(`^${anyPattern(words)}\\s*:\\s*${before}`, "iu");

const LABELS: [RawField, RegExp][] = [
  ["title", label(WORDS.labels.title)],
  ["source", label(WORDS.labels.source)],
  ["url", label(WORDS.labels.url, "(?=https?:)")],
  ["language", label(WORDS.labels.language)],
];

const LONGEST = 300;

/** What a line says about the article that holds it: a label and a value, a byline, or a date alone; null for other lines. */
export function spotFacts(text: string): StatedFacts | null {
  if (text.length > LONGEST) return null;
  for (const [field, label] of LABELS) {
    const match = label.exec(text);
    if (!match || match[0].length === text.length) continue;
    const value = text.slice(match[0].length);
    if (field === "source") {
      // "Sources: three officials said that …" is prose.
      if (countWords(value, 13) > 12) return null;
      const isUrl = /^https?:\/\/\S+$/iu.test(value);
      return stated(isUrl ? { url: { value, from: "text" } } : { source: { value: text, from: "text" } }, true);
    }
    return stated({ [field]: { value, from: "text" } }, true);
  }
  const byline = readByline(text);
  if (byline) {
    const facts: StatedFacts["facts"] = {};
    if (byline.author) facts.author = { value: text, from: "byline" };
    if (byline.agency) facts.source = { value: byline.author ? byline.agency : text, from: "byline" };
    if (byline.date) facts.date = { value: byline.date, from: "byline" };
    return { ...stated(facts, false), isWhole: byline.author !== null || byline.agency !== null };
  }
  const dated = spotDateBesideNames(text);
  if (dated) return { ...stated(dated.facts, false), isWhole: dated.isWhole };
  const line = parseDateLine(text);
  // A year alone is a heading or a number as often as a date.
  if (line?.date.form === "year" && countWords(text, 2) < 2) return null;
  return line && { ...stated({ date: { value: text, from: "text" } }, false), isUpdate: line.isUpdate };
}

/** No name of a paper or a section is longer, in words. */
const MOST_NAME_WORDS = 4;

/** The day beside the names of a paper and a section: `The Daily Example, 3 May 2016`, `WORLD NEWS | 3 May 2016 | 10:20`. */
function spotDateBesideNames(text: string): Pick<StatedFacts, "facts" | "isWhole"> | null {
  const bars = text.split(/\s+[|•·]\s+/u);
  const comma = /^(\p{Lu}[^,\d]{2,40}),\s+(.*\d.*)$/u.exec(text);
  const parts = bars.length > 1 ? bars : comma ? [comma[1] as string, comma[2] as string] : [];
  const days = parts.filter((part) => /\d{4}/.test(part) && parseDateLine(part) !== null);
  const names = parts.filter((part) => !/\d/.test(part));
  const isNamed = names.every((part) => /^\p{Lu}/u.test(part) && countWords(part, 9) <= MOST_NAME_WORDS);
  // Weekdays, months and labels are no names: such a line is a date as a whole.
  if (days.length !== 1 || names.length === 0 || !isNamed || parseDateLine(text) !== null) return null;
  const date: RawFact = { value: days[0] as string, from: "text" };
  const [outlet, ...otherOutlets] = names.filter((name) => isNewsAgency(name) || isOutletName(name));
  const isWhole = parts.length === 2 && outlet !== undefined;
  if (outlet !== undefined && otherOutlets.length === 0)
    return { facts: { date, source: { value: outlet, from: "text" } }, isWhole };
  const [value = "", ...others] = names;
  if (others.length > 0) return { facts: { date }, isWhole: false };
  return { facts: { date, source: { value, from: "text", onlyIfKnown: true } }, isWhole: false };
}

function stated(facts: StatedFacts["facts"], isLabelled: boolean): StatedFacts {
  return { facts, isLabelled, isWhole: true, isUpdate: false };
}

const DATELINE =
  /^(\p{Lu}[\p{L}\p{M}.’'/-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}(?:, \p{Lu}[\p{L}\p{M}. ]{1,24})?)(?:, ([^()—–]{4,30}?))?\s*(?:\(([^()]{2,40})\))?\s*[-–—]{1,2}\s/u;

/** The agency and the whole date that the dateline of a first paragraph gives: `ANKARA, 9 August 2016 (Reuters) - …`. */
export function spotDateline(text: string): StatedFacts["facts"] {
  const [, , date, agency] = DATELINE.exec(text.slice(0, 140)) ?? [];
  const facts: StatedFacts["facts"] = {};
  if (date && parseDateLine(date)?.date.form !== "year" && parseDateLine(date))
    facts.date = { value: date, from: "text" };
  if (agency && isNewsAgency(agency)) facts.source = { value: agency, from: "text" };
  return facts;
}
