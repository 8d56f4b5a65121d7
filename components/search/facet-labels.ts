import { FACET_WORDS } from "#messages/en.ts";
import { formatDate } from "#search/dates.ts";
import { describeFacet, type FacetName, UNKNOWN } from "#search/facets.ts";

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

function nameLanguage(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A facet value as readers call it. */
export function labelValue(facet: FacetName | "date", value: string, label = value): string {
  if (value === UNKNOWN) return FACET_WORDS[facet].unknown;
  if (facet === "date") {
    return value
      .split("–")
      .map((date, n) => (date === "" ? (n === 0 ? "until" : "onwards") : formatDate(date)))
      .join(value.startsWith("–") || value.endsWith("–") ? " " : " – ");
  }
  return describeFacet(facet).labels === "languages" ? nameLanguage(value) : label;
}
