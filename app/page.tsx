import type { Metadata } from "next";
import type { SearchOutcome } from "#components/search/search-outcome.ts";
import { SearchPage } from "#components/search/search-page.tsx";
import { emptyQuery, MAX_QUERY_LENGTH, parseQuery, type SearchQuery } from "#search/query.ts";
import { getEngine } from "./engine.ts";
import { explainError } from "./explain-error.ts";
import { readPageFacts, toSearchParams } from "./read-request.ts";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Answers the query of an address; one that can't be read keeps its words, so that nothing typed is lost. */
async function answer(params: URLSearchParams): Promise<{ query: SearchQuery; outcome: SearchOutcome }> {
  let query = { ...emptyQuery(), q: (params.get("q") ?? "").slice(0, MAX_QUERY_LENGTH) };
  try {
    query = parseQuery(params);
    return { query, outcome: { result: await getEngine().search(query) } };
  } catch (error) {
    return { query, outcome: explainError(error).body };
  }
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const params = toSearchParams(await searchParams);
  const q = (params.get("q") ?? "").trim();
  return {
    ...(q && { title: q.slice(0, 100) }),
    // A page of results is no source: only the front page and the articles are for search engines.
    ...(params.size > 0 && { robots: { index: false, follow: true } }),
  };
}

export default async function Page({ searchParams }: PageProps) {
  const { query, outcome } = await answer(toSearchParams(await searchParams));
  return (
    <>
      <h1 className="sr-only">Search the articles</h1>
      <SearchPage query={query} outcome={outcome} facts={await readPageFacts()} />
    </>
  );
}
