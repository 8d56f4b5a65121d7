import type { Collection } from "#components/front/collection.ts";
import type { LeadArticle } from "#components/front/lead-article.ts";
import { UNKNOWN } from "#search/facets.ts";
import { emptyQuery } from "#search/query/query.ts";
import type { ToldResult } from "#search/result.ts";
import { getEngine } from "./engine.ts";
import { explainError } from "./explain-error.ts";

/** Articles on the front page; the first ones are told with their opening words. */
const LISTED = 6;
const WITH_OPENING = 3;

function describeCollection({ total, totalArticles, facets }: ToldResult): Collection {
  const months = facets.date.map(({ value }) => value).filter((value) => value !== UNKNOWN);
  const years = months.map((value) => value.slice(0, 4)).toSorted();
  return {
    articles: totalArticles,
    paragraphs: total,
    sources: facets.source.filter(({ value }) => value !== UNKNOWN).length,
    from: years[0] ?? null,
    to: years.at(-1) ?? null,
  };
}

async function readNewest(): Promise<LeadArticle[]> {
  const { hits } = await getEngine().search({
    ...emptyQuery(),
    sort: "newest",
    group: "article",
    perPage: LISTED,
  });
  return Promise.all(
    hits.map(async ({ articleId, title, source, author, date, language }, at) => ({
      id: articleId,
      title,
      source,
      author,
      date,
      language,
      opening: at < WITH_OPENING ? await getEngine().readOpening(articleId) : null,
    })),
  );
}

/** What the front page says of the collection, and its newest articles: none of them when the engine fails meanwhile. */
export async function readFrontPage(all: ToldResult): Promise<{ collection: Collection; newest: LeadArticle[] }> {
  const newest = await readNewest().catch((error: unknown) => {
    explainError(error);
    return [];
  });
  return { collection: describeCollection(all), newest };
}
