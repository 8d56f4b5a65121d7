import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { describeFacet, type FacetName, UNKNOWN } from "#search/facets.ts";

/**
 * A facet value as readers call it.
 * @param value of dates also a range with a dash, which begins or ends with it where it has no end
 */
export function labelValue(language: PageLanguage, facet: FacetName | "date", value: string, label = value): string {
  const { facets, dates, formats } = searchMessagesIn(language);
  if (value === UNKNOWN) return facets[facet].unknown;
  if (facet !== "date") return describeFacet(facet).labels === "languages" ? formats.language(value) : label;
  const [from = "", to] = value.split("–");
  return to === undefined ? formats.date(from) : dates.range({ from: from || null, to: to || null });
}
