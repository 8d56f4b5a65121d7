import { tellResult } from "#messages/tell-result.ts";
import { FACET_NAMES, mapFacets } from "#search/facets.ts";
import { openEngine } from "#search/open-engine.ts";
import { parseQuery, SORTS } from "#search/query/query.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import { defineCommand, usageError } from "../command.ts";
import { formatResult } from "../format-result.ts";
import { nameSite } from "../site/name-site.ts";

const HELP = `Usage: npm run search -- 'QUERY' [options]

Searches the index in the terminal. The query is what one types on the page; quote it, so that the shell leaves it alone.
A word with a minus leaves it out: npm run search -- 'turkey -syria'. Whatever stands after another -- is the query.
The links lead to SITE_URL, else to where npm start serves (HOST and PORT).

  ${FACET_NAMES.map((facet) => `--${facet}`).join(", ")} VALUE
                          only these; repeatable; --topic=-syria leaves one out
  --from, --to DATE       2016, 2016-08 or 2016-08-09
  --sort ORDER            relevance, newest or oldest
  --page, --per-page N    1 and 20, unless said otherwise
  --group                 one hit an article
  --exact                 no inflections, typos or beginnings of words
  --json                  the answer of /api/search
  --help                  show this

Exit code: 0 also when nothing matches, 2 when the search could not be done.`;

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean", default: false } as const;

/** `npm run search`. */
export const search = defineCommand({
  name: "search",
  summary: "search in the terminal",
  help: HELP,
  hasMinusWords: true,
  options: {
    ...mapFacets(() => texts),
    from: text,
    to: text,
    sort: text,
    page: text,
    "per-page": text,
    group: flag,
    exact: flag,
    json: flag,
  },
  async run({ values, positionals }, terminal) {
    if (values.sort !== undefined && !SORTS.some((sort) => sort === values.sort)) {
      throw usageError("search", `--sort can be ${SORTS.join(", ")}`);
    }
    for (const name of ["page", "per-page"] as const) {
      if (!/^[1-9]\d{0,9}$/.test(values[name] ?? "1")) throw usageError("search", `--${name} takes a number from 1`);
    }
    const params = new URLSearchParams({ q: positionals.join(" ") });
    for (const facet of FACET_NAMES) for (const value of values[facet] ?? []) params.append(facet, value);
    for (const name of ["from", "to", "sort", "page"] as const) {
      if (values[name] !== undefined) params.set(name, values[name]);
    }
    if (values["per-page"] !== undefined) params.set("perPage", values["per-page"]);
    if (values.group) params.set("group", "article");
    if (values.exact) params.set("exact", "1");
    const query = parseQuery(params);
    const settings = readSettings(terminal.env);
    const engine = openEngine(settings, "search");
    try {
      const result = tellResult(await engine.search(query), "en");
      terminal.print(
        values.json
          ? JSON.stringify(result)
          : formatResult(result, { bold: terminal.hasBold, site: findSite(settings) }),
      );
      return 0;
    } finally {
      await engine.close();
    }
  },
});

/** Where npm start serves with these settings; nothing where the system picks the port. */
function findSite({ siteUrl, host, port }: Settings): string {
  return siteUrl ?? (port === 0 ? "" : nameSite(host, port));
}
