import { describeFacet, type FacetName } from "../facets.ts";

/** What the collection calls a value of a facet; undefined where it has no name for it. */
export function labelInCollection(
  facet: FacetName,
  value: string,
  topicLabels: ReadonlyMap<string, string>,
): string | undefined {
  return describeFacet(facet).labels === "topics" ? topicLabels.get(value) : undefined;
}
