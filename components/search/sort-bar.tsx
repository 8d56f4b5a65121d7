import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { type SearchQuery, SORTS } from "#search/query/query.ts";
import { SearchLink } from "./search-navigation.tsx";

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
export function SortBar({ language, query }: { language: PageLanguage; query: SearchQuery }) {
  const words = searchMessagesIn(language).search;
  const first = { ...query, page: 1 };
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-1 text-[0.8125rem]">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links */}
      <div role="group" aria-label={words.sort} className="flex gap-3">
        {SORTS.map((sort) => (
          <Choice key={sort} to={{ ...first, sort }} on={query.sort === sort}>
            {words.sorts[sort]}
          </Choice>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links */}
      <div role="group" aria-label={words.show} className="flex gap-3">
        <Choice to={{ ...first, group: null }} on={query.group === null}>
          {words.paragraphs}
        </Choice>
        <Choice to={{ ...first, group: "article" }} on={query.group === "article"}>
          {words.articles}
        </Choice>
      </div>
      <Choice to={{ ...first, exact: !query.exact }} on={query.exact}>
        {words.exact}
      </Choice>
    </div>
  );
}
