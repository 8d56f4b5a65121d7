"use client";

import { type FormEvent, use, useState } from "react";
import { SearchError } from "#search/errors.ts";
import { parseQuery, type SearchQuery, serializeQuery, UNKNOWN } from "#search/query.ts";
import { HiddenParameters } from "./hidden-parameters.tsx";
import { SearchNavigation } from "./search-navigation.tsx";

function DateInput({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label className="flex items-center gap-2 text-sm text-muted">
      {label}
      <input
        name={name}
        defaultValue={value && value !== UNKNOWN ? value : ""}
        placeholder="2016-08-09"
        title="A year, a month (2016-08) or a day (2016-08-09)"
        autoComplete="off"
        className="w-28 border border-rule bg-paper px-2 py-1 text-ink tabular-nums"
      />
    </label>
  );
}

/** Two dates, each a year, a month or a day, both inclusive. */
export function DateRange({ query }: { query: SearchQuery }) {
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
    <form action="/" onSubmit={apply} className="flex flex-wrap items-center gap-3">
      <HiddenParameters query={query} except={["from", "to"]} />
      <DateInput name="from" label="From" value={query.from} />
      <DateInput name="to" label="to" value={query.to} />
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
