import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ArticlePage } from "#components/article/article-page.tsx";
import { ErrorMessage } from "#components/error-message.tsx";
import { Masthead } from "#components/masthead.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import { SmallSearch } from "#components/small-search.tsx";
import { articlePath } from "#search/links.ts";
import { emptyQuery, parseQuery, type SearchQuery } from "#search/query.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
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

/** What the address quotes; null when it quotes nothing. One that can't be read is told as a damaged link. */
function readQuoted(params: URLSearchParams): QuoteReference | null {
  try {
    return readQuoteReference(params);
  } catch {
    return { paragraphId: params.get("p") ?? "", words: null, damaged: true };
  }
}

/** Read, and what the address quotes looked for, once for the page and its metadata. */
const readArticle = cache(async (id: string, search: string) => {
  const asked = new URLSearchParams(search);
  try {
    const view = await getEngine().readArticle(id, readQuery(asked));
    const reference = view && readQuoted(asked);
    return { view, quote: reference && { reference, resolution: resolveQuote(view.article, reference) } };
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
  const { article } = read.view;
  const [, first] = article.paragraphs;
  const resolution = read.quote?.resolution;
  const isVerified = resolution?.state === "verbatim" || resolution?.state === "moved";
  return {
    title: article.title.value,
    description: isVerified ? `“${shorten(resolution.passage.text)}”` : first && shorten(first.text),
    alternates: { canonical: articlePath(article.id) },
  };
}

const MAX_DESCRIPTION = 200;

/** Cut between words, and said to be cut. */
function shorten(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  return `${text.slice(0, text.lastIndexOf(" ", MAX_DESCRIPTION))} …`;
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
