import { formatDate } from "#search/dates.ts";
import type { KeptReport } from "#search/ingest-report.ts";

const ROWS = [
  { name: "added", label: "Added" },
  { name: "changed", label: "Changed" },
  { name: "removed", label: "Removed" },
  { name: "unchanged", label: "Unchanged" },
] as const;

/** What the last ingest did: when, from where, and how many. */
export function IngestSummary({ report }: { report: KeptReport }) {
  const { endedAt, paths, failure } = report;
  return (
    <section aria-labelledby="last-ingest">
      <h2 id="last-ingest" className="kicker border-t border-ink pt-2">
        The last ingest
      </h2>
      <p className="mt-3 font-serif text-xl">
        <time dateTime={endedAt}>
          {formatDate(endedAt.slice(0, 10))}, {endedAt.slice(11, 16)} UTC
        </time>
      </p>
      <ul className="mt-1 text-[0.8125rem] leading-5 text-muted wrap-anywhere" aria-label="What was ingested">
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      {failure && (
        <div className="mt-4 border-l-4 border-accent bg-tint p-4 wrap-anywhere">
          <p className="font-serif text-lg">Nothing was ingested. {failure.message}</p>
          <p className="mt-1">{failure.action}</p>
          <p className="mt-2 text-[0.8125rem] text-muted">Code: {failure.code}</p>
        </div>
      )}
      {!failure && <CountTable report={report} />}
    </section>
  );
}

function CountTable({ report }: { report: KeptReport }) {
  return (
    <table className="mt-4 w-full max-w-xs text-[0.8125rem] tabular-nums">
      <thead>
        <tr className="border-b border-ink text-muted">
          <td />
          <th scope="col" className="py-1 text-right font-normal">
            Articles
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            Paragraphs
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ name, label }) => (
          <tr key={name} className="border-b border-rule">
            <th scope="row" className="py-1 text-left font-semibold">
              {label}
            </th>
            <td className="py-1 text-right">{report.articles[name].toLocaleString("en")}</td>
            <td className="py-1 text-right">{report.paragraphs[name].toLocaleString("en")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
