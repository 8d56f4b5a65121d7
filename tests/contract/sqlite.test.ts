import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { describeEngine, type EngineUnderTest } from "./describe-engine.ts";
import { describeExport } from "./describe-export.ts";
import { describeListing } from "./describe-listing.ts";
import { describeManyValues } from "./describe-many-values.ts";
import { describeProbe } from "./describe-probe.ts";

const folders: string[] = [];

const sqlite: EngineUnderTest = {
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), "verbatim-contract-"));
    folders.push(folder);
    return openSqliteEngine({ file: join(folder, "verbatim.db"), create: true });
  },
  remove: async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  },
  corpora: 25,
  queriesPerCorpus: 150,
  listings: 100,
  nested: 300,
  refuses: false,
};

describeEngine("sqlite", sqlite);
describeExport("sqlite", sqlite);
describeListing("sqlite", sqlite);
describeManyValues("sqlite", sqlite);
describeProbe("sqlite", sqlite);
