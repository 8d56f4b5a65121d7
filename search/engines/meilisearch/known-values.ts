import type { FacetValues } from "../../facets/facet-values.ts";
import type { FacetName } from "../../facets.ts";

/** All values of facets, in one state of an index: of each facet they are listed once, until an ingest has changed the index. */
export class KnownValues {
  #state: string | null = null;
  readonly #facets = new Map<FacetName, FacetValues>();

  /**
   * @param state names the state of the index (`IndexFacts`)
   * @param list asks the server
   */
  async of(facet: FacetName, state: string, list: () => Promise<FacetValues>): Promise<FacetValues> {
    const remembered = state === this.#state ? this.#facets.get(facet) : undefined;
    if (remembered) return remembered;
    const listed = await list();
    if (state !== this.#state) this.#facets.clear();
    this.#state = state;
    this.#facets.set(facet, listed);
    return listed;
  }
}
