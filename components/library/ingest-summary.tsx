import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { KeptReport } from "#search/ingest-report.ts";

const ROWS = ["added", "changed", "removed", "unchanged"] as const;

interface IngestSummaryProps {
  language: PageLanguage;
  report: KeptReport;
}

/** What the last ingest did: when, from where, and how many. */
export function IngestSummary({ language, report }: IngestSummaryProps) {
  const words = serverMessagesIn(language).library;
  const { endedAt, paths, failure } = report;
  return (
    <section aria-labelledby="last-ingest">
      <h2 id="last-ingest" className="kicker border-t border-ink pt-2">
        {words.lastIngest}
      </h2>
      <p className="mt-3 font-serif text-xl">
        <time dateTime={endedAt}>{words.endedAt({ day: endedAt.slice(0, 10), time: endedAt.slice(11, 16) })}</time>
      </p>
      <ul className="mt-1 text-[0.8125rem] leading-5 text-muted wrap-anywhere" aria-label={words.ingested}>
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      {failure && (
        <div className="mt-4 border-l-4 border-accent bg-tint p-4 wrap-anywhere">
          <p className="font-serif text-lg">
            {words.failed} <span lang="en">{failure.message}</span>
          </p>
          <p lang="en" className="mt-1">
            {failure.action}
          </p>
          <p className="mt-2 text-[0.8125rem] text-muted">{searchMessagesIn(language).failure.code(failure.code)}</p>
        </div>
      )}
      {!failure && <CountTable language={language} report={report} />}
    </section>
  );
}

function CountTable({ language, report }: IngestSummaryProps) {
  const words = serverMessagesIn(language).library;
  const { number } = searchMessagesIn(language).formats;
  return (
    <table className="mt-4 w-full max-w-xs text-[0.8125rem] tabular-nums">
      <thead>
        <tr className="border-b border-ink text-muted">
          <td />
          <th scope="col" className="py-1 text-right font-normal">
            {words.articles}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {words.paragraphs}
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((name) => (
          <tr key={name} className="border-b border-rule">
            <th scope="row" className="py-1 text-left font-semibold">
              {words.rows[name]}
            </th>
            <td className="py-1 text-right">{number(report.articles[name])}</td>
            <td className="py-1 text-right">{number(report.paragraphs[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
