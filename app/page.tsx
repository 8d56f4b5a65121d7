import type { Metadata } from "next";
import { cache } from "react";
import { FrontLead } from "#components/front/front-lead.tsx";
import { Masthead } from "#components/masthead.tsx";
import { PageFrame } from "#components/page-frame.tsx";
import { describeQuery } from "#components/search/describe-query.ts";
import type { SearchOutcome } from "#components/search/search-outcome.ts";
import { SearchPage } from "#components/search/search-page.tsx";
import { frameMessagesIn } from "#messages/frame-in.ts";
import { tellResult } from "#messages/tell-result.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";
import { repairQuery } from "#search/query/repair-query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import { setStatus } from "./server/current-response.ts";
import { getEngine } from "./server/engine.ts";
import { explainError } from "./server/explain-error.ts";
import { readFrontPage } from "./server/read-front-page.ts";
import { readLanguage } from "./server/read-language.ts";
import { readPageFacts, readPath, toSearchParams } from "./server/read-request.ts";
import { joinRenderTurns } from "./server/render-turns.ts";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface Answer {
  /** The search, without what could not be read. */
  query: SearchQuery;
  outcome: SearchOutcome;
  /** 200 when the search was answered. */
  status: number;
}

/** Answers the search of an address, once for the page and its metadata. What can't be read is named, and the rest is kept. */
const answer = cache(async (search: string): Promise<Answer> => {
  const { query, error } = repairQuery(new URLSearchParams(search));
  try {
    if (error) throw error;
    return { query, outcome: { result: tellResult(await getEngine().search(query), readLanguage()) }, status: 200 };
  } catch (cause) {
    const { body, status } = explainError(cause);
    return { query, outcome: body, status };
  }
});

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const params = toSearchParams(await searchParams);
  const { query, outcome } = await answer(params.toString());
  const title = describeQuery(readLanguage(), query, "result" in outcome ? outcome.result.facets : null);
  return {
    // The front page is in the layout's own segment, which its template does not reach.
    ...(title && { title: { absolute: `${title} · Verbatim` } }),
    // A page of results is no source: only the front page and the articles are for search engines.
    ...(params.size > 0 && { robots: { index: false, follow: true } }),
  };
}

/** What was typed where it could not be read, to be corrected in its place. */
function readTyped(params: URLSearchParams) {
  const typed = (name: string, length: number) => params.get(name)?.slice(0, length) ?? "";
  return { q: typed("q", MAX_QUERY_LENGTH), from: typed("from", 40), to: typed("to", 40) };
}

export default async function Page({ searchParams }: PageProps) {
  const params = toSearchParams(await searchParams);
  const { query, outcome, status } = await answer(params.toString());
  setStatus(status);
  const takeTurn = joinRenderTurns();
  if (!(await takeTurn())) return null;
  const isFront = status === 200 && serializeQuery(query).size === 0;
  const language = readLanguage();
  const front = isFront && "result" in outcome ? await readFrontPage(outcome.result) : null;
  return (
    <PageFrame
      language={language}
      back={readPath()}
      masthead={<Masthead language={language} collection={front?.collection ?? null} />}
    >
      <h1 className="sr-only">{frameMessagesIn(language).search}</h1>
      <SearchPage
        language={language}
        query={query}
        outcome={outcome}
        typed={status === 400 ? readTyped(params) : null}
        facts={await readPageFacts()}
        front={front && <FrontLead language={language} articles={front.newest} />}
      />
    </PageFrame>
  );
}
