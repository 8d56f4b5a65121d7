import { readerError } from "../../../errors.ts";
import { type Counts, showsDays } from "../../../facets/list-values.ts";
import { FACET_NAMES, type FacetName, mapFacets } from "../../../facets.ts";
import type { SearchQuery } from "../../../query/query.ts";
import { MAX_FACET_VALUES } from "../../../result.ts";
import { readFacetKey } from "../facet-keys.ts";
import type { LiveIndex } from "../live-index.ts";
import type { FederatedAnswer } from "../nodes/answers.ts";
import type { IndexFacts } from "../read-meta.ts";
import type { FilterPlan } from "./plan-filters.ts";
import type { Alternative } from "./plan-words.ts";

/** One more than are listed tells that there are more. */
const COUNTED_VALUES = MAX_FACET_VALUES + 1;

/** What is searched for: paragraphs that match any of the alternatives and pass all filters. */
export interface Plan {
  alternatives: Alternative[];
  filters: FilterPlan;
}

/** Totals, and counts of every facet, its own selection ignored; of a facet with very many values the most frequent only. */
export interface Tally {
  total: number;
  totalArticles: number;
  facets: Record<FacetName | "date", Counts>;
}

/** Characters of the filters of one request's queries together, those of words apart: each query repeats them. */
const MAX_FILTERS = 4_000_000;

/**
 * The queries of a plan, all filters but that of `without` in force, and `extra` too.
 *
 * @throws SearchError `unsupported-query` when they would be too long
 */
export function writeQueries(plan: Plan, { parts }: LiveIndex, without?: FacetName | "date", extra: string[] = []) {
  const shared = Object.entries(plan.filters.conditions).flatMap(([facet, condition]) =>
    condition === null || facet === without ? [] : [condition],
  );
  const length = shared.reduce((sum, condition) => sum + condition.length, 0);
  if (length * plan.alternatives.length > MAX_FILTERS) {
    throw readerError("too-many-combinations", {});
  }
  return plan.alternatives.map(({ q, filters }) => ({
    indexUid: parts.paragraphs,
    q,
    matchingStrategy: "all" as const,
    filter: [...shared, ...filters, ...extra].map((condition) => `(${condition})`).join(" AND "),
  }));
}

interface CountOptions {
  without?: FacetName | "date";
  extra?: string[];
  /** Per field: the most frequent values are kept. */
  limit?: number;
}

/** What asks for the counts of a plan's matches by some fields. */
function writeCounting(fields: string[], plan: Plan, live: LiveIndex, { without, extra, limit }: CountOptions) {
  const federation = {
    limit: 0,
    facetsByIndex: { [live.parts.paragraphs]: fields },
    // Of several nodes each would leave out others: only all values add up to exact counts.
    mergeFacets: limit !== undefined && live.nodes.only ? { maxValuesPerFacet: limit } : {},
  };
  return { federation, queries: writeQueries(plan, live, without, extra) };
}

/** Counts of a plan's matches by some fields. */
export async function countBy(fields: string[], plan: Plan, live: LiveIndex, options: CountOptions = {}) {
  const answer = await live.nodes.searchTogether(writeCounting(fields, plan, live, options), live.signal);
  return readCounts(answer);
}

/** The same, and the number of articles. */
export async function countWithArticles(fields: string[], plan: Plan, live: LiveIndex) {
  const params = writeCounting(["a", ...fields], plan, live, {});
  const { values, ...answer } = await live.nodes.searchCounting(params, "a", live.signal);
  return { ...readCounts(answer), articles: values };
}

function readCounts(answer: FederatedAnswer) {
  const counts = (field: string): Counts => new Map(Object.entries(answer.facetDistribution?.[field] ?? {}));
  return { total: answer.estimatedTotalHits, counts };
}

/**
 * Counts everything a result tells, in requests at the same time: fields counted under the same filters share one, unless
 * they differ in how many values are wanted. Articles are counted by listing their numbers, about 1.5 µs each: Meilisearch's own
 * `distinct` takes longer, and is wrong for a union (1.50: 4800 of 2725). How many there are in all is known.
 */
export async function countFacets(
  query: SearchQuery,
  plan: Plan,
  facts: Promise<IndexFacts>,
  live: LiveIndex,
): Promise<Tally> {
  const { conditions } = plan.filters;
  const field = showsDays(query) ? "day" : "month";
  const all = matchesEverything(plan);
  const filtered = FACET_NAMES.filter((facet) => conditions[facet] !== null);
  const free = FACET_NAMES.filter((facet) => conditions[facet] === null);
  const [base, values, dates, ...own] = await Promise.all([
    all
      ? countBy([field], plan, live).then(async (counted) => ({
          ...counted,
          articles: (await facts).articlesWithParagraphs,
        }))
      : countWithArticles(conditions.date === null ? [field] : [], plan, live),
    free.length > 0 ? countBy(free, plan, live, { limit: COUNTED_VALUES }) : null,
    conditions.date === null ? null : countBy([field], plan, live, { without: "date" }),
    ...filtered.map((facet) => countFiltered(facet, plan, live)),
  ]);
  const facets = mapFacets((facet) => own[filtered.indexOf(facet)] ?? readKeys(values?.counts(facet) ?? new Map()));
  return {
    total: base.total,
    totalArticles: base.articles,
    facets: { ...facets, date: (dates ?? base).counts(field) },
  };
}

/** Counts of a facet that is filtered by: of the most frequent values, or of all where a selected one is not among these. */
async function countFiltered(facet: FacetName, plan: Plan, live: LiveIndex): Promise<Counts> {
  const { counts } = await countBy([facet], plan, live, { without: facet, limit: COUNTED_VALUES });
  const frequent = readKeys(counts(facet));
  // Of several nodes each has told all.
  if (!live.nodes.only) return frequent;
  const { include, exclude } = plan.filters.selected[facet];
  const isWhole = frequent.size < COUNTED_VALUES || [...include, ...exclude].every((value) => frequent.has(value));
  return isWhole ? frequent : countFacet(facet, plan, live);
}

function matchesEverything({ alternatives, filters }: Plan): boolean {
  return alternatives[0]?.q === "" && Object.values(filters.conditions).every((condition) => condition === null);
}

/** Counts of one facet, all values. */
export async function countFacet(facet: FacetName, plan: Plan, live: LiveIndex): Promise<Counts> {
  const { counts } = await countBy([facet], plan, live, { without: facet });
  return readKeys(counts(facet));
}

/** Whether a plan matches anything. */
export async function hasMatch(plan: Plan, live: LiveIndex): Promise<boolean> {
  const params = { federation: { limit: 0 }, queries: writeQueries(plan, live) };
  return (await live.nodes.searchTogether(params, live.signal)).estimatedTotalHits > 0;
}

function readKeys(counts: Counts): Counts {
  return new Map(Array.from(counts, ([key, count]) => [readFacetKey(key), count]));
}
