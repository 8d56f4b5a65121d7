import { columnOf, type FacetName, SUBJECTS } from "../facets.ts";
import type { ValuesByColumn } from "../result.ts";

/** What a paragraph and its article are about, in the order of the facets. */
export function listSubjects(values: ValuesByColumn): { facet: FacetName; value: string }[] {
  return SUBJECTS.flatMap((facet) =>
    [values[columnOf(facet)] ?? []].flat().map((value): { facet: FacetName; value: string } => ({ facet, value })),
  );
}
