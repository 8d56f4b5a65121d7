import type { Article, Paragraph } from "#search/article.ts";
import type { FacetName } from "#search/facets.ts";
import { fold, holds, listWords, markPlaces, readTyped, type TypedField } from "./naive-words.ts";

const UNKNOWN = "unknown";
const DAY_MS = 24 * 60 * 60 * 1000;

/** What an exact query must answer, found by looking at every paragraph. */
export interface ExpectedAnswer {
  paragraphIds: Set<string>;
  articleIds: Set<string>;
  /** Counts above 0 by facet, then value. */
  facets: Record<FacetName | "date", Map<string, number>>;
  /** What a paragraph of this text has marked. */
  mark(text: string): { start: number; end: number }[];
}

/** How each facet is read; a facet that is not here does not compile. */
const READERS: Record<FacetName, (paragraph: Paragraph, article: Article) => string[]> = {
  topic: ({ topics }) => topics.map(({ id }) => id),
  source: (_, { source }) => (source ? [source.value] : []),
  speaker: ({ quotations }) => quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])),
  author: (_, { author }) => (author ? [author.value] : []),
  lang: (_, { language }) => (language ? [language] : []),
  place: (_, { places }) => places.map(({ value }) => value),
};
const FACETS = Object.keys(READERS) as FacetName[];

/** One thing for each facet. */
const forEach = <T>(make: (facet: FacetName) => T) =>
  Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;

interface Row {
  paragraph: Paragraph;
  values: Record<FacetName, string[]>;
  date: string;
}

/** First and last day of what is known of a date, as ISO days. */
function spanOf(date: string): { first: string; last: string } {
  const [year, month, day] = date.split("-");
  if (day !== undefined) return { first: date, last: date };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${days}` };
}

/** The day by which hits are sorted; null for none. */
export function sortDay(date: string | null): string | null {
  return date === null ? null : spanOf(date).first;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}

function orUnknown(values: string[]): string[] {
  return values.length > 0 ? [...new Set(values)] : [UNKNOWN];
}

function makeRows(articles: Article[]): Row[] {
  return articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({
      paragraph,
      values: forEach((facet) => orUnknown(READERS[facet](paragraph, article))),
      date: article.date?.value ?? UNKNOWN,
    })),
  );
}

/** First and last day asked for; both ends are open where nothing is said. */
interface Range {
  undated: boolean;
  from: string | null;
  to: string | null;
}

function readRange(params: URLSearchParams, fields: TypedField[]): Range {
  const [from, to] = [params.get("from") || null, params.get("to") || null];
  const range: Range = {
    undated: from === UNKNOWN,
    from: from && from !== UNKNOWN ? spanOf(from).first : null,
    to: to && spanOf(to).last,
  };
  for (const { name, value } of fields) {
    if (name === "after") Object.assign(range, { from: spanOf(value).first, undated: false });
    if (name === "before") range.to = dayBefore(spanOf(value).first);
  }
  return range;
}

function passesDates({ undated, from, to }: Range, date: string): boolean {
  if (undated) return date === UNKNOWN;
  if (from === null && to === null) return true;
  if (date === UNKNOWN) return false;
  const { first, last } = spanOf(date);
  return (from === null || first >= from) && (to === null || last <= to);
}

/** Days when the range is 92 days or less, else months; never finer than what is known. */
function dateBucket({ from, to, undated }: Range, date: string): string {
  const days = !undated && from && to ? (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 : Infinity;
  return days <= 92 || date === UNKNOWN ? date : date.slice(0, 7);
}

/** Values of one facet that were asked for; of one that was included and excluded the last counts. */
function readSelection(
  facet: FacetName,
  params: URLSearchParams,
  fields: TypedField[],
): [value: string, excluded: boolean][] {
  const asked = params
    .getAll(facet)
    .map((value): [string, boolean] => [value.replace(/^-/, "").replace(/^\\-/, "-"), value.startsWith("-")]);
  for (const { name, value, excluded } of fields) if (name === facet) asked.push([value, excluded]);
  const last = new Map<string, boolean>();
  for (const [value, excluded] of asked) last.set(value, excluded);
  return [...last];
}

/** The values that one stands for: itself, those spelt alike, or those that hold its words in a row. */
function resolve(wanted: string, values: string[]): string[] {
  if (wanted === UNKNOWN || values.includes(wanted)) return [wanted];
  const spell = (text: string) =>
    ` ${listWords(text)
      .map(({ folded }) => folded)
      .join(" ")} `;
  if (fold(spell(wanted)).trim() === "") return [];
  const alike = values.filter((value) => spell(value) === spell(wanted));
  return alike.length > 0 ? alike : values.filter((value) => spell(value).includes(spell(wanted)));
}

/** Makes the answers of one corpus to the parameters of a URL. They must be exact: words quoted, or the switch on. */
export function makeOracle(articles: Article[]): (params: URLSearchParams) => ExpectedAnswer {
  const rows = makeRows(articles);
  const known = (facet: FacetName) =>
    [...new Set(rows.flatMap((row) => row.values[facet]))].filter((value) => value !== UNKNOWN);
  return (params) => {
    const { fields, wanted } = readTyped(params.get("q") ?? "");
    const range = readRange(params, fields);
    const selections = FACETS.map((facet) => {
      const asked = readSelection(facet, params, fields);
      const resolveAll = (isExcluded: boolean) =>
        asked.filter(([, excluded]) => excluded === isExcluded).flatMap(([value]) => resolve(value, known(facet)));
      return {
        facet,
        active: asked.some(([, excluded]) => !excluded),
        include: resolveAll(false),
        exclude: resolveAll(true),
      };
    });
    const answer: ExpectedAnswer = {
      paragraphIds: new Set(),
      articleIds: new Set(),
      facets: { ...forEach(() => new Map()), date: new Map() },
      mark: (text) => markPlaces(text, wanted),
    };
    for (const row of rows) {
      if (!holds(row.paragraph.text, wanted)) continue;
      const failed: string[] = selections
        .filter(({ facet, active, include, exclude }) => {
          const values = row.values[facet];
          return (
            (active && !values.some((value) => include.includes(value))) ||
            values.some((value) => exclude.includes(value))
          );
        })
        .map(({ facet }) => facet);
      if (!passesDates(range, row.date)) failed.push("date");
      if (failed.length === 0) {
        answer.paragraphIds.add(row.paragraph.id);
        answer.articleIds.add(row.paragraph.articleId);
      }
      const buckets = { ...row.values, date: [dateBucket(range, row.date)] };
      for (const [facet, values] of Object.entries(buckets) as [FacetName | "date", string[]][]) {
        if (failed.some((name) => name !== facet)) continue;
        for (const value of values) answer.facets[facet].set(value, (answer.facets[facet].get(value) ?? 0) + 1);
      }
    }
    return answer;
  };
}
