import { parsePartialDate } from "../dates.ts";
import { FACET_NAMES, type FacetName, mapFacets } from "../facets.ts";
import { type FacetDistribution, type FacetValue, MAX_FACET_VALUES, type Notice } from "../result.ts";
import { tokenizeToTerms } from "../words/tokenize.ts";
import type { FacetValues } from "./facet-values.ts";
import { labelInCollection } from "./label-value.ts";
import { listFirst } from "./list-first.ts";

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
export function showsDays({ from, to }: { from: string | null; to: string | null }): boolean {
  const first = from === null ? null : parsePartialDate(from);
  const last = to === null ? null : parsePartialDate(to);
  return first !== null && last !== null && last.last - first.first < DAYS_SHOWN;
}

function labelOf(value: string, facet: FacetName | "date", topicLabels: Map<string, string>): string {
  return (facet === "date" ? undefined : labelInCollection(facet, value, topicLabels)) ?? value;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The counts of one facet; selected values stay, also at 0. */
function* listCounts(counts: Counts, { include, exclude }: Selected): Iterable<{ value: string; count: number }> {
  for (const [value, count] of counts) yield { value, count };
  for (const value of new Set([...include, ...exclude])) if (!counts.has(value)) yield { value, count: 0 };
}

const NONE: Selected = { include: new Set(), exclude: new Set() };

/** Most frequent first. */
const byCount = (a: { value: string; count: number }, b: { value: string; count: number }): number =>
  b.count - a.count || compare(a.value, b.value);

/** The counts of one facet as values with labels, most frequent first (dates by value). */
function listValues(
  counts: Counts,
  facet: FacetName | "date",
  selected: Selected,
  topicLabels: Map<string, string>,
): FacetValue[] {
  const values = Array.from(listCounts(counts, selected), ({ value, count }) => ({
    value,
    label: labelOf(value, facet, topicLabels),
    count,
    selected: selected.include.has(value),
    excluded: selected.exclude.has(value),
  }));
  return values.sort(facet === "date" ? (a, b) => compare(a.value, b.value) : byCount);
}

/** The facets of a result, and a notice for each that is not listed whole. */
export function describeFacets(
  counts: Record<FacetName | "date", Counts>,
  selected: Record<FacetName, Selected>,
  topicLabels: Map<string, string>,
): { facets: FacetDistribution; notices: Notice[] } {
  const facets = mapFacets((facet) =>
    listValues(counts[facet], facet, selected[facet], topicLabels).filter(
      (value, i) => i < MAX_FACET_VALUES || value.selected || value.excluded,
    ),
  );
  const notices = FACET_NAMES.filter((facet) => counts[facet].size > MAX_FACET_VALUES).map(
    (facet): Notice => ({ code: "values-left-out", facet, most: MAX_FACET_VALUES }),
  );
  return { facets: { ...facets, date: listValues(counts.date, "date", NONE, topicLabels) }, notices };
}

/**
 * The values of a facet with a word that begins with `text`, in their order.
 *
 * @param known the values that the facet has, whose names need not be worked out again
 */
export function findValues(
  text: string,
  counts: Counts,
  facet: FacetName,
  selected: Selected,
  topicLabels: Map<string, string>,
  known: FacetValues,
): FacetValue[] {
  const wanted = ` ${tokenizeToTerms(text).join(" ")}`;
  const { whole } = known.readNames();
  const isFound = (value: string): boolean => {
    const label = labelOf(value, facet, topicLabels);
    const at = label === value ? known.positionOf(value) : undefined;
    return ` ${at === undefined ? tokenizeToTerms(label).join(" ") : whole[at]}`.includes(wanted);
  };
  const found = listFirst(listCounts(counts, selected), MAX_FOUND_VALUES, byCount, ({ value }) => isFound(value));
  const keep = (values: Set<string>) => new Set(found.flatMap(({ value }) => (values.has(value) ? [value] : [])));
  const shown = { include: keep(selected.include), exclude: keep(selected.exclude) };
  return listValues(new Map(found.map(({ value, count }) => [value, count])), facet, shown, topicLabels);
}
