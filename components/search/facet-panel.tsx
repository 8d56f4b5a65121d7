import { FACETS, type FacetName, type SearchQuery, serializeQuery } from "#search/query.ts";
import type { FacetDistribution, FacetValue } from "#search/result.ts";
import { FacetFinder } from "./facet-finder.tsx";
import { FACET_LABELS } from "./facet-labels.ts";
import { FacetValueRow } from "./facet-value-row.tsx";

const SHOWN_FIRST = 10;
/** Letters of the links of a facet's further rows, together: each repeats the whole search, and one of a hundred filters has thousands. */
const LINK_LETTERS = 40_000;
/** A row selects and excludes. */
const LINKS_OF_ROW = 2;

/** How many further rows a facet shows. */
function countRows(query: SearchQuery): number {
  return Math.floor(LINK_LETTERS / LINKS_OF_ROW / Math.max(1, serializeQuery(query).toString().length));
}

/** Values that are on come first, so that they never hide under "more". */
function splitValues(values: FacetValue[]): { first: FacetValue[]; rest: FacetValue[] } {
  const top = values.slice(0, SHOWN_FIRST);
  const below = values.slice(SHOWN_FIRST);
  const isOn = (value: FacetValue) => value.selected || value.excluded;
  return { first: [...top, ...below.filter(isOn)], rest: below.filter((value) => !isOn(value)) };
}

interface FacetProps {
  query: SearchQuery;
  facet: FacetName;
  values: FacetValue[];
  /** How many values are shown below the first ones. */
  rows: number;
}

function Facet({ query, facet, values, rows }: FacetProps) {
  const { first, rest } = splitValues(values);
  const shown = rest.slice(0, rows);
  const row = (value: FacetValue) => <FacetValueRow key={value.value} query={query} facet={facet} value={value} />;
  return (
    <section className="border-t border-rule py-3 lg:first-of-type:border-ink lg:first-of-type:pt-2">
      <h3 className="kicker mb-1">{FACET_LABELS[facet]}</h3>
      <ul>{first.map(row)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="control">{rest.length} more</summary>
          <FacetFinder query={query} facet={facet} />
          <ul className="max-h-80 overflow-y-auto">{shown.map(row)}</ul>
          {shown.length < rest.length && (
            <p className="py-1 text-sm text-muted">
              {(rest.length - shown.length).toLocaleString("en")} others: find them by name, or remove some filters.
            </p>
          )}
        </details>
      )}
    </section>
  );
}

/** All facets that have something to choose. A facet whose only value is "unknown" would tell nothing. */
export function FacetPanel({ query, facets }: { query: SearchQuery; facets: FacetDistribution }) {
  const shown = FACETS.filter((facet) =>
    facets[facet].some((value) => value.value !== "unknown" || value.selected || value.excluded),
  );
  const rows = countRows(query);
  return shown.map((facet) => <Facet key={facet} query={query} facet={facet} values={facets[facet]} rows={rows} />);
}
