import type { Article, Paragraph } from "#search/article.ts";
import { type DaySpan, parsePartialDate } from "#search/dates.ts";
import { resolveFacetValue } from "#search/facet-values.ts";
import { occursAt } from "#search/highlight.ts";
import { FACETS, type FacetName, readWords, type SearchQuery, UNKNOWN } from "#search/query.ts";
import { tokenize } from "#search/tokenize.ts";
import type { Words } from "#search/words.ts";

/** What an exact query must answer, found by looking at every paragraph. */
export interface ExpectedAnswer {
  paragraphIds: Set<string>;
  articleIds: Set<string>;
  /** Counts above 0 by facet, then value. */
  facets: Record<FacetName | "date", Map<string, number>>;
}

interface Row {
  paragraph: Paragraph;
  tokens: { term: string }[];
  values: Record<FacetName, string[]>;
  span: DaySpan | null;
  date: string;
}

function orUnknown(values: string[]): string[] {
  return values.length > 0 ? [...new Set(values)] : [UNKNOWN];
}

function makeRows(articles: Article[]): Row[] {
  return articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({
      paragraph,
      tokens: tokenize(paragraph.text),
      values: {
        topic: orUnknown(paragraph.topics.map((tag) => tag.id)),
        source: orUnknown(article.source ? [article.source.value] : []),
        speaker: orUnknown(paragraph.quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))),
        author: orUnknown(article.author ? [article.author.value] : []),
        lang: orUnknown(article.language ? [article.language] : []),
      },
      span: article.date ? parsePartialDate(article.date.value) : null,
      date: article.date?.value ?? UNKNOWN,
    })),
  );
}

function matchesWords(words: Words | null, tokens: { term: string }[]): boolean {
  if (!words) return true;
  if (words.kind === "all") return words.of.every((part) => matchesWords(part, tokens));
  if (words.kind === "any") return words.of.some((part) => matchesWords(part, tokens));
  if (words.kind === "not") return !matchesWords(words.of, tokens);
  const pattern = { tokens: words.tokens, prefix: false };
  return tokens.some((_, at) => occursAt(tokens, at, pattern));
}

function passesDates(query: SearchQuery, span: DaySpan | null): boolean {
  if (query.from === UNKNOWN) return span === null;
  if (query.from === null && query.to === null) return true;
  if (!span) return false;
  const from = query.from === null ? null : parsePartialDate(query.from);
  const to = query.to === null ? null : parsePartialDate(query.to);
  return (!from || span.first >= from.first) && (!to || span.last <= to.last);
}

/** Days when the range is 92 days or less, else months; never finer than what is known. */
function dateBucket(query: SearchQuery, date: string): string {
  const from = query.from && query.from !== UNKNOWN ? parsePartialDate(query.from) : null;
  const to = query.to ? parsePartialDate(query.to) : null;
  const byDay = from && to && to.last - from.first < 92;
  return byDay || date === UNKNOWN ? date : date.slice(0, 7);
}

/** Makes the answers of one corpus. `query` must be exact (its words quoted, or the switch on). */
export function makeOracle(articles: Article[]): (query: SearchQuery) => ExpectedAnswer {
  const rows = makeRows(articles);
  const known = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(rows.flatMap((row) => row.values[facet]))].filter((v) => v !== UNKNOWN)]),
  ) as Record<FacetName, string[]>;
  return (query) => {
    const resolve = (facet: FacetName, wanted: string[]) =>
      new Set(wanted.flatMap((value) => resolveFacetValue(value, known[facet])));
    const selections = FACETS.map((facet) => ({
      facet,
      active: query.filters[facet].include.length > 0,
      include: resolve(facet, query.filters[facet].include),
      exclude: resolve(facet, query.filters[facet].exclude),
    }));
    const words = readWords(query);
    const answer: ExpectedAnswer = {
      paragraphIds: new Set(),
      articleIds: new Set(),
      facets: {
        topic: new Map(),
        source: new Map(),
        speaker: new Map(),
        author: new Map(),
        lang: new Map(),
        date: new Map(),
      },
    };
    for (const row of rows) {
      if (!matchesWords(words, row.tokens)) continue;
      const failed: string[] = selections
        .filter(({ facet, active, include, exclude }) => {
          const values = row.values[facet];
          return (active && !values.some((value) => include.has(value))) || values.some((value) => exclude.has(value));
        })
        .map(({ facet }) => facet);
      if (!passesDates(query, row.span)) failed.push("date");
      if (failed.length === 0) {
        answer.paragraphIds.add(row.paragraph.id);
        answer.articleIds.add(row.paragraph.articleId);
      }
      const buckets = { ...row.values, date: [dateBucket(query, row.date)] };
      for (const [facet, values] of Object.entries(buckets) as [FacetName | "date", string[]][]) {
        if (failed.some((name) => name !== facet)) continue;
        for (const value of values) answer.facets[facet].set(value, (answer.facets[facet].get(value) ?? 0) + 1);
      }
    }
    return answer;
  };
}
