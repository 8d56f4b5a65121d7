import type { FacetName } from "#search/facets.ts";

/** What the values of each facet are, for those who write programs; the API's document is in English. */
export const FACET_API: Record<FacetName, string> = {
  topic: "Ids of topics, such as `arms-deals`",
  source: "Names of sources",
  speaker: "Names of people who are quoted",
  author: "Names of authors",
  lang: "Language codes, such as `en`",
  place: "Names of places that the article is about",
};
