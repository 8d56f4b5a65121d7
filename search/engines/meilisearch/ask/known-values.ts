import { FacetValues } from "../../../facets/facet-values.ts";
import type { FacetName } from "../../../query/query.ts";
import { readFacetKey } from "../facet-keys.ts";
import type { LiveIndex } from "../live-index.ts";

/** All values of facets, in one state of an index: of each facet the server lists them once, until an ingest has changed the index. */
export class KnownValues {
  #state: string | null = null;
  readonly #facets = new Map<FacetName, FacetValues>();

  /** @param state names the state of the index (`IndexFacts`) */
  async of(facet: FacetName, state: string, live: LiveIndex): Promise<FacetValues> {
    const remembered = state === this.#state ? this.#facets.get(facet) : undefined;
    if (remembered) return remembered;
    const listed = await listValues(facet, live);
    if (state !== this.#state) this.#facets.clear();
    this.#state = state;
    this.#facets.set(facet, listed);
    return listed;
  }
}

async function listValues(facet: FacetName, { nodes, parts, signal }: LiveIndex): Promise<FacetValues> {
  const indexUid = parts.paragraphs;
  const federation = { limit: 0, facetsByIndex: { [indexUid]: [facet] }, mergeFacets: {} };
  const { facetDistribution = {} } = await nodes.searchTogether({ federation, queries: [{ indexUid }] }, signal);
  return new FacetValues(Object.keys(facetDistribution[facet] ?? {}).map(readFacetKey));
}
