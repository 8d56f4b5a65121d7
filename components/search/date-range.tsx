"use client";

import { type FormEvent, use, useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { SearchError } from "#search/errors.ts";
import { UNKNOWN } from "#search/facets.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import { HiddenParameters } from "./hidden-parameters.tsx";
import { SearchNavigation } from "./search-navigation.tsx";
import { tellFault } from "./tell-fault.ts";

interface DateInputProps {
  language: PageLanguage;
  name: "from" | "to";
  value: string | null;
}

function DateInput({ language, name, value }: DateInputProps) {
  const words = searchMessagesIn(language).dates;
  return (
    <label className="flex items-center gap-2 text-[0.8125rem] text-muted">
      {words[name]}
      <input
        name={name}
        defaultValue={value && value !== UNKNOWN ? value : ""}
        placeholder={name === "from" ? words.earliest : words.latest}
        title={words.hint}
        autoComplete="off"
        className="w-24 border border-muted bg-paper px-2 py-1 text-sm text-ink tabular-nums placeholder:italic"
      />
    </label>
  );
}

interface DateRangeProps {
  language: PageLanguage;
  query: SearchQuery;
  typed?: { from: string; to: string } | null;
}

/** Two dates, each a year, a month or a day, both inclusive; `typed` is what the address held where it could not be read. */
export function DateRange({ language, query, typed }: DateRangeProps) {
  const navigate = use(SearchNavigation);
  const [fault, setFault] = useState<string | null>(null);

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const params = serializeQuery({ ...query, page: 1 });
    for (const name of ["from", "to"]) {
      const value = String(form.get(name)).trim();
      if (value === "") params.delete(name);
      else params.set(name, value);
    }
    try {
      setFault(null);
      navigate?.(parseQuery(params));
    } catch (error) {
      if (!(error instanceof SearchError)) throw error;
      setFault(tellFault(language, error));
    }
  };

  return (
    <form action="/" onSubmit={apply} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <HiddenParameters query={query} except={["from", "to"]} />
      <DateInput language={language} name="from" value={typed?.from || query.from} />
      <DateInput language={language} name="to" value={typed?.to || query.to} />
      <button type="submit" className="control">
        {searchMessagesIn(language).dates.apply}
      </button>
      {fault && (
        <span role="alert" className="text-sm">
          {fault}
        </span>
      )}
    </form>
  );
}
