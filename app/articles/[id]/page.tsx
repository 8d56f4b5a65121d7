import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ArticlePage } from "#components/article/article-page.tsx";
import { ErrorMessage } from "#components/error-message.tsx";
import { Masthead } from "#components/masthead.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import { SmallSearch } from "#components/small-search.tsx";
import { emptyQuery, parseQuery, type SearchQuery } from "#search/query.ts";
import { setStatus } from "../../current-response.ts";
import { getEngine } from "../../engine.ts";
import { explainError } from "../../explain-error.ts";
import { openQuote } from "../../read-quote.ts";
import { readOrigin, readPageFacts, toSearchParams } from "../../read-request.ts";
import { describeArticlePage } from "./describe-page.ts";

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

/** Read, and what the address quotes looked for, once for the page and its metadata. */
const readArticle = cache(async (id: string, search: string) => {
  const asked = new URLSearchParams(search);
  try {
    const view = await getEngine().readArticle(id, readQuery(asked));
    return { view, quote: view && openQuote(view.article, asked) };
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
  if (!("view" in read) || !read.view) return { robots: { index: false } };
  return describeArticlePage(read.view.article, read.quote, await readOrigin());
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
  return frame(
    <ArticlePage
      view={read.view}
      query={readQuery(asked)}
      quote={read.quote}
      facts={await readPageFacts()}
      topicLabels={await readTopicLabels()}
    />,
  );
}
