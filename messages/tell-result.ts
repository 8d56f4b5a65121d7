import { describeFacet, UNKNOWN } from "#search/facets.ts";
import type {
  FacetDistribution,
  FacetValue,
  FoundValues,
  Notice,
  SearchResult,
  ToldNotice,
  ToldResult,
  ToldValues,
} from "#search/result.ts";
import type { PageLanguage } from "./languages.ts";
import { readingMessagesIn } from "./reading-in.ts";
import { searchMessagesIn } from "./search-in.ts";
import { serverMessagesIn } from "./server-in.ts";

/** An answer to a search, its notices and what is unknown in words. */
export function tellResult(result: SearchResult, language: PageLanguage): ToldResult {
  const facets = Object.fromEntries(
    Object.entries(result.facets).map(([facet, values]) => [facet, tellValues(values, language)]),
  ) as FacetDistribution;
  return { ...result, facets, notices: result.notices.map((notice) => tellNotice(notice, language)) };
}

/** The same of values that were looked for by name. */
export function tellFound({ values, notices }: FoundValues, language: PageLanguage): ToldValues {
  return { values: tellValues(values, language), notices: notices.map((notice) => tellNotice(notice, language)) };
}

function tellValues(values: FacetValue[], language: PageLanguage): FacetValue[] {
  const label = serverMessagesIn(language).unknownValue;
  return values.map((value) => (value.value === UNKNOWN ? { ...value, label } : value));
}

/** A notice in words. */
export function tellNotice(notice: Notice, language: PageLanguage): ToldNotice {
  const { code } = notice;
  const told = { code, message: wordNotice(notice, language) };
  if (!("meant" in notice) || !notice.meant) return told;
  const { text, query } = notice.meant;
  const isLanguage = notice.code === "value-unknown" && describeFacet(notice.facet).labels === "languages";
  return { ...told, meant: { text: isLanguage ? readingMessagesIn(language).formats.language(text) : text, query } };
}

function wordNotice(notice: Notice, language: PageLanguage): string {
  const { notices } = serverMessagesIn(language);
  switch (notice.code) {
    case "value-unknown": {
      const { facet, value, topicLabel } = notice;
      if (topicLabel !== null) return notices["topic-empty"]({ label: topicLabel });
      return notices["value-unknown"]({ facet: searchMessagesIn(language).facets[facet], value });
    }
    case "date-unread":
      return notices[notice.code](notice);
    case "field-unknown":
      return notices[notice.code](notice);
    case "values-left-out":
      return notices[notice.code]({ facet: searchMessagesIn(language).facets[notice.facet], most: notice.most });
    case "nodes-missing":
      return notices[notice.code](notice);
    case "ranked-by-date":
      return notices[notice.among === "all" ? "not-ranked" : "ranked-by-date"];
    case "ranked-by-rarest":
    case "nodes-differ":
      return notices[notice.code];
  }
}
