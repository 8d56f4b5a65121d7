import { formatDate } from "#search/dates.ts";
import { type SearchQuery, UNKNOWN } from "#search/query.ts";
import { withDates } from "#search/query-links.ts";
import type { FacetValue } from "#search/result.ts";
import { countOf } from "./count-of.ts";
import { DateRange } from "./date-range.tsx";
import { type Bucket, type Level, makeHistogram } from "./histogram-buckets.ts";
import { SearchLink } from "./search-navigation.tsx";

/** Height of the tallest bar in the units of the drawing. */
const FULL = 100;
/** A bar of a single paragraph among thousands still shows. */
const LEAST = 3;

/** The name under a bar; `context` is what it lies in, told once under the first bar and wherever it begins. */
function labelBar(date: string, level: Level): { name: string; context: string | null } {
  if (level === "year") return { name: date, context: null };
  const name = level === "day" ? String(Number(date.slice(8))) : formatDate(date).slice(0, 3);
  return { name, context: level === "day" ? formatDate(date.slice(0, 7)).slice(0, 3) : date.slice(0, 4) };
}

const BEGINS: Record<Level, RegExp> = { year: /^$/, month: /-01$/, day: /-01$/ };

interface BarProps {
  query: SearchQuery;
  bucket: Bucket;
  level: Level;
  most: number;
  first: boolean;
}

function Bar({ query, bucket, level, most, first }: BarProps) {
  const { date, count } = bucket;
  const { name, context } = labelBar(date, level);
  const height = count === 0 ? 0 : Math.max(LEAST, Math.round((count / most) * FULL));
  const bar = (
    <>
      <svg viewBox={`0 0 10 ${FULL}`} preserveAspectRatio="none" className="h-16 w-full" aria-hidden="true">
        <rect x="0" y={FULL - height} width="10" height={height} className="fill-bar group-hover:fill-accent" />
      </svg>
      <span aria-hidden="true" className="block border-t border-rule pt-0.5 text-center text-[0.6875rem] text-muted">
        {name}
        {level !== "year" && <span className="block h-4">{(first || BEGINS[level].test(date)) && context}</span>}
      </span>
    </>
  );
  return (
    <li className="max-w-16 min-w-9 flex-1 px-px">
      {count === 0 ? (
        bar
      ) : (
        <SearchLink
          to={withDates(query, date, date)}
          label={`${formatDate(date)}: ${countOf(count, "paragraph")}`}
          rel="nofollow"
          className="group block"
        >
          {bar}
        </SearchLink>
      )}
    </li>
  );
}

/** How far out one can zoom: from days to their year, from anything to all dates. */
function ZoomOut({ query, level, first }: { query: SearchQuery; level: Level; first: string }) {
  const year = first.slice(0, 4);
  return (
    <>
      {level === "day" && (
        <SearchLink to={withDates(query, year, year)} rel="nofollow" className="control">
          All of {year}
        </SearchLink>
      )}
      {(query.from !== null || query.to !== null) && (
        <SearchLink to={withDates(query, null, null)} rel="nofollow" className="control">
          All dates
        </SearchLink>
      )}
    </>
  );
}

/** Paragraphs over time; a bar narrows to its year, month or day. The two inputs do the same without a mouse. */
export function DateHistogram({ query, values }: { query: SearchQuery; values: FacetValue[] }) {
  const histogram = makeHistogram(values, query);
  const unknown = values.find((value) => value.value === UNKNOWN);
  const most = Math.max(...(histogram?.buckets.map((bucket) => bucket.count) ?? [1]));
  return (
    <section aria-labelledby="over-time" className="no-print border-b border-rule pb-3">
      <h2 id="over-time" className="sr-only">
        Over time
      </h2>
      {histogram && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
        <ol className="flex items-end overflow-x-auto pt-1" tabIndex={0} aria-label="Paragraphs over time">
          {histogram.buckets.map((bucket, at) => (
            <Bar key={bucket.date} query={query} bucket={bucket} level={histogram.level} most={most} first={at === 0} />
          ))}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-2">
        <DateRange key={`${query.from} ${query.to}`} query={query} />
        {histogram && <ZoomOut query={query} level={histogram.level} first={histogram.buckets[0]?.date ?? ""} />}
        {unknown && unknown.count > 0 && query.from !== UNKNOWN && (
          <SearchLink to={withDates(query, UNKNOWN, null)} rel="nofollow" className="control">
            {unknown.count.toLocaleString("en")} without a date
          </SearchLink>
        )}
        {histogram && histogram.coarser > 0 && (
          <span className="text-sm text-muted">
            {countOf(histogram.coarser, "paragraph")} with a less precise date {histogram.coarser === 1 ? "is" : "are"}{" "}
            not drawn
          </span>
        )}
      </div>
    </section>
  );
}
