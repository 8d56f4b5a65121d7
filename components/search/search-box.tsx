"use client";

import { type FormEvent, useState } from "react";
import { frameMessagesIn } from "#messages/frame-in.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { SearchError } from "#search/errors.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import { HiddenParameters } from "./hidden-parameters.tsx";
import { tellFault } from "./tell-fault.ts";

/** A field operator at the end of the text, perhaps unfinished: it becomes a filter when a space, or Enter, ends it. */
const UNFINISHED_FIELD = /(^|\s)-?\p{L}+:("[^"]*|[^\s"]*)$/u;

interface SearchBoxProps {
  language: PageLanguage;
  query: SearchQuery;
  /** What the address held, where it could not be read as the query's own words. */
  typed: string | null;
  onQuery: (next: SearchQuery) => void;
}

/** The search box: a GET form where scripts don't run, else results follow each key. */
export function SearchBox({ language, query, typed: given, onQuery }: SearchBoxProps) {
  const site = frameMessagesIn(language);
  const { search } = searchMessagesIn(language);
  const [text, setText] = useState(given ?? query.q);
  /** The query that this box made last; another one came from a link, and takes the text over. */
  const [made, setMade] = useState({ query, base: query });
  const [fault, setFault] = useState<string | null>(null);
  if (made.query !== query) {
    setMade({ query, base: query });
    setText(query.q);
    setFault(null);
  }

  const ask = (typed: string, typing: boolean) => {
    const params = serializeQuery({ ...made.base, page: 1 });
    params.set("q", typing ? typed.replace(UNFINISHED_FIELD, "$1") : typed);
    try {
      const next = parseQuery(params);
      setFault(null);
      setMade({ query: next, base: typing ? made.base : next });
      if (!typing) setText(next.q);
      onQuery(next);
    } catch (error) {
      if (!(error instanceof SearchError)) throw error;
      setFault(tellFault(language, error));
    }
  };

  const type = (typed: string) => {
    setText(typed);
    ask(typed, true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(text, false);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet in all browsers that readers use
    <form role="search" action="/" onSubmit={submit} className="no-print mt-2">
      <HiddenParameters query={query} except={["q"]} />
      <div className="flex border border-b-2 border-muted border-b-ink">
        <input
          type="search"
          name="q"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          maxLength={MAX_QUERY_LENGTH}
          aria-label={site.search}
          placeholder={search.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          className="min-w-0 flex-1 bg-transparent px-3 py-2.5 font-serif text-2xl placeholder:text-base sm:placeholder:text-xl"
        />
        <button type="submit" className="px-3 font-sans text-sm font-semibold text-accent hover:underline">
          {site.submit}
        </button>
      </div>
      {fault && (
        <p role="alert" className="pt-2 text-sm">
          {fault}
        </p>
      )}
    </form>
  );
}
