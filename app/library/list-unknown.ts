import type { ReviewList } from "#components/library/review-list.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { EXPECTED_FACETS, UNKNOWN } from "#search/facets.ts";
import { articlePath } from "#search/links.ts";
import { emptyQuery, type SearchQuery } from "#search/query/query.ts";
import { searchPath } from "#search/query/query-links.ts";
import { getEngine } from "../server/engine.ts";
import type { Window } from "./list-report.ts";

/** What an article may lack. */
export const UNKNOWN_KINDS = ["unknown-date", ...EXPECTED_FACETS.map((facet) => `unknown-${facet}` as const)] as const;
type UnknownKind = (typeof UNKNOWN_KINDS)[number];

function unknownQuery(kind: UnknownKind): SearchQuery {
  const query = emptyQuery();
  const facet = EXPECTED_FACETS.find((name) => kind === `unknown-${name}`);
  if (facet === undefined) return { ...query, from: UNKNOWN };
  return { ...query, filters: { ...query.filters, [facet]: { include: [UNKNOWN], exclude: [] } } };
}

/**
 * Articles that lack a fact, as the engine counts them now.
 * @throws SearchError the engine's
 */
export async function listUnknown(
  kind: UnknownKind,
  { page, perPage }: Window,
  language: PageLanguage,
): Promise<ReviewList> {
  const words = serverMessagesIn(language).library;
  const query = unknownQuery(kind);
  const found = await getEngine().search({ ...query, group: "article", page, perPage });
  return {
    id: kind,
    ...words.unknown[kind],
    total: found.totalArticles,
    available: found.totalArticles,
    // A page past the end is answered with the last one.
    entries: (found.page === page ? found.hits : []).map(({ articleId, title, source, date }) => ({
      name: title,
      href: articlePath(articleId),
      message: words.facts({ source, date }),
      action: null,
      isPrinted: false,
    })),
    searchHref: searchPath(query),
  };
}
