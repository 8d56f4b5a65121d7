import { FacetValues } from "../../../facets/facet-values.ts";
import type { FacetName } from "../../../facets.ts";
import { readFacetKey } from "../facet-keys.ts";
import type { LiveIndex } from "../live-index.ts";

/**
 * All values of a facet, listed by the server once for each state of the index.
 *
 * @param state names the state (`IndexFacts`)
 */
export function readKnownValues(facet: FacetName, state: string, live: LiveIndex): Promise<FacetValues> {
  return live.known.of(facet, state, () => listValues(facet, live));
}

async function listValues(facet: FacetName, { nodes, parts, signal }: LiveIndex): Promise<FacetValues> {
  const indexUid = parts.paragraphs;
  const federation = { limit: 0, facetsByIndex: { [indexUid]: [facet] }, mergeFacets: {} };
  const { facetDistribution = {} } = await nodes.searchTogether({ federation, queries: [{ indexUid }] }, signal);
  return new FacetValues(Object.keys(facetDistribution[facet] ?? {}).map(readFacetKey));
}
