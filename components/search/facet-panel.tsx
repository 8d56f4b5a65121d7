import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { FACET_NAMES, type FacetName, UNKNOWN } from "#search/facets.ts";
import type { SearchQuery } from "#search/query/query.ts";
import type { FacetDistribution, FacetValue } from "#search/result.ts";
import { countLinks } from "./count-links.ts";
import { FacetFinder } from "./facet-finder.tsx";
import { FacetValueRow } from "./facet-value-row.tsx";

const SHOWN_FIRST = 10;
/** A row selects and excludes. */
const LINKS_OF_ROWS = 2 * FACET_NAMES.length;

/** Values that are on come first, so that they don't hide under "more". Of all, so many are shown as there is room for. */
function splitValues(values: FacetValue[], rows: number) {
  const top = values.slice(0, SHOWN_FIRST);
  const below = values.slice(SHOWN_FIRST);
  const isOn = (value: FacetValue) => value.selected || value.excluded;
  const all = [...top, ...below.filter(isOn)];
  // Where there is no room for these, the ones that are on can be taken back at least.
  const first = all.length > rows ? all.toSorted((a, b) => Number(isOn(b)) - Number(isOn(a))) : all;
  const rest = below.filter((value) => !isOn(value));
  return {
    first: first.slice(0, rows),
    rest: rest.slice(0, Math.max(0, rows - first.length)),
    more: Math.max(rest.length, values.length - rows),
  };
}

interface FacetProps {
  language: PageLanguage;
  query: SearchQuery;
  facet: FacetName;
  values: FacetValue[];
  /** How many values are shown at most. */
  rows: number;
}

function Facet({ language, query, facet, values, rows }: FacetProps) {
  const { first, rest, more } = splitValues(values, rows);
  const { facets, filters } = searchMessagesIn(language);
  const row = (value: FacetValue) => (
    <FacetValueRow key={value.value} language={language} query={query} facet={facet} value={value} />
  );
  return (
    <section className="border-t border-rule py-3 lg:first-of-type:border-ink lg:first-of-type:pt-2">
      <h3 className="kicker mb-1">{facets[facet].label}</h3>
      <ul>{first.map(row)}</ul>
      {more > 0 && (
        <details>
          <summary className="control">{filters.more(more)}</summary>
          <FacetFinder language={language} query={query} facet={facet} />
          <ul className="max-h-80 overflow-y-auto">{rest.map(row)}</ul>
          {rest.length < more && <p className="py-1 text-sm text-muted">{filters.left(more - rest.length)}</p>}
        </details>
      )}
    </section>
  );
}

interface FacetPanelProps {
  language: PageLanguage;
  query: SearchQuery;
  facets: FacetDistribution;
}

/** All facets that have something to choose. A facet whose only value is "unknown" would tell nothing. */
export function FacetPanel({ language, query, facets }: FacetPanelProps) {
  const shown = FACET_NAMES.filter((facet) =>
    facets[facet].some((value) => value.value !== UNKNOWN || value.selected || value.excluded),
  );
  const rows = Math.max(1, Math.floor(countLinks(query) / LINKS_OF_ROWS));
  return shown.map((facet) => (
    <Facet key={facet} language={language} query={query} facet={facet} values={facets[facet]} rows={rows} />
  ));
}
