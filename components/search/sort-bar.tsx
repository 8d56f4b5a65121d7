import { type SearchQuery, SORTS, type Sort } from "#search/query/query.ts";
import { SearchLink } from "./search-navigation.tsx";

const SORT_LABELS: Record<Sort, string> = { relevance: "Relevance", newest: "Newest", oldest: "Oldest" };

function Choice({ to, on, children }: { to: SearchQuery; on: boolean; children: string }) {
  return (
    <SearchLink
      to={to}
      current={on}
      rel="nofollow"
      className={`flex min-h-7 items-center ${on ? "font-semibold text-ink underline decoration-2 underline-offset-[5px]" : "text-accent hover:underline"}`}
    >
      {children}
    </SearchLink>
  );
}

/** How hits are ordered and grouped, and whether words must match exactly. */
export function SortBar({ query }: { query: SearchQuery }) {
  const first = { ...query, page: 1 };
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-1 text-[0.8125rem]">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links */}
      <div role="group" aria-label="Sort" className="flex gap-3">
        {SORTS.map((sort) => (
          <Choice key={sort} to={{ ...first, sort }} on={query.sort === sort}>
            {SORT_LABELS[sort]}
          </Choice>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links */}
      <div role="group" aria-label="Show" className="flex gap-3">
        <Choice to={{ ...first, group: null }} on={query.group === null}>
          Paragraphs
        </Choice>
        <Choice to={{ ...first, group: "article" }} on={query.group === "article"}>
          Articles
        </Choice>
      </div>
      <Choice to={{ ...first, exact: !query.exact }} on={query.exact}>
        Exact words only
      </Choice>
    </div>
  );
}
