import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { ReviewEntries } from "./review-entries.tsx";
import { type ReviewList, reviewPath } from "./review-list.ts";

interface ReviewPageProps {
  language: PageLanguage;
  list: ReviewList;
  page: number;
  perPage: number;
}

/** One list of the library, page by page. */
export function ReviewPage({ language, list, page, perPage }: ReviewPageProps) {
  const words = serverMessagesIn(language).library;
  const { id, title, hint, total, available, entries, searchHref } = list;
  const first = (page - 1) * perPage + 1;
  const last = first + entries.length - 1;
  return (
    <div className="max-w-[44rem]">
      <p>
        <a href="/library" className="control">
          {words.title}
        </a>
      </p>
      <h1 className="font-serif text-4xl leading-tight font-semibold tracking-tight text-balance">{title}</h1>
      <p className="mt-2 text-[0.9375rem] leading-6 text-muted">{hint}</p>
      <p className="mt-4 mb-2 flex flex-wrap items-center gap-x-5 text-[0.8125rem] text-muted tabular-nums">
        {entries.length === 0 ? words.none : words.range({ first, last, total })}
        {searchHref && (
          <a href={searchHref} className="control">
            {words.searchThem}
          </a>
        )}
      </p>
      <ReviewEntries entries={entries} start={first} />
      {available < total && <p className="mt-3 text-[0.8125rem] text-muted">{words.kept(available)}</p>}
      {available > perPage && (
        <nav aria-label={words.pages} className="flex gap-5 py-6">
          {page > 1 && (
            <a href={reviewPath(id, page - 1)} rel="prev" className="control">
              {words.previous}
            </a>
          )}
          {last < available && (
            <a href={reviewPath(id, page + 1)} rel="next" className="control">
              {words.next}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
