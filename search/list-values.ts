import { parsePartialDate } from "./dates.ts";
import { FACETS, type FacetName, type SearchQuery, UNKNOWN } from "./query.ts";
import { type FacetDistribution, type FacetValue, MAX_FACET_VALUES, type Notice } from "./result.ts";
import { tokenizeToTerms } from "./tokenize.ts";

/** Counts above 0 of each value of a facet. */
export type Counts = Map<string, number>;

/** The values that a facet's selection stands for. */
export interface Selected {
  include: Set<string>;
  exclude: Set<string>;
}

/** Up to this many days the histogram counts days instead of months. */
const DAYS_SHOWN = 92;
/** Values that are found by name at most. */
const MAX_FOUND_VALUES = 50;

/** Whether a query spans so few days that its dates are counted by day. */
export function showsDays({ from, to }: SearchQuery): boolean {
  const first = from === null ? null : parsePartialDate(from);
  const last = to === null ? null : parsePartialDate(to);
  return first !== null && last !== null && last.last - first.first < DAYS_SHOWN;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The counts of one facet as values with labels, most frequent first (dates by value). Selected values stay, also at 0. */
export function listValues(
  counts: Counts,
  facet: FacetName | "date",
  selected: Selected | null,
  topicLabels: Map<string, string>,
): FacetValue[] {
  const { include, exclude } = selected ?? { include: new Set<string>(), exclude: new Set<string>() };
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
export function describeFacets(
  counts: Record<FacetName | "date", Counts>,
  selected: Record<FacetName, Selected>,
  topicLabels: Map<string, string>,
): { facets: FacetDistribution; notices: Notice[] } {
  const facets = { date: listValues(counts.date, "date", null, topicLabels) } as FacetDistribution;
  const notices: Notice[] = [];
  for (const facet of FACETS) {
    const values = listValues(counts[facet], facet, selected[facet], topicLabels);
    facets[facet] = values.filter((value, i) => i < MAX_FACET_VALUES || value.selected || value.excluded);
    if (counts[facet].size <= MAX_FACET_VALUES) continue;
    const message = `The ${MAX_FACET_VALUES} most frequent values of ${facet} are listed; search for the others by name.`;
    notices.push({ code: "values-left-out", message });
  }
  return { facets, notices };
}

/** The values with a word that begins with `text`, in their order. */
export function findValues(values: FacetValue[], text: string): FacetValue[] {
  const wanted = tokenizeToTerms(text).join(" ");
  return values
    .filter(({ label }) => ` ${tokenizeToTerms(label).join(" ")}`.includes(` ${wanted}`))
    .slice(0, MAX_FOUND_VALUES);
}
