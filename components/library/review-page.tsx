import { ReviewEntries } from "./review-entries.tsx";
import { type ReviewList, reviewPath } from "./review-list.ts";

/** One list of the library, page by page. */
export function ReviewPage({ list, page, perPage }: { list: ReviewList; page: number; perPage: number }) {
  const { id, title, hint, total, available, entries, searchHref } = list;
  const first = (page - 1) * perPage + 1;
  const last = first + entries.length - 1;
  return (
    <div className="max-w-[44rem]">
      <p>
        <a href="/library" className="control">
          Library
        </a>
      </p>
      <h1 className="font-serif text-4xl leading-tight font-semibold tracking-tight text-balance">{title}</h1>
      <p className="mt-2 text-[0.9375rem] leading-6 text-muted">{hint}</p>
      <p className="mt-4 mb-2 flex flex-wrap items-center gap-x-5 text-[0.8125rem] text-muted tabular-nums">
        {entries.length === 0
          ? "None"
          : `${first.toLocaleString("en")}–${last.toLocaleString("en")} of ${total.toLocaleString("en")}`}
        {searchHref && (
          <a href={searchHref} className="control">
            Search them
          </a>
        )}
      </p>
      <ReviewEntries entries={entries} start={first} />
      {available < total && (
        <p className="mt-3 text-[0.8125rem] text-muted">
          The site keeps the first {available.toLocaleString("en")}. An ingest with --json prints all of them.
        </p>
      )}
      {available > perPage && (
        <nav aria-label="Pages" className="flex gap-5 py-6">
          {page > 1 && (
            <a href={reviewPath(id, page - 1)} rel="prev" className="control">
              Previous
            </a>
          )}
          {last < available && (
            <a href={reviewPath(id, page + 1)} rel="next" className="control">
              Next
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
