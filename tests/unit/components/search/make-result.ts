import { mapFacets } from "#search/facets.ts";
import { emptyQuery } from "#search/query/query.ts";
import type { FacetDistribution, FacetValue, Hit, ToldResult } from "#search/result.ts";

const value: FacetValue = { value: "syria", label: "Syria", count: 2, selected: false, excluded: true };
const hit: Hit = {
  paragraphId: "p1",
  articleId: "a1",
  ordinal: 0,
  kind: "body",
  title: "A title",
  source: "Ahval",
  author: null,
  date: "2016-08-09",
  language: "en",
  url: null,
  topics: ["syria"],
  speakers: [],
  places: ["Ankara"],
  text: "A text",
  highlights: [{ start: 0, end: 1 }],
  link: "/articles/a1",
  more: 0,
};

/** An answer to a search in which every field that can be there is there. */
export function makeResult(total: number): ToldResult {
  const facets: FacetDistribution = { ...mapFacets((): FacetValue[] => []), topic: [value], date: [] };
  const query = emptyQuery();
  const meant = { text: "ankara", query };
  return {
    query,
    total,
    totalArticles: 1,
    hits: [hit],
    facets,
    page: 1,
    pages: 1,
    notices: [{ code: "value-unknown", message: "No such source.", meant }],
    suggestions: { withoutRarest: "ankara", corrected: null },
    tookMs: 1,
  };
}
