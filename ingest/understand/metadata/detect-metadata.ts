import type { DateFact, Fact, StatedFacts } from "#search/article.ts";
import { describeFacet, STATED_FACETS } from "#search/facets.ts";
import { MAX_VALUE_LENGTH } from "#search/query/query-limits.ts";
import { IngestError } from "../../report/errors.ts";
import type { IngestWarning, WarningCode } from "../../report/warning.ts";
import { readDate } from "../../text/dates/read-date.ts";
import { canBeDay, isSameInstant, readInstant } from "../../text/dates/same-instant.ts";
import { normalizeText } from "../../text/normalize-text.ts";
import type { RawArticle, RawFact, RawField } from "../raw-article.ts";
import { agreeAuthors } from "./agree-authors.ts";
import { agreeSources, type Clean, cleanAuthor, cleanSource, findBylineSource, readUrlDate } from "./clean-facts.ts";
import { compareFacts } from "./compare-facts.ts";
import { detectLanguage } from "./detect-language.ts";
import { namePlace } from "./name-place.ts";
import { LIST_SEPARATOR } from "./read-fields.ts";
import { readLanguage } from "./read-language.ts";
import { readUrl } from "./read-url.ts";
import { findSource, findSourceEntry, type SourceEntry, type Sources } from "./sources.ts";

/** What is known besides the text. */
export interface MetadataContext {
  sources: Sources;
  /** Gives the title when nothing else does. */
  fileName: string;
  /** ISO day; dates after it are refused. */
  today: string;
}

/** The facts of an article, each with where it was read; null is "not stated". */
export interface Metadata {
  title: Fact;
  source: Fact | null;
  author: Fact | null;
  date: DateFact | null;
  url: string | null;
  language: string | null;
  /** The facets that are known only as they are stated. */
  stated: StatedFacts;
  warnings: IngestWarning[];
}

/**
 * Decides what an article's stated facts mean. The first that can be used wins, and others that contradict it give a
 * warning. Nothing is guessed: not the date of today or of the file, no order of 03/04/2017, no source that isn't named.
 *
 * @throws IngestError `article-empty` if there is no text; `url-refused` if the URL is neither http nor https
 */
export function detectMetadata(raw: RawArticle, context: MetadataContext): Metadata {
  const warnings: IngestWarning[] = [];
  const warn = (code: WarningCode, message: string) => warnings.push({ code, message });
  const title = chooseFact("title", raw.facts.title, keep, warn)?.fact ?? nameByFile(raw, context.fileName);
  refuseEmpty(raw, title);
  const url = readUrl(raw.facts.url, warn);
  const source = chooseSource(raw, url, context.sources, warn);
  const entry = findSourceEntry(context.sources, source?.value ?? url ?? "");
  const metadata: Metadata = {
    title,
    source,
    author: chooseFact("author", raw.facts.author, cleanAuthor, warn, agreeAuthors)?.fact ?? null,
    date: chooseDate(raw.facts.date, url, entry, context.today, warn),
    url,
    language: chooseLanguage(raw, entry, warn),
    stated: readStated(raw, warn),
    warnings,
  };
  const changed = [title.raw ?? title.value, ...raw.blocks.map(({ text }) => text)].filter(
    (text) => normalizeText(text).removed,
  );
  if (changed.length > 0) {
    warn(
      "characters-removed",
      `Control or private-use characters, or marks piled on letters, were removed from ${changed.length} paragraphs.`,
    );
  }
  return metadata;
}

type Warn = (code: WarningCode, message: string) => void;

const keep: Clean = (value) => value;

/** A fact with the place that states it, in the words of a warning. */
interface PlacedFact<Kind extends Fact = Fact> {
  fact: Kind;
  place: string;
}

/** A longer text is not looked through for the names in it. */
const LONGEST_STATED = 2000;

