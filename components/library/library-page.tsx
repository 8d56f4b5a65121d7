import type { ReactNode } from "react";
import type { KeptReport } from "#search/ingest-report.ts";
import { IngestSummary } from "./ingest-summary.tsx";
import { ReviewEntries } from "./review-entries.tsx";
import { type ReviewList, reviewPath } from "./review-list.ts";

interface LibraryPageProps {
  report: KeptReport | null;
  /** Stands where the report or the engine's lists are missing. */
  notices: ReactNode;
  lists: ReviewList[];
}

/** What whoever keeps the collection should look at, the beginning of each list. */
export function LibraryPage({ report, notices, lists }: LibraryPageProps) {
  const open = lists.filter(({ total }) => total > 0);
  return (
    <>
      <h1 className="mt-4 font-serif text-4xl leading-tight font-semibold tracking-tight sm:text-5xl">Library</h1>
      <p className="mt-2 max-w-measure font-serif text-lg text-muted">
        What the collection lacks, and what the last ingest could not take in.
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[16rem_minmax(0,44rem)]">
        <ListNavigation lists={lists} />
        <div className="flex flex-col gap-10">
          {notices}
          {report && <IngestSummary report={report} />}
          {open.map((list) => (
            <ListBeginning key={list.id} list={list} />
          ))}
        </div>
      </div>
    </>
  );
}

function ListNavigation({ lists }: { lists: ReviewList[] }) {
  return (
    <nav aria-labelledby="to-look-at" className="text-[0.8125rem]">
      <h2 id="to-look-at" className="kicker border-t border-ink pt-2">
        To look at
      </h2>
      <ul className="mt-2 divide-y divide-rule border-b border-rule">
        {lists.map(({ id, title, total }) => (
          <li key={id} className="flex min-h-8 items-center justify-between gap-4">
            {total > 0 ? (
              <a href={`#${id}`} className="control text-left">
                {title}
              </a>
            ) : (
              <span className="text-muted">{title}</span>
            )}
            <span className={`tabular-nums ${total > 0 ? "font-semibold" : "text-muted"}`}>
              {total.toLocaleString("en")}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ListBeginning({ list }: { list: ReviewList }) {
  const { id, title, hint, total, entries, searchHref } = list;
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-ink pt-2">
        <h2 id={id} className="font-serif text-2xl leading-tight font-semibold">
          {title}
        </h2>
        <p className="text-[0.8125rem] text-muted tabular-nums">
          {entries.length < total ? `first ${entries.length} of ${total.toLocaleString("en")}` : total}
        </p>
      </div>
      <p className="mt-1 mb-3 text-[0.9375rem] leading-6 text-muted">{hint}</p>
      <ReviewEntries entries={entries} />
      <p className="mt-1 flex flex-wrap gap-x-5">
        {entries.length < total && (
          <a href={reviewPath(id)} className="control">
            All {total.toLocaleString("en")}
            <span className="sr-only">: {title}</span>
          </a>
        )}
        {searchHref && (
          <a href={searchHref} className="control">
            Search them<span className="sr-only">: {title}</span>
          </a>
        )}
      </p>
    </section>
  );
}
