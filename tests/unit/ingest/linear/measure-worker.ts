/** Reads files of `list-slots.ts` and tells how much CPU time it took. */
import { parentPort } from "node:worker_threads";
import { findContainerKind } from "#ingest/find/containers/container-kind.ts";
import { RECORD_CONTAINERS } from "#ingest/find/containers/record-containers.ts";
import { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { readThreadCpu } from "#search/work-budget.ts";
import { SLOTS } from "./list-slots.ts";
import type { Order } from "./measure-reading.ts";

const rules: Rules = {
  topics: parseTopicRules("topics: [{id: bridges, label: Bridges, words: [bridge, harbour*, closed on]}]"),
  sources: emptySources(),
  today: "2026-01-31",
};

/** Of streams. */
const CHUNK = 65_536;

/** Reads a file, or all that a container holds. */
async function readAll(file: string, bytes: Buffer): Promise<void> {
  const kind = findContainerKind(file);
  if (kind === null) {
    await readArticle(file, bytes, [], rules);
    return;
  }
  if (kind === "zip") throw new Error("An archive is no stream.");
  async function* openStream() {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  }
  const source = { name: file, file, openStream, handle: null, mapping: null, tell: () => {} };
  for await (const one of RECORD_CONTAINERS[kind](source)) {
    if ("bytes" in one) await readArticle(one.file, one.bytes, [], rules, one.isRecord).catch(forgive);
  }
}

/** What is refused was read as far as that. */
function forgive(error: unknown): void {
  if (!(error instanceof IngestError)) throw error;
}

parentPort?.on("message", async ({ slot, filler, size }: Order) => {
  const { file, fillers, wrap } = SLOTS[slot] as (typeof SLOTS)[number];
  const bytes = Buffer.from((await wrap(fillers[filler]?.fill(size) ?? "")) as string);
  const began = readThreadCpu();
  parentPort?.postMessage({ began });
  await readAll(file, bytes).catch(forgive);
  parentPort?.postMessage({ milliseconds: readThreadCpu() - began });
});
