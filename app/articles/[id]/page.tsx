import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { ArticlePage } from "#components/article/article-page.tsx";
import { NoSuchArticle } from "#components/article/no-such-article.tsx";
import { ErrorMessage } from "#components/error-message.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import { serverMessagesIn } from "#messages/server-in.ts";
import { limitLength } from "#search/limit-length.ts";
import { emptyQuery, parseQuery, type SearchQuery } from "#search/query/query.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";
import { setStatus } from "../../server/current-response.ts";
import { getEngine } from "../../server/engine.ts";
import { explainError } from "../../server/explain-error.ts";
import { readLanguage } from "../../server/read-language.ts";
import { readOrigin, readPageFacts, readPath, toSearchParams } from "../../server/read-request.ts";
import { joinRenderTurns } from "../../server/render-turns.ts";
import { describeArticlePage } from "./describe-page.ts";
import { readPlace } from "./read-place.ts";

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The search that led to an article only highlights words: one that can't be read leaves the article as it is. */
function readQuery(params: URLSearchParams): SearchQuery {
  try {
    return parseQuery(params);
  } catch {
    return emptyQuery();
  }
}

/** The words that are looked for within the article; null where none are, so that those of the search stay highlighted. */
function readFind(params: URLSearchParams): string | null {
  const find = params.get("find")?.slice(0, MAX_QUERY_LENGTH).trim();
  return find ? find : null;
}

/** UTF-16 units of what a link quotes of an article that isn't there. */
const MAX_SHOWN = 500;

/** The ends of what an address quotes, as they stand in it. */
function readQuoted(params: URLSearchParams) {
  const [first, last] = ["quote", "end"].map((name) => limitLength(params.get(name) ?? "", MAX_SHOWN) || null);
  return first ? { first, last: last ?? null } : null;
}

/** Read, and what the address quotes looked for, once for the page and its metadata. */
const readArticle = cache(async (id: string, search: string) => {
  const asked = new URLSearchParams(search);
  const find = readFind(asked);
  const query = find === null ? readQuery(asked) : readQuery(new URLSearchParams({ q: find }));
  try {
    const request = { id, query, params: search, place: readPlace(asked) };
    return { shown: await getEngine().readArticlePart(request) };
  } catch (error) {
    const { body, status } = explainError(error);
    return { ...body, status };
  }
});

async function readPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const asked = toSearchParams(await searchParams);
  return { asked, read: await readArticle(id, asked.toString()) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { read } = await readPage(props);
  if (!("shown" in read) || !read.shown) {
    const title = "shown" in read ? serverMessagesIn(readLanguage()).lost.noArticle : undefined;
    return { title, robots: { index: false } };
  }
  return describeArticlePage(read.shown, await readOrigin(), readLanguage());
}

/** Labels of the topics, by id. */
async function readTopicLabels(): Promise<Map<string, string>> {
  return new Map((await getEngine().readTopics()).map(({ id, label }) => [id, label]));
}

export default async function Page(props: PageProps) {
  const { asked, read } = await readPage(props);
  const language = readLanguage();
  const frame = (content: ReactNode) => (
    <PageFrame language={language} back={readPath()}>
      {content}
    </PageFrame>
  );
  if ("error" in read) {
    setStatus(read.status);
    return frame(<ErrorMessage language={language} error={read.error} />);
  }
  if (!read.shown) {
    setStatus(404);
    return <NoSuchArticle language={language} back={readPath()} quoted={readQuoted(asked)} />;
  }
  const takeTurn = joinRenderTurns();
  if (!(await takeTurn())) return null;
  return frame(
    <ArticlePage
      language={language}
      shown={read.shown}
      query={readQuery(asked)}
      find={readFind(asked)}
      place={readPlace(asked)}
      facts={await readPageFacts()}
      topicLabels={await readTopicLabels()}
      takeTurn={takeTurn}
    />,
  );
}
