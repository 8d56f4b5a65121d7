import type { FacetName } from "#search/facets.ts";
import type { QueryReasons, Wordings } from "#search/reasons.ts";
import { articles, enFormats, paragraphs } from "./frame.ts";

const { number, plural, count, or, date } = enFormats;

/** What a facet is called. */
export interface FacetWords {
  label: string;
  /** In the middle of a sentence, with its article and without. */
  one: string;
  noun: string;
  several: string;
  /** Of what has no value. */
  unknown: string;
}

const facets: Record<FacetName | "date", FacetWords> = {
  topic: { label: "Topic", one: "a topic", noun: "topic", several: "topics", unknown: "No topic" },
  source: { label: "Source", one: "a source", noun: "source", several: "sources", unknown: "Source unknown" },
  speaker: { label: "Speaker", one: "a speaker", noun: "speaker", several: "speakers", unknown: "Nobody quoted" },
  author: { label: "Author", one: "an author", noun: "author", several: "authors", unknown: "Author unknown" },
  lang: { label: "Language", one: "a language", noun: "language", several: "languages", unknown: "Language unknown" },
  place: { label: "Place", one: "a place", noun: "place", several: "places", unknown: "Place unknown" },
  date: { label: "Date", one: "a date", noun: "date", several: "dates", unknown: "Date unknown" },
};

const faults: Wordings<QueryReasons> = {
  "query-too-long": ({ length, most }) => ({
    message: `The query has ${number(length)} characters; ${number(most)} are allowed.`,
    action: "Search for fewer words.",
  }),
  "too-many-filters": ({ most }) => ({
    message: `More than ${most} filter values were given.`,
    action: "Remove some of the filters.",
  }),
  "value-too-long": ({ facet, length, most }) => ({
    message: `A value of ${facet} has ${length} characters; ${most} are allowed.`,
    action: "Choose a value from the list.",
  }),
  "date-unreadable": ({ text, parameter }) => ({
    message: `“${text}” is not a date.`,
    action: `Write “${parameter}” as a year, a month or a day: 2016, 2016-08 or 2016-08-09.`,
  }),
  "choice-unknown": ({ text, parameter, choices }) => ({
    message: `“${text}” is no value of ${parameter}.`,
    action: choices.length > 1 ? `Give one of ${choices.join(", ")}.` : `Give ${choices[0]}, or leave it out.`,
  }),
  "nesting-too-deep": ({ depth, most }) => ({
    message: `Parentheses stand ${depth} deep within each other; ${most} are allowed.`,
    action: "Search for a part of it.",
  }),
  "filter-beside-words": () => ({
    message: "A filter such as topic:syria holds for the whole search and can't be one side of OR with words.",
    action: "Search for the words and the filter one after the other.",
  }),
};

