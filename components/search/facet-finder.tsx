"use client";

import { useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { FacetName } from "#search/facets.ts";
import { type SearchQuery, serializeQuery } from "#search/query/query.ts";
import type { ToldValues } from "#search/result.ts";
import { FacetValueRow } from "./facet-value-row.tsx";

async function findValues(query: SearchQuery, facet: FacetName, text: string, signal: AbortSignal) {
  const params = serializeQuery(query);
  params.set("facet", facet);
  params.set("text", text);
  const response = await fetch(`/api/facets?${params}`, { signal });
  const body: Partial<ToldValues> = await response.json();
  return { values: body.values ?? [], notices: body.notices ?? [] };
}

interface FacetFinderProps {
  language: PageLanguage;
  query: SearchQuery;
  facet: FacetName;
}

/** A box that finds a value among all, also those that no list shows. Needs scripts; without them the list is all there is. */
export function FacetFinder({ language, query, facet }: FacetFinderProps) {
  const [found, setFound] = useState<ToldValues | null>(null);
  const [pending, setPending] = useState<AbortController | null>(null);
  const { facets, filters } = searchMessagesIn(language);
  const words = facets[facet];

  const find = async (text: string) => {
    pending?.abort();
    if (text.trim() === "") return setFound(null);
    const controller = new AbortController();
    setPending(controller);
    try {
      setFound(await findValues(query, facet, text, controller.signal));
    } catch {
      if (!controller.signal.aborted) setFound({ values: [], notices: [] });
    }
  };

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
