import { readerError, type SearchError } from "../../../errors.ts";
import type { SearchQuery, Sort } from "../../../query/query.ts";
import { positiveTerms, type Words } from "../../../query/read-words.ts";
import type { LiveIndex } from "../live-index.ts";
import type { ParagraphHit } from "../nodes/answers.ts";
import { countBy, type Plan, writeQueries } from "./count-facets.ts";
import { NOTHING_KNOWN, planWords } from "./plan-words.ts";

/** Exact words rank above all that match by inflection, typo or beginning: scores are between 1/1000 and 1. */
const EXACT_WEIGHT = 10_000;

/** Among hits of one date the ranking rules decide. */
const SORTS = { newest: ["first:desc"], oldest: ["first:asc"] };

/** Meilisearch makes every hit up to the page that is asked for: of 100,000 paragraphs the 18,000th takes 0.5 to 1.4 s. */
export const MAX_DEPTH = 20_000;

/** Hits to be read: from the `offset`th on, so many, of those that meet all of `extra`. */
export interface HitWindow {
  offset: number;
  limit: number;
  extra?: string[];
}

/** How a query's hits are ordered; nothing makes one more relevant than another where no words were typed but excluded ones. */
export function orderOf(query: SearchQuery, words: Words | null): Sort {
  return query.sort === "relevance" && positiveTerms(words).length === 0 ? "newest" : query.sort;
}

/**
 * One page of hits in order.
 *
 * @throws SearchError `unsupported-query` for a page beyond MAX_DEPTH
 */
export async function readHits(
  query: SearchQuery,
  page: number,
  words: Words | null,
  plan: Plan,
  live: LiveIndex,
): Promise<ParagraphHit[]> {
  const window = { offset: (page - 1) * query.perPage, limit: query.perPage };
  if (window.offset >= MAX_DEPTH) throw tooDeep(page);
  return readWindow(window, orderOf(query, words), query, words, plan, live);
}

/** Hits of a window, in order. */
export async function readWindow(
  { extra, ...window }: HitWindow,
  order: Sort,
  query: Pick<SearchQuery, "group">,
  words: Words | null,
  plan: Plan,
  live: LiveIndex,
): Promise<ParagraphHit[]> {
  const sort = order === "relevance" ? null : SORTS[order];
  const exact = sort ? [] : writeQueries({ ...plan, alternatives: planExactly(words) }, live, undefined, extra);
  const matching = writeQueries(plan, live, undefined, extra);
  const queries = JSON.stringify(exact) === JSON.stringify(matching) ? matching : [...exact, ...matching];
  const shape = { attributesToRetrieve: ["a", "hit"], ...(sort ? { sort } : {}) };
  const distinct = query.group ? { distinct: "a" } : {};
  const { nodes, signal } = live;
  const node = nodes.only;
  if (node && queries.length === 1) {
    const [only] = queries as [(typeof queries)[0]];
    return (await node.server.searchAlone({ ...only, ...shape, ...window, ...distinct }, signal)).hits;
  }
  const weighted = queries.map((one, i) => ({
    ...one,
    ...shape,
    federationOptions: { weight: i < exact.length ? EXACT_WEIGHT : 1 },
  }));
  return (await nodes.searchTogether({ federation: { ...window, ...distinct }, queries: weighted }, signal)).hits;
}

function tooDeep(page: number): SearchError {
  return readerError("page-too-deep", { most: MAX_DEPTH, page });
}

/** Only the words as they were typed. */
function planExactly(words: Words | null) {
  const makeExact = (part: Words): Words => {
    if (part.kind === "term") return { ...part, exact: true, prefix: false };
    if (part.kind === "not") return part;
    return { ...part, of: part.of.map(makeExact) };
  };
  return planWords(words && makeExact(words), NOTHING_KNOWN);
}

/** By number of article: how many paragraphs match beside the one that is shown. */
export async function countMore(hits: ParagraphHit[], plan: Plan, live: LiveIndex): Promise<Map<number, number>> {
  if (hits.length === 0) return new Map();
  const shown = `a IN [${hits.map(({ a }) => a).join(", ")}]`;
  const { counts } = await countBy(["a"], plan, live, { extra: [shown] });
  return new Map(Array.from(counts("a"), ([a, count]) => [Number(a), count - 1]));
}
