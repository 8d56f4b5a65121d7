import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { SearchLink } from "./search-navigation.tsx";

/** Pages beside the current one that are listed. */
const BESIDE = 2;

/** The pages to list: the first, the last and those around the current one; null stands for a gap. */
function listPages(page: number, pages: number): (number | null)[] {
  const wanted = new Set([1, pages]);
  for (let n = page - BESIDE; n <= page + BESIDE; n++) if (n >= 1 && n <= pages) wanted.add(n);
  const listed: (number | null)[] = [];
  for (const n of [...wanted].sort((a, b) => a - b)) {
    if (n - (listed.at(-1) ?? n - 1) > 1) listed.push(null);
    listed.push(n);
  }
  return listed;
}

interface PagerProps {
  language: PageLanguage;
  query: SearchQuery;
  page: number;
  pages: number;
}

/** Numbered pages as real links; a new page moves the focus to the results' heading. */
export function Pager({ language, query, page, pages }: PagerProps) {
  if (pages <= 1) return null;
  const { search: words, formats } = searchMessagesIn(language);
  const link = (to: number, label: string, rel?: string) => (
    <SearchLink to={{ ...query, page: to }} focusResults rel={rel} className="control">
      {label}
    </SearchLink>
  );
  return (
    <nav aria-label={words.pages} className="no-print flex flex-wrap items-center gap-1 py-6">
      {page > 1 && link(page - 1, words.previous, "prev")}
      <ol className="flex flex-wrap items-center gap-1 px-2">
        {listPages(page, pages).map((n, at, all) => (
          <li key={n ?? `gap after ${all[at - 1]}`} className="tabular-nums">
            {n === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <SearchLink
                to={{ ...query, page: n }}
                focusResults
                current={n === page}
                label={words.page(n)}
                className={`flex size-9 items-center justify-center text-sm ${
                  n === page ? "border-b-2 border-accent font-semibold" : "text-accent hover:bg-tint"
                }`}
              >
                {formats.number(n)}
              </SearchLink>
            )}
          </li>
        ))}
      </ol>
      {page < pages && link(page + 1, words.next, "next")}
    </nav>
  );
}
