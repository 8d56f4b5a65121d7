"use client";

import { useState } from "react";
import type { ErrorBody } from "#search/errors.ts";
import { type FacetName, type SearchQuery, serializeQuery } from "#search/query/query.ts";
import type { FoundValues } from "#search/result.ts";
import { askSite } from "../ask-site.ts";
import { ErrorMessage } from "../error-message.tsx";
import { isFoundValues } from "./answer-shapes.ts";
import { FACET_LABELS } from "./facet-labels.ts";
import { FacetValueRow } from "./facet-value-row.tsx";

function findValues(query: SearchQuery, facet: FacetName, text: string, signal: AbortSignal) {
  const params = serializeQuery(query);
  params.set("facet", facet);
  params.set("text", text);
  return askSite(`/api/facets?${params}`, isFoundValues, signal);
}

/** A box that finds a value among all, also those that no list shows. Needs scripts; without them the list is all there is. */
export function FacetFinder({ query, facet }: { query: SearchQuery; facet: FacetName }) {
  const [outcome, setOutcome] = useState<{ result: FoundValues } | ErrorBody | null>(null);
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState<AbortController | null>(null);
  const name = FACET_LABELS[facet].toLowerCase();

  const find = async (text: string) => {
    pending?.abort();
    setTyped(text);
    if (text.trim() === "") return setOutcome(null);
    const controller = new AbortController();
    setPending(controller);
    const answer = await findValues(query, facet, text, controller.signal);
    if (!controller.signal.aborted) setOutcome(answer);
  };
  const found = outcome && "result" in outcome ? outcome.result : null;

  return (
    <div>
      <input
        type="search"
        aria-label={`Find a ${name}`}
        placeholder={`Find a ${name}…`}
        autoComplete="off"
        className="my-1 w-full border border-rule bg-paper px-2 py-1 text-sm"
        onChange={(event) => find(event.currentTarget.value)}
      />
      {outcome && "error" in outcome && (
        <ErrorMessage error={outcome.error}>
          <button type="button" className="control" onClick={() => find(typed)}>
            Try again
          </button>
        </ErrorMessage>
      )}
      {found && (
        <ul className="border-b border-rule pb-1">
          {found.values.map((value) => (
            <FacetValueRow key={value.value} query={query} facet={facet} value={value} />
          ))}
          {found.notices.map(({ message }) => (
            <li key={message} className="py-1 text-sm text-muted">
              {message}
            </li>
          ))}
          {found.values.length === 0 && <li className="py-1 text-sm text-muted">No {name} starts like this.</li>}
        </ul>
      )}
    </div>
  );
}
