import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { FacetName } from "#search/facets.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { excludeValue, toggleValue } from "#search/query/query-links.ts";
import type { FacetValue } from "#search/result.ts";
import { labelValue } from "./facet-labels.ts";
import { SearchLink } from "./search-navigation.tsx";

interface FacetValueRowProps {
  language: PageLanguage;
  query: SearchQuery;
  facet: FacetName;
  value: FacetValue;
}

/** One value of a facet: its name selects it or takes that back, the minus excludes it. */
export function FacetValueRow({ language, query, facet, value }: FacetValueRowProps) {
  const { filters, formats } = searchMessagesIn(language);
  const label = labelValue(language, facet, value.value, value.label);
  const on = value.selected || value.excluded;
  return (
    <li className="flex items-start gap-1">
      <SearchLink
        to={toggleValue(query, facet, value.value)}
        current={value.selected}
        rel="nofollow"
        className="flex min-h-7 min-w-0 flex-1 items-start gap-2 py-1 text-sm leading-5 hover:text-accent"
      >
        <span
          aria-hidden="true"
          className={`mt-0.5 flex size-4 shrink-0 items-center justify-center border text-xs leading-none ${
            on ? "border-accent bg-accent text-paper" : "border-muted"
          }`}
        >
          {value.selected ? "✓" : value.excluded ? "−" : ""}
        </span>
        <span dir="auto" className={`min-w-0 flex-1 wrap-anywhere ${value.excluded ? "line-through" : ""}`}>
          {label}
        </span>
        {value.excluded && <span className="sr-only">{filters.excluded}</span>}
        <span className="text-[0.8125rem] text-muted tabular-nums">
          {formats.number(value.count)}
          <span className="sr-only">{filters.countUnit}</span>
        </span>
      </SearchLink>
      {/* One link that is always there: it would lose the focus if it went when it was used. */}
      <SearchLink
        to={value.excluded ? toggleValue(query, facet, value.value) : excludeValue(query, facet, value.value)}
        label={value.excluded ? filters.stopExcluding(label) : filters.exclude(label)}
        rel="nofollow"
        className="flex size-7 shrink-0 items-center justify-center text-muted hover:text-accent"
      >
        <span aria-hidden="true">{value.excluded ? "+" : "−"}</span>
      </SearchLink>
    </li>
  );
}
