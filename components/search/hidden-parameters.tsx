import type { SearchQuery } from "#search/query/query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";

/** The rest of a search as hidden fields, so that a form without scripts keeps it. */
export function HiddenParameters({ query, except }: { query: SearchQuery; except: string[] }) {
  return [...serializeQuery({ ...query, page: 1 })]
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
