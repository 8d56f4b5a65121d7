/** An ingest in a process of its own, so that it can be killed: `ingest-child.ts OPTIONS COUNT VERSION`. */
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { ingest, makeCollection } from "./collection.ts";

const [options = "", count, version] = process.argv.slice(2);
const engine = openMeilisearchEngine({ ...JSON.parse(options), role: "ingest" });
console.log("begun");
await ingest(engine, makeCollection(Number(count), Number(version)));
console.log("done");
