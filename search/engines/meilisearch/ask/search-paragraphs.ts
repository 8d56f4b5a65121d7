import { describeFacets, findValues } from "../../../facets/list-values.ts";
import type { FacetName } from "../../../facets.ts";
import type { SearchQuery } from "../../../query/query.ts";
import { type ReadQuery, readQuery } from "../../../query/read-query.ts";
import type { Words } from "../../../query/read-words.ts";
import { noticeUnknown } from "../../../query/unknown-filters.ts";
import type { FoundValues, Notice, SearchResult } from "../../../result.ts";
import type { LiveIndex } from "../live-index.ts";
import { type IndexFacts, readFacts } from "../read-meta.ts";
import { countFacet, countFacets, hasMatch, type Plan } from "./count-facets.ts";
import { findWidely } from "./find-widely.ts";
import { findCompletions, findTypos } from "./look-up-words.ts";
import { showHit } from "./mark-text.ts";
import { planFilters } from "./plan-filters.ts";
import { type Marking, planMarking, planWords, type WordKnowledge } from "./plan-words.ts";
import { countMore, orderOf, readHits } from "./read-hits.ts";
import { readKnownValues } from "./read-known-values.ts";
import { suggestQueries } from "./suggest-queries.ts";

const MIXED: Notice = { code: "nodes-differ" };

/** Where all hits are shown their order hides nothing. */
const RANKED_BY_DATE: Notice = { code: "ranked-by-date", among: "all" };

/**
 * Answers a query. Mostly one round of requests, all at the same time; filters take one before it, typos two more. Should an
 * ingest end between them, a result may mix the old state with the new one.
 */
export async function searchParagraphs(query: SearchQuery, live: LiveIndex): Promise<SearchResult> {
  const started = performance.now();
  const reading = readFacts(live);
  const asked = readQuery(query);
  const answering = answer(asked, reading, live);
  // Awaited below; what is wrong with the index says more than how a search on it fails.
  answering.catch(() => {});
  const facts = await reading;
  const { plan, known, found, unranked, ...rest } = await answering;
  const marking = planMarking(asked.words, known);
  const described = describeFacets(found.tally.facets, plan.filters.selected, labelsOf(facts));
  const unknown = noticeUnknown(asked, found.tally.total, plan.filters.unknown, labelsOf(facts));
  return {
    ...rest,
    total: found.tally.total,
    totalArticles: found.tally.totalArticles,
    hits: found.hits.map(({ a, hit }) => showHit(hit, marking, found.more.get(a) ?? 0)),
    ...described,
    notices: [
      ...(facts.isMixed ? [MIXED] : []),
      ...unknown,
      ...described.notices,
      ...(unranked && found.tally.total > found.hits.length ? [RANKED_BY_DATE] : []),
    ],
    tookMs: Math.round((performance.now() - started) * 100) / 100,
  };
}

async function answer(asked: ReadQuery, facts: Promise<IndexFacts>, live: LiveIndex) {
  const { query, words } = asked;
  const { plan, known, found } = await findWidely(query, words, live, async (tried) => {
    const page = await findPage(query, words, tried, facts, live);
    return { ...page, total: page.tally.total };
  });
  const { page, pages } = found;
  const matches = (other: SearchQuery) =>
    hasMatch({ alternatives: planWords(readQuery(other).words, known), filters: plan.filters }, live);
  const suggestions = found.tally.total === 0 && words ? await suggestQueries(asked, live, matches) : null;
  const unranked = orderOf(query, words) === "relevance" && plan.alternatives.every(({ pieces }) => pieces === 1);
  return { query: { ...query, page }, plan, known, found, unranked, page, pages, suggestions };
}

/** Counts and one page of hits; the first page is fetched while the counting goes on, another one when it is known to exist. */
async function findPage(
  query: SearchQuery,
  words: Words | null,
  plan: Plan,
  facts: Promise<IndexFacts>,
  live: LiveIndex,
) {
  const first = query.page === 1 ? readHits(query, 1, words, plan, live) : null;
  // Awaited below; without this a failure of both would leave one unhandled.
  first?.catch(() => {});
  const tally = await countFacets(query, plan, facts, live);
  const pages = Math.max(1, Math.ceil((query.group ? tally.totalArticles : tally.total) / query.perPage));
  const page = Math.min(query.page, pages);
  const hits = await (first ?? readHits(query, page, words, plan, live));
  const more = query.group ? await countMore(hits, plan, live) : new Map<number, number>();
  return { tally, page, pages, hits, more };
}

/** Values of a facet with a word that begins with `text`, counted as a search counts them. */
export async function findFacetValues(
  query: SearchQuery,
  facet: FacetName,
  text: string,
  live: LiveIndex,
): Promise<FoundValues> {
  const { words } = readQuery(query);
  const [facts, filters, knownWords] = await Promise.all([
    readFacts(live),
    planFilters(query, live),
    learnWords(words, live),
  ]);
  const [counts, known] = await Promise.all([
    countFacet(facet, { alternatives: planWords(words, knownWords), filters }, live),
    readKnownValues(facet, facts.state, live),
  ]);
  const values = findValues(text, counts, facet, filters.selected[facet], labelsOf(facts), known);
  return { values, notices: facts.isMixed ? [MIXED] : [] };
}

/** What a query marks in any paragraph. */
export async function learnMarking(query: SearchQuery, live: LiveIndex): Promise<Marking> {
  const { words } = readQuery(query);
  return planMarking(words, await learnWords(words, live));
}

/** Everything that the index of words adds to a query. */
async function learnWords(words: Words | null, live: LiveIndex): Promise<WordKnowledge> {
  const [near, completions] = await Promise.all([findTypos(words, live), findCompletions(words, live)]);
  return { near, completions };
}

const labelsOf = ({ topics }: IndexFacts) => new Map(topics.map(({ id, label }) => [id, label]));
