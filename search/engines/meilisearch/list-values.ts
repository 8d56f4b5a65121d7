import { FACETS, type FacetName, UNKNOWN } from "../../query.ts";
import { type FacetDistribution, type FacetValue, MAX_FACET_VALUES, type Notice } from "../../result.ts";
import type { Counts, Tally } from "./count-facets.ts";
import type { FilterPlan } from "./plan-filters.ts";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The counts of one facet as values with labels, most frequent first (dates by value). Selected values stay, also at 0. */
export function listValues(
  counts: Counts,
  facet: FacetName | "date",
  { selected }: FilterPlan,
  topicLabels: Map<string, string>,
): FacetValue[] {
  const { include, exclude } =
    facet === "date" ? { include: new Set<string>(), exclude: new Set<string>() } : selected[facet];
  const values = [...new Set([...counts.keys(), ...include, ...exclude])].map((value) => ({
    value,
    label: value === UNKNOWN ? "Unknown" : ((facet === "topic" ? topicLabels.get(value) : undefined) ?? value),
    count: counts.get(value) ?? 0,
    selected: include.has(value),
    excluded: exclude.has(value),
  }));
  return facet === "date"
    ? values.sort((a, b) => compare(a.value, b.value))
    : values.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

/** The facets of a result, and a notice for each that is not listed whole. */
export function describeFacets({ facets: counts }: Tally, filters: FilterPlan, topicLabels: Map<string, string>) {
  const facets = { date: listValues(counts.date, "date", filters, topicLabels) } as FacetDistribution;
  const notices: Notice[] = [];
  for (const facet of FACETS) {
    const values = listValues(counts[facet], facet, filters, topicLabels);
    facets[facet] = values.filter((value, i) => i < MAX_FACET_VALUES || value.selected || value.excluded);
    if (counts[facet].size <= MAX_FACET_VALUES) continue;
    const message = `The ${MAX_FACET_VALUES} most frequent values of ${facet} are listed; search for the others by name.`;
    notices.push({ code: "values-left-out", message });
  }
  return { facets, notices };
}