function chooseFact(
  field: RawField,
  stated: RawFact[],
  clean: Clean,
  warn: Warn,
  agrees: (one: string, other: string) => boolean = compareFacts,
): PlacedFact | null {
  const facts: PlacedFact[] = [];
  for (const one of stated) {
    const { value: written, from } = one;
    const raw = normalizeText(written).text;
    const isEndless = field !== "title" && raw.length > LONGEST_STATED;
    const value = raw === "" ? null : isEndless ? raw : clean(raw, from);
    if (value === null || value === "") continue;
    if (field !== "title" && value.length > MAX_VALUE_LENGTH) {
      warn(
        "metadata-unused",
        `The ${field} of ${value.length} characters was not used; ${MAX_VALUE_LENGTH} are allowed.`,
      );
      continue;
    }
    facts.push({ fact: value === raw ? { value, from } : { value, from, raw }, place: namePlace(one) });
  }
  const [first, ...others] = facts;
  if (!first) return null;
  const other = others.find(({ fact }) => !agrees(first.fact.value, fact.value));
  if (other) warn("facts-conflict", describeConflict(field, first, other));
  return first;
}

/** Of a facet with several values all that anybody states, the most trusted first; of one with a single value the most trusted. */
function readStated(raw: RawArticle, warn: Warn): StatedFacts {
  const facts = STATED_FACETS.map((facet) => {
    const { field, several } = describeFacet(facet);
    const stated = raw.facts[facet];
    return [field, several ? listFacts(facet, stated, warn) : (chooseFact(facet, stated, keep, warn)?.fact ?? null)];
  });
  return Object.fromEntries(facts) as StatedFacts;
}

/** No article is about so many. */
const MOST_VALUES = 100;

function listFacts(field: RawField, stated: RawFact[], warn: Warn): Fact[] {
  const values = stated.flatMap((one) => one.value.split(LIST_SEPARATOR).map((value) => ({ ...one, value })));
  const facts = new Map<string, Fact>();
  for (const one of values) {
    const fact = chooseFact(field, [one], keep, warn)?.fact;
    if (fact && !facts.has(fact.value)) facts.set(fact.value, fact);
  }
  if (facts.size > MOST_VALUES) {
    warn("metadata-unused", `Of the ${facts.size} values of ${field} the first ${MOST_VALUES} were used.`);
  }
  return [...facts.values()].slice(0, MOST_VALUES);
}

function describeConflict(field: string, first: PlacedFact, other: PlacedFact): string {
  return `The ${field} is given as “${first.fact.value}” (${first.place}) and as “${other.fact.value}” (${other.place}); the first was taken.`;
}

function nameByFile(raw: RawArticle, fileName: string): Fact {
  const base = fileName.split("/").at(-1) ?? "";
  const value = normalizeText(base.replace(/(?<=.)\.[\p{L}\p{N}]{1,5}$/u, "").replace(/[_-]+/g, " ")).text;
  if (value === "" || raw.blocks.length === 0) throw emptyArticle();
  return { value, from: "file-name", raw: base };
}

/** A list alone may be the menu of a page; it counts only where somebody named the article by other means than its text. */
function refuseEmpty(raw: RawArticle, title: Fact): void {
  const isNamed = title.from !== "text" && title.from !== "file-name";
  const hasText = raw.blocks.some(
    ({ kind, text }) =>
      (kind === "body" || kind === "standfirst" || (kind === "list" && isNamed)) && normalizeText(text).text !== "",
  );
  if (!hasText) throw emptyArticle();
}

function emptyArticle(): IngestError {
  return new IngestError(
    "article-empty",
    "The file has no paragraph of text.",
    "Check that it holds an article, and that its first line is the title.",
  );
}

/** What is stated, else the paper in the byline, else whose host it is. The host of a source that is known contradicts another one. */
function chooseSource(raw: RawArticle, url: string | null, sources: Sources, warn: Warn): Fact | null {
  const agrees = (one: string, other: string): boolean => agreeSources(one, other, sources);
  const clean: Clean = (value, from) => cleanSource(value, from, sources);
  const sure = raw.facts.source.filter(
    ({ value, onlyIfKnown }) => !onlyIfKnown || findSource(sources, normalizeText(value).text) !== null,
  );
  const stated = chooseFact("source", sure, clean, warn, agrees);
  const written = stated === null ? findBylineSource(raw.facts.author, sources) : null;
  const named = stated ?? (written && { fact: written, place: written.from });
  const byHost = url === null ? null : findSourceEntry(sources, url);
  if (byHost === null || url === null) return named?.fact ?? null;
  const host: Fact = { value: byHost.name, from: "url", raw: new URL(url).host };
  if (named && !agrees(named.fact.value, host.value))
    warn("facts-conflict", describeConflict("source", named, { fact: host, place: host.from }));
  return named?.fact ?? host;
}

