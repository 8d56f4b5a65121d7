import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ArticlePage } from "#components/article/article-page.tsx";
import { ErrorMessage } from "#components/error-message.tsx";
import { Masthead } from "#components/masthead.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import { SmallSearch } from "#components/small-search.tsx";
import { articlePath, MAX_EXACT_LENGTH } from "#search/links.ts";
import { emptyQuery, parseQuery, type SearchQuery } from "#search/query.ts";
import { resolveQuote } from "#search/quotation.ts";
import { setStatus } from "../../current-response.ts";
import { getEngine } from "../../engine.ts";
import { explainError } from "../../explain-error.ts";
import { readPageFacts, toSearchParams } from "../../read-request.ts";

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

/** Read once for the page and its metadata. */
const readArticle = cache(async (id: string, search: string) => {
  try {
    return { view: await getEngine().readArticle(id, readQuery(new URLSearchParams(search))) };
  } catch (error) {
    const { body, status } = explainError(error);
    return { ...body, status };
  }
});

async function readPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const asked = toSearchParams(await searchParams);
  return { id, asked, read: await readArticle(id, asked.toString()) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { read } = await readPage(props);
  if (!("view" in read) || !read.view) return { robots: { index: false } };
  const { article } = read.view;
  const [, first] = article.paragraphs;
  return {
    title: article.title.value,
    description: first?.text.slice(0, 200),
    alternates: { canonical: articlePath(article.id) },
  };
}

/** Labels of the topics, by id. */
async function readTopicLabels(): Promise<Map<string, string>> {
  return new Map((await getEngine().readTopics()).map(({ id, label }) => [id, label]));
}

export default async function Page(props: PageProps) {
  const { asked, read } = await readPage(props);
  const frame = (content: ReactNode) => (
    <PageFrame
      masthead={
        <Masthead>
          <SmallSearch />
        </Masthead>
      }
    >
      {content}
    </PageFrame>
  );
  if ("error" in read) {
    setStatus(read.status);
    return frame(<ErrorMessage error={read.error} />);
  }
  if (!read.view) notFound();
  const paragraphId = asked.get("p");
  const exact = asked.get("quote")?.slice(0, MAX_EXACT_LENGTH) || null;
  return frame(
    <ArticlePage
      view={read.view}
      query={readQuery(asked)}
      quote={paragraphId === null ? null : resolveQuote(read.view.article, { paragraphId, exact })}
      exact={exact}
      facts={await readPageFacts()}
      topicLabels={await readTopicLabels()}
    />,
  );
}
