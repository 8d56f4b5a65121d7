"use client";

import { useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { ErrorBody } from "#search/errors.ts";
import type { FacetName } from "#search/facets.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import type { ToldValues } from "#search/result.ts";
import { askSite } from "../ask-site.ts";
import { ErrorMessage } from "../error-message.tsx";
import { isFoundValues } from "./answer-shapes.ts";
import { FacetValueRow } from "./facet-value-row.tsx";
import { sayUnanswered } from "./outcome-cache.ts";

function findValues(query: SearchQuery, facet: FacetName, text: string, signal: AbortSignal) {
  const params = serializeQuery(query);
  params.set("facet", facet);
  params.set("text", text);
  return askSite(`/api/facets?${params}`, isFoundValues, signal);
}

interface FacetFinderProps {
  language: PageLanguage;
  query: SearchQuery;
  facet: FacetName;
}

/** A box that finds a value among all, also those that no list shows. Needs scripts; without them the list is all there is. */
export function FacetFinder({ language, query, facet }: FacetFinderProps) {
  const [outcome, setOutcome] = useState<{ result: ToldValues } | ErrorBody | null>(null);
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState<AbortController | null>(null);
  const { facets, filters, failure } = searchMessagesIn(language);
  const words = facets[facet];

  const find = async (text: string) => {
    pending?.abort();
    setTyped(text);
    if (text.trim() === "") return setOutcome(null);
    const controller = new AbortController();
    setPending(controller);
    const answer = await findValues(query, facet, text, controller.signal);
    if (!controller.signal.aborted) setOutcome(answer ?? sayUnanswered(language));
  };
  const found = outcome && "result" in outcome ? outcome.result : null;

  return (
    <div>
      <input
        type="search"
        aria-label={filters.find(words)}
        placeholder={`${filters.find(words)}…`}
        autoComplete="off"
        className="my-1 w-full border border-rule bg-paper px-2 py-1 text-sm"
        onChange={(event) => find(event.currentTarget.value)}
      />
      {outcome && "error" in outcome && (
        <ErrorMessage language={language} error={outcome.error}>
          <button type="button" className="control" onClick={() => find(typed)}>
            {failure.tryAgain}
          </button>
        </ErrorMessage>
      )}
      {found && (
        <ul className="border-b border-rule pb-1">
          {found.values.map((value) => (
            <FacetValueRow key={value.value} language={language} query={query} facet={facet} value={value} />
          ))}
          {found.notices.map(({ message }) => (
            <li key={message} className="py-1 text-sm text-muted">
              {message}
            </li>
          ))}
          {found.values.length === 0 && <li className="py-1 text-sm text-muted">{filters.noneFound(words)}</li>}
        </ul>
      )}
    </div>
  );
}
