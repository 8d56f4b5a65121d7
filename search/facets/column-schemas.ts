import { z } from "zod";
import { type ByColumn, columnOf, describeFacet, FACET_NAMES, type FacetName } from "../facets.ts";

const text = z.string().nullable();
const texts = z.array(z.string());

/** The schema of each facet's values, by column; `describe` says what they are. */
export function columnSchemas(describe?: (name: FacetName) => string): ByColumn<typeof texts, typeof text> {
  const columns = FACET_NAMES.map((name) => {
    const schema = describeFacet(name).several ? texts : text;
    return [columnOf(name), describe ? schema.describe(describe(name)) : schema];
  });
  return Object.fromEntries(columns) as ByColumn<typeof texts, typeof text>;
}
