import type { FacetName } from "#search/facets.ts";
import type { VerifiedPlace } from "#search/quotes/tell-place.ts";

/** What became of the words of a link: its page, frame and picture say the same sentences. */
export const QUOTE = {
  damaged: "This link was cut or changed on its way, so what it quotes can’t be checked.",
  notHere: "The words of this link do not stand in the article as the link gives them.",
  onlyCut: "The words of this link stand in the article only as part of longer words or numbers.",
  unclear: "The words of this link stand in the article, but which place is meant is unclear.",
  gone: "The paragraph that the link names is not in the article.",
} as const;

/** What is wrong with the place where verified words stand; empty where nothing is. */
export const QUOTE_PLACES: Record<VerifiedPlace, string> = {
  same: "",
  another: "They stand in another paragraph than the one that the link names.",
  "beside-others": "Other paragraphs stand beside theirs than the link gives.",
  "rest-differs": "The rest of their paragraph differs from the one that the link names.",
  gone: QUOTE.gone,
};

/** What a facet and its values are called. */
export interface FacetWords {
  /** Above its values. */
  label: string;
  /** One value, without its article and with it, and several. */
  noun: string;
  one: string;
  several: string;
  /** Stands for no value. */
  unknown: string;
  /** What its values are, for those who write programs: completes "Values: ". */
  api: string;
}

export const FACET_WORDS: Record<FacetName | "date", FacetWords> = {
  topic: {
    label: "Topic",
    noun: "topic",
    one: "a topic",
    several: "topics",
    unknown: "No topic",
    api: "Ids of topics, such as `arms-deals`",
  },
  source: {
    label: "Source",
    noun: "source",
    one: "a source",
    several: "sources",
    unknown: "Source unknown",
    api: "Names of sources",
  },
  speaker: {
    label: "Speaker",
    noun: "speaker",
    one: "a speaker",
    several: "speakers",
    unknown: "Nobody quoted",
    api: "Names of people who are quoted",
  },
  author: {
    label: "Author",
    noun: "author",
    one: "an author",
    several: "authors",
    unknown: "Author unknown",
    api: "Names of authors",
  },
  lang: {
    label: "Language",
    noun: "language",
    one: "a language",
    several: "languages",
    unknown: "Language unknown",
    api: "Language codes, such as `en`",
  },
  place: {
    label: "Place",
    noun: "place",
    one: "a place",
    several: "places",
    unknown: "Place unknown",
    api: "Names of places that the article is about",
  },
  date: {
    label: "Date",
    noun: "date",
    one: "a date",
    several: "dates",
    unknown: "Date unknown",
    api: "Dates",
  },
};
