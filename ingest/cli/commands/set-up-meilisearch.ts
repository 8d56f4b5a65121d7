import { writeFile } from "node:fs/promises";
import { setUpEngineKeys } from "#search/open-engine.ts";
import { readSettings } from "#search/settings.ts";
import { defineCommand, usageError } from "../command.ts";

const HELP = `Usage: npm run meilisearch:setup -- [--search-file FILE] [--ingest-file FILE]

Makes two keys on the Meilisearch server (or on each of several): one with which the site may search, one with which the ingest
may write. Introduces several servers to each other. Needs MEILI_URL (or MEILI_URLS) and MEILI_MASTER_KEY; nothing else of Verbatim
needs the master key. Run again it finds the same keys. They are printed as settings, or written to files that only you can read:

  --search-file FILE   for the site: MEILI_SEARCH_KEY
  --ingest-file FILE   for the ingest: MEILI_INGEST_KEY
  --help               show this

Both together, or none. node --env-file=FILE starts a program with such settings.`;

/** `npm run meilisearch:setup`. */
export const setUpMeilisearch = defineCommand({
  name: "meilisearch:setup",
  summary: "make the keys for the site and the ingest",
  help: HELP,
  options: { "search-file": { type: "string" }, "ingest-file": { type: "string" } },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) throw usageError("meilisearch:setup", `${positionals[0]} is not understood`);
    const { "search-file": searchFile, "ingest-file": ingestFile } = values;
    if ((searchFile === undefined) !== (ingestFile === undefined)) {
      throw usageError("meilisearch:setup", "Give both files or none: a key that is not written down is lost to you");
    }
    const { searchKey, ingestKey } = await setUpEngineKeys(readSettings(terminal.env));
    const search = `MEILI_SEARCH_KEY=${searchKey}`;
    const ingest = `MEILI_INGEST_KEY=${ingestKey}`;
    if (searchFile === undefined || ingestFile === undefined) {
      terminal.print(`${search}\n${ingest}`);
      return 0;
    }
    await writeFile(searchFile, `${search}\n`, { mode: 0o600 });
    await writeFile(ingestFile, `${ingest}\n`, { mode: 0o600 });
    terminal.tell(`The keys are in ${searchFile} and ${ingestFile}.`);
    return 0;
  },
});