/** What the scripts of searches say in English. */
export const enSearch = {
  formats: enFormats,
  facets,
  faults,
  failure: {
    tryAgain: "Try again",
    code: (code: string) => `Code: ${code}`,
    searchWithout: "Search without it",
    unanswered: { message: "The search did not answer.", action: "Check the connection and try again." },
  },
  search: {
    placeholder: "Words, “an exact phrase”, topic:syria",
    unanswered: "The search could not be answered",
    none: "No paragraph matches",
    range: (shown: { first: number; last: number; paragraphs: number; articles: number; byArticle: boolean }) => {
      const [first, last] = [number(shown.first), number(shown.last)];
      return shown.byArticle
        ? `${first}–${last} of ${articles(shown.articles)}, ${paragraphs(shown.paragraphs)}`
        : `${first}–${last} of ${paragraphs(shown.paragraphs)} in ${articles(shown.articles)}`;
    },
    sort: "Sort",
    sorts: { relevance: "Relevance", newest: "Newest", oldest: "Oldest" },
    show: "Show",
    paragraphs: "Paragraphs",
    articles: "Articles",
    exact: "Exact words only",
    pages: "Pages",
    page: (page: number) => `Page ${page}`,
    previous: "Previous",
    next: "Next",
    /** In the title of a page, behind the search. */
    titlePage: (page: number) => `page ${page}`,
    titleExcluded: (value: string) => `not ${value}`,
  },
  filters: {
    label: "Filters",
    active: (active: number) => `Filters (${active})`,
    hint: "topics, sources, dates, order",
    showResults: (total: number) => `Show ${count(total, { one: "result", other: "results" })}`,
    on: "Filters that are on",
    remove: "Remove filter: ",
    excludes: (label: string) => `${label} not`,
    others: (left: number) => count(left, { one: "other filter", other: "other filters" }),
    clearAll: "Clear all",
    more: (left: number) => `${number(left)} more`,
    left: (left: number) => `${number(left)} others: find them by name, or remove some filters.`,
    find: ({ one }: FacetWords) => `Find ${one}`,
    noneFound: ({ noun }: FacetWords) => `No ${noun} starts like this.`,
    excluded: ", excluded",
    countUnit: " paragraphs",
    exclude: (value: string) => `Exclude ${value}`,
    stopExcluding: (value: string) => `Stop excluding ${value}`,
  },
  dates: {
    from: "From",
    to: "to",
    earliest: "earliest",
    latest: "latest",
    hint: "A year, a month (2016-08) or a day (2016-08-09)",
    apply: "Apply",
    /** Dates that are filtered by; null where there is no end. */
    range: ({ from, to }: { from: string | null; to: string | null }) => {
      if (from !== null && to !== null) return `${date(from)} – ${date(to)}`;
      return from === null ? `until ${date(to ?? "")}` : `${date(from)} onwards`;
    },
    overTime: "Paragraphs over time",
    overTimeBy: {
      year: "Paragraphs over time, by year",
      month: "Paragraphs over time, by month",
      day: "Paragraphs over time, by day",
    },
    bar: (bar: { date: string; count: number }) => `${date(bar.date)}: ${paragraphs(bar.count)}`,
    allOf: (year: string) => `All of ${year}`,
    all: "All dates",
    without: (total: number) => `${number(total)} without a date`,
    coarser: (total: number) =>
      `${paragraphs(total)} with a less precise date ${plural(total, { one: "is", other: "are" })} not drawn`,
  },
  hit: {
    kinds: {
      title: "Headline",
      standfirst: "Standfirst",
      heading: "Subheading",
      caption: "Caption",
      list: "List",
      body: null as string | null,
    },
    paragraph: "Paragraph ",
    only: ({ noun }: FacetWords) => `Only ${noun} `,
    quoted: "Quoted: ",
    open: "Open in context",
    speakers: (speakers: readonly string[]) => or(speakers),
    more: (more: number) =>
      `${count(more, { one: "more matching paragraph", other: "more matching paragraphs" })} in this article`,
  },
  noHits: {
    filters: "No paragraph passes all filters.",
    words: "No paragraph holds all of these words.",
    wordsAndFilters: "No paragraph holds all of these words and passes all filters.",
    crossed: ({ from, to }: { from: string; to: string }) =>
      `No date lies between them: ${date(from)} comes after ${date(to)}.`,
    turned: ({ from, to }: { from: string; to: string }) => `From ${date(from)} to ${date(to)}`,
    didYouMean: <T>(meant: T) => ["Did you mean: ", meant],
    withoutRarest: <T>(query: T) => ["Without the rarest word: ", query],
    withoutFilters: "Search without filters",
  },
  notices: {
    didYouMean: <T>(meant: T) => ["Did you mean ", meant, "?"],
  },
  takeAway: {
    feed: "New results of this search",
    export: ({ total, byArticle }: { total: number; byArticle: boolean }) =>
      `Export ${byArticle ? articles(total) : paragraphs(total)}`,
    exportAs: ({ total, byArticle }: { total: number; byArticle: boolean }) =>
      `Export ${byArticle ? articles(total) : paragraphs(total)} as`,
    formats: { csv: "CSV", json: "JSON", jsonl: "JSON lines", bibtex: "BibTeX", ris: "RIS" },
    follow: "Follow this search",
  },
};

/** Every such sentence: a language that lacks one is an error of compilation. */
export type SearchMessages = typeof enSearch;