const DATE_PROBLEMS = {
  ambiguous: [
    "date-ambiguous",
    "could be two days; set dateOrder (day-first or month-first) for its source in sources.yml",
  ],
  impossible: ["date-impossible", "is no day of the calendar"],
  "in-future": ["date-in-future", "is in the future"],
  unreadable: ["metadata-unused", "could not be read"],
} as const;

function chooseDate(
  stated: RawFact[],
  url: string | null,
  entry: SourceEntry | null,
  today: string,
  warn: Warn,
): DateFact | null {
  const dates: PlacedFact<DateFact>[] = [];
  for (const one of stated) {
    const { value: written, from, dateOrder } = one;
    const raw = normalizeText(written).text;
    if (raw === "") continue;
    const read = readDate(raw, entry?.dateOrder ?? dateOrder ?? null, today);
    if ("problem" in read) {
      const [code, what] = DATE_PROBLEMS[read.problem];
      warn(code, `The date “${raw.slice(0, MAX_VALUE_LENGTH)}” (${namePlace(one)}) ${what}. It was not used.`);
    } else dates.push({ fact: raw === read.value ? { ...read, from } : { ...read, from, raw }, place: namePlace(one) });
  }
  const [first, ...others] = dates;
  if (!first) return url !== null ? readUrlDate(url, today) : null;
  // `2016-08` says less than `2016-08-09`, and nothing else.
  const { value: day, raw: written = day } = first.fact;
  const other = others.find(
    ({ fact: { value, raw = value } }) =>
      !value.startsWith(day) && !day.startsWith(value) && !isSameMoment(raw, written),
  );
  if (other) warn("facts-conflict", describeConflict("date", first, other));
  return first.fact;
}

/** Two days for one moment: one of them is written in UTC. */
function isSameMoment(one: string, other: string): boolean {
  const [a, b] = [readInstant(one), readInstant(other)];
  if (a && b) return a.isUniversal ? isSameInstant(a, b) : b.isUniversal && isSameInstant(b, a);
  return (a?.isUniversal && canBeDay(a, other.replaceAll("/", "-"))) || (b?.isUniversal && canBeDay(b, one)) || false;
}

/**
 * What is stated; else what the text itself shows; else what its source always writes in. Pages declare what their system was
 * delivered with: where a long text is clearly not in the English that its markup declares, the text counts.
 */
function chooseLanguage(raw: RawArticle, entry: SourceEntry | null, warn: Warn): string | null {
  const texts = raw.blocks.filter(({ kind }) => kind === "body" || kind === "standfirst").map(({ text }) => text);
  const sample = texts.slice(0, 200).join("\n");
  const shown = detectLanguage(sample);
  for (const one of raw.facts.language) {
    const { value, from } = one;
    const language = readLanguage(value);
    if (language === null) {
      warn("metadata-unused", `The language “${value.slice(0, 50)}” (${namePlace(one)}) is not a code such as en.`);
    } else if (
      (from === "markup" || from === "column") &&
      shown !== null &&
      shown !== language &&
      language === DELIVERED &&
      sample.length >= CLEAR_TEXT
    ) {
      warn(
        "facts-conflict",
        `The language is given as “${language}” (${namePlace(one)}); the text is in “${shown}”, which was taken.`,
      );
      return shown;
    } else return language;
  }
  return shown ?? entry?.language ?? null;
}

/** What systems declare when nobody chose a language. */
const DELIVERED = "en";

/** From so many characters on, the language of a text is told without doubt. */
const CLEAR_TEXT = 400;
