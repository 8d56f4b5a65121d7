"use client";

import { type FormEvent, use, useState } from "react";
import { SearchError } from "#search/errors.ts";
import { UNKNOWN } from "#search/facets.ts";
import { parseQuery, type SearchQuery, serializeQuery } from "#search/query/query.ts";
import { HiddenParameters } from "./hidden-parameters.tsx";
import { SearchNavigation } from "./search-navigation.tsx";

const HINT = "A year, a month (2016-08) or a day (2016-08-09)";

function DateInput({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label className="flex items-center gap-2 text-[0.8125rem] text-muted">
      {label}
      <input
        name={name}
        defaultValue={value && value !== UNKNOWN ? value : ""}
        placeholder={name === "from" ? "earliest" : "latest"}
        title={HINT}
        autoComplete="off"
        className="w-24 border border-muted bg-paper px-2 py-1 text-sm text-ink tabular-nums placeholder:italic"
      />
    </label>
  );
}

/** Two dates, each a year, a month or a day, both inclusive; `typed` is what the address held where it could not be read. */
export function DateRange({ query, typed }: { query: SearchQuery; typed?: { from: string; to: string } | null }) {
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
      setFault(`${error.message} ${error.action}`);
    }
  };

  return (
    <form action="/" onSubmit={apply} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <HiddenParameters query={query} except={["from", "to"]} />
      <DateInput name="from" label="From" value={typed?.from || query.from} />
      <DateInput name="to" label="to" value={typed?.to || query.to} />
      <button type="submit" className="control">
        Apply
      </button>
      {fault && (
        <span role="alert" className="text-sm">
          {fault}
        </span>
      )}
    </form>
  );
}
