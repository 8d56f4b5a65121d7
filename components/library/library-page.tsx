import type { ReactNode } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { KeptReport } from "#search/ingest-report.ts";
import { IngestSummary } from "./ingest-summary.tsx";
import { ReviewEntries } from "./review-entries.tsx";
import { type ReviewList, reviewPath } from "./review-list.ts";

interface LibraryPageProps {
  language: PageLanguage;
  report: KeptReport | null;
  /** Stands where the report or the engine's lists are missing. */
  notices: ReactNode;
  lists: ReviewList[];
}

/** What whoever keeps the collection should look at, the beginning of each list. */
export function LibraryPage({ language, report, notices, lists }: LibraryPageProps) {
  const words = serverMessagesIn(language).library;
  const open = lists.filter(({ total }) => total > 0);
  return (
    <>
      <h1 className="mt-4 font-serif text-4xl leading-tight font-semibold tracking-tight sm:text-5xl">{words.title}</h1>
      <p className="mt-2 max-w-measure font-serif text-lg text-muted">{words.intro}</p>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[16rem_minmax(0,44rem)]">
        <ListNavigation language={language} lists={lists} />
        <div className="flex flex-col gap-10">
          {notices}
          {report && <IngestSummary language={language} report={report} />}
          {open.map((list) => (
            <ListBeginning key={list.id} language={language} list={list} />
          ))}
        </div>
      </div>
    </>
  );
}

function ListNavigation({ language, lists }: Pick<LibraryPageProps, "language" | "lists">) {
  return (
    <nav aria-labelledby="to-look-at" className="text-[0.8125rem]">
      <h2 id="to-look-at" className="kicker border-t border-ink pt-2">
        {serverMessagesIn(language).library.toLookAt}
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
              {readingMessagesIn(language).formats.number(total)}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ListBeginning({ language, list }: { language: PageLanguage; list: ReviewList }) {
  const words = serverMessagesIn(language).library;
  const { id, title, hint, total, entries, searchHref } = list;
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-ink pt-2">
        <h2 id={id} className="font-serif text-2xl leading-tight font-semibold">
          {title}
        </h2>
        <p className="text-[0.8125rem] text-muted tabular-nums">
          {entries.length < total
            ? words.beginning({ shown: entries.length, total })
            : readingMessagesIn(language).formats.number(total)}
        </p>
      </div>
      <p className="mt-1 mb-3 text-[0.9375rem] leading-6 text-muted">{hint}</p>
      <ReviewEntries entries={entries} />
      <p className="mt-1 flex flex-wrap gap-x-5">
        {entries.length < total && (
          <a href={reviewPath(id)} className="control">
            {words.all(total)}
            <span className="sr-only">: {title}</span>
          </a>
        )}
        {searchHref && (
          <a href={searchHref} className="control">
            {words.searchThem}
            <span className="sr-only">: {title}</span>
          </a>
        )}
      </p>
    </section>
  );
}
