import { z } from "zod";
import { parsePartialDate } from "../../../dates.ts";
import type { Selected } from "../../../facets/list-values.ts";
import { FACET_NAMES, type FacetName, mapFacets, UNKNOWN } from "../../../facets.ts";
import type { SearchQuery } from "../../../query/query.ts";
import type { UnknownValue } from "../../../query/unknown-values.ts";
import { quoteValue, writeFacetKey } from "../facet-keys.ts";
import type { LiveIndex } from "../live-index.ts";
import { readFacts } from "../read-meta.ts";
import { readKnownValues } from "./read-known-values.ts";

/** The filters of a query in the filter language of Meilisearch; null where a facet has none. */
export interface FilterPlan {
  selected: Record<FacetName, Selected>;
  conditions: Record<FacetName | "date", string | null>;
  /** Values that the query filters by and no paragraph has. */
  unknown: UnknownValue[];
}

/**
 * Works out what the filters of a query select. Asks the server only when there are any: whether each value exists, and only
 * for one that does not, which values it may mean.
 */
export async function planFilters(query: SearchQuery, live: LiveIndex): Promise<FilterPlan> {
  const { selected, unknown } = await resolveSelections(query, live);
  const conditions = {
    ...mapFacets((facet) => writeSelection(facet, query, selected[facet])),
    date: writeDates(query),
  };
  return { selected, conditions, unknown };
}

async function resolveSelections(query: SearchQuery, live: LiveIndex) {
  const wanted = FACET_NAMES.flatMap((facet) => {
    const { include, exclude } = query.filters[facet];
    return [...include, ...exclude].map((value) => ({ facet, value, meant: [value] as readonly string[] }));
  });
  const unsure = wanted.filter(({ value }) => value !== UNKNOWN);
  const answers = await live.nodes.searchEach(
    z.unknown(),
    unsure.map(({ facet, value }) => ({
      indexUid: live.parts.paragraphs,
      limit: 0,
      filter: `${facet} = ${quoteValue(writeFacetKey(value))}`,
    })),
    live.signal,
  );
  const missing = unsure.filter((_, i) => answers[i]?.total === 0);
  const unknown: UnknownValue[] = [];
  const state = missing.length > 0 ? (await readFacts(live)).state : "";
  for (const item of missing) {
    const known = await readKnownValues(item.facet, state, live);
    const meant = known.resolve(item.value);
    if (meant.length > 0) item.meant = meant;
    else unknown.push({ facet: item.facet, value: item.value, known });
  }
  const meantBy = (facet: FacetName, values: string[]) => {
    const items = wanted.filter((item) => item.facet === facet && values.includes(item.value));
    // Values of one name have one list.
    return new Set([...new Set(items.map(({ meant }) => meant))].flat());
  };
  const selected = mapFacets((facet) => {
    const { include, exclude } = query.filters[facet];
    return { include: meantBy(facet, include), exclude: meantBy(facet, exclude) };
  });
  return { selected, unknown };
}

/** Of the included values one must be there, of the excluded ones none. */
function writeSelection(facet: FacetName, query: SearchQuery, { include, exclude }: Selected): string | null {
  const list = (values: Set<string>) => `${facet} IN [${[...values].map(writeFacetKey).map(quoteValue).join(", ")}]`;
  const conditions: string[] = [];
  if (query.filters[facet].include.length > 0) conditions.push(list(include));
  if (exclude.size > 0) conditions.push(`NOT ${list(exclude)}`);
  return conditions.length > 0 ? conditions.join(" AND ") : null;
}

/** What is known of the date lies wholly within the range; an unknown date lies in none. */
function writeDates({ from, to }: SearchQuery): string | null {
  if (from === UNKNOWN) return "first NOT EXISTS";
  const conditions: string[] = [];
  const first = from === null ? null : parsePartialDate(from);
  const last = to === null ? null : parsePartialDate(to);
  if (first) conditions.push(`first >= ${first.first}`);
  if (last) conditions.push(`last <= ${last.last}`);
  return conditions.length > 0 ? conditions.join(" AND ") : null;
}
