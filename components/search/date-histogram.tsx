import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { UNKNOWN } from "#search/facets.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { withDates } from "#search/query/query-links.ts";
import type { FacetValue } from "#search/result.ts";
import { countLinks } from "./count-links.ts";
import { DateRange } from "./date-range.tsx";
import { type Bucket, type Level, makeHistogram } from "./histogram-buckets.ts";
import { SearchLink } from "./search-navigation.tsx";

/** Height of the tallest bar in pixels; SVG attributes, since the policy allows no style attributes. */
const FULL = 72;
/** A bar of a single paragraph among thousands still shows. */
const LEAST = 2;

/** The name under a bar; `context` is what it lies in, told once under the first bar and wherever it begins. */
function labelBar(language: PageLanguage, date: string, level: Level): { name: string; context: string | null } {
  if (level === "year") return { name: date, context: null };
  const { shortMonth } = searchMessagesIn(language).formats;
  return level === "day"
    ? { name: String(Number(date.slice(8))), context: shortMonth(date) }
    : { name: shortMonth(date), context: date.slice(0, 4) };
}

const BEGINS: Record<Level, RegExp> = { year: /^$/, month: /-01$/, day: /-01$/ };

interface BarProps {
  language: PageLanguage;
  query: SearchQuery;
  bucket: Bucket;
  level: Level;
  most: number;
  first: boolean;
  isLinked: boolean;
  /** Id of the chart, which takes the focus when the bars are replaced. */
  chart: string;
}

function Bar({ language, query, bucket, level, most, first, isLinked, chart }: BarProps) {
  const { date, count } = bucket;
  const { name, context } = labelBar(language, date, level);
  const { dates, formats } = searchMessagesIn(language);
  const label = dates.bar(bucket);
  const height = count === 0 ? 0 : Math.max(LEAST, Math.round((count / most) * FULL));
  const bar = (
    <>
      <span aria-hidden="true" className="block text-center text-[0.6875rem] text-muted tabular-nums">
        {count > 0 && formats.number(count)}
      </span>
      <svg width="100%" height={height} className="block" aria-hidden="true">
        <rect width="100%" height="100%" className="fill-bar group-hover:fill-accent" />
      </svg>
      <span
        aria-hidden="true"
        className="block border-t border-ink pt-0.5 text-center text-[0.6875rem] text-muted tabular-nums"
      >
        {name}
        {level !== "year" && <span className="block h-4">{(first || BEGINS[level].test(date)) && context}</span>}
      </span>
    </>
  );
  return (
    <li className="max-w-28 min-w-9 flex-1 [&_svg]:px-[3px]">
      {count === 0 || !isLinked ? (
        <>
          {count > 0 && <span className="sr-only">{label}</span>}
          {bar}
        </>
      ) : (
        <SearchLink
          to={withDates(query, date, date)}
          label={label}
          rel="nofollow"
          focusInstead={chart}
          className="group block"
        >
          {bar}
        </SearchLink>
      )}
    </li>
  );
}

interface ZoomOutProps {
  language: PageLanguage;
  query: SearchQuery;
  level: Level;
  first: string;
}

/** How far out one can zoom: from days to their year, from anything to all dates. */
function ZoomOut({ language, query, level, first }: ZoomOutProps) {
  const { dates } = searchMessagesIn(language);
  const year = first.slice(0, 4);
  return (
    <>
      {level === "day" && (
        <SearchLink to={withDates(query, year, year)} rel="nofollow" className="control">
          {dates.allOf(year)}
        </SearchLink>
      )}
      {(query.from !== null || query.to !== null) && (
        <SearchLink to={withDates(query, null, null)} rel="nofollow" className="control">
          {dates.all}
        </SearchLink>
      )}
    </>
  );
}

interface DateHistogramProps {
  language: PageLanguage;
  query: SearchQuery;
  values: FacetValue[];
  /** It stands on the page, or on a phone in the drawer: never both are seen, but both may be there. */
  place: "page" | "drawer";
}

/** Paragraphs over time; a bar narrows to its year, month or day. The two inputs do the same without a mouse. */
export function DateHistogram({ language, query, values, place }: DateHistogramProps) {
  const { dates } = searchMessagesIn(language);
  const histogram = makeHistogram(values, query);
  const unknown = values.find((value) => value.value === UNKNOWN);
  const most = Math.max(...(histogram?.buckets.map((bucket) => bucket.count) ?? [1]));
  const links = countLinks(query);
  const chart = `over-time-${place}`;
  return (
    <section aria-labelledby={`${chart}-heading`} className="no-print pb-2">
      <h2 id={`${chart}-heading`} className="kicker max-lg:pt-4 lg:border-t lg:border-ink lg:pt-2">
        {histogram ? dates.overTimeBy[histogram.level] : dates.overTime}
      </h2>
      <div className={place === "page" ? "gap-x-10 lg:flex lg:items-end" : ""}>
        {histogram && (
          // Too many bars begin with the newest: what scrolls from the right is laid out from the left again inside.
          <div className="min-w-0 flex-1 overflow-x-auto [direction:rtl] [scrollbar-width:thin]">
            <ol
              id={chart}
              className="flex w-min min-w-full items-end pt-1 [direction:ltr]"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
              tabIndex={0}
              aria-label={dates.overTime}
            >
              {histogram.buckets.map((bucket, at) => (
                <Bar
                  key={bucket.date}
                  language={language}
                  query={query}
                  bucket={bucket}
                  level={histogram.level}
                  most={most}
                  first={at === 0}
                  isLinked={histogram.buckets.length <= links}
                  chart={chart}
                />
              ))}
            </ol>
          </div>
        )}
        <div
          className={`flex flex-wrap items-center gap-x-4 gap-y-1 pt-2 ${place === "page" ? "lg:max-w-[22rem]" : ""}`}
        >
          <DateRange key={`${query.from} ${query.to}`} language={language} query={query} />
          {histogram && (
            <ZoomOut
              language={language}
              query={query}
              level={histogram.level}
              first={histogram.buckets[0]?.date ?? ""}
            />
          )}
          {unknown && unknown.count > 0 && query.from !== UNKNOWN && (
            <SearchLink to={withDates(query, UNKNOWN, null)} rel="nofollow" className="control">
              {dates.without(unknown.count)}
            </SearchLink>
          )}
          {histogram && histogram.coarser > 0 && (
            <span className="text-[0.8125rem] text-muted">{dates.coarser(histogram.coarser)}</span>
          )}
        </div>
      </div>
    </section>
  );
}
