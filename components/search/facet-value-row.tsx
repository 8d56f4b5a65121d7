import type { FacetName, SearchQuery } from "#search/query.ts";
import { excludeValue, toggleValue } from "#search/query-links.ts";
import type { FacetValue } from "#search/result.ts";
import { labelValue } from "./facet-labels.ts";
import { SearchLink } from "./search-navigation.tsx";

interface FacetValueRowProps {
  query: SearchQuery;
  facet: FacetName;
  value: FacetValue;
}

/** One value of a facet: its name selects it or takes that back, the minus excludes it. */
export function FacetValueRow({ query, facet, value }: FacetValueRowProps) {
  const label = labelValue(facet, value.value, value.label);
  const on = value.selected || value.excluded;
  return (
    <li className="group flex items-center gap-1">
      <SearchLink
        to={toggleValue(query, facet, value.value)}
        current={value.selected}
        rel="nofollow"
        className="flex min-h-7 min-w-0 flex-1 items-center gap-2 text-[0.9375rem] hover:text-accent"
      >
        <span
          aria-hidden="true"
          className={`flex size-4 shrink-0 items-center justify-center border text-xs leading-none ${
            on ? "border-accent bg-accent text-paper" : "border-muted"
          }`}
        >
          {value.selected ? "✓" : value.excluded ? "−" : ""}
        </span>
        <span dir="auto" className={`min-w-0 flex-1 truncate ${value.excluded ? "line-through" : ""}`} title={label}>
          {label}
        </span>
        {value.excluded && <span className="sr-only">, excluded</span>}
        <span className="text-sm text-muted tabular-nums">
          {value.count.toLocaleString("en")}
          <span className="sr-only"> paragraphs</span>
        </span>
      </SearchLink>
      {value.excluded ? (
        <span className="size-7" />
      ) : (
        <SearchLink
          to={excludeValue(query, facet, value.value)}
          label={`Exclude ${label}`}
          rel="nofollow"
          className="flex size-7 items-center justify-center text-muted opacity-60 hover:text-accent hover:opacity-100 focus-visible:opacity-100"
        >
          <span aria-hidden="true">−</span>
        </SearchLink>
      )}
    </li>
  );
}
