/** Reads files of `list-slots.ts` and tells how much CPU time it took. */
import { findContainerKind } from "#ingest/find/containers/container-kind.ts";
import { RECORD_CONTAINERS } from "#ingest/find/containers/record-containers.ts";
import { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { answerCalls } from "#search/threads/answer-calls.ts";
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

let file = "";
let bytes = Buffer.alloc(0);

answerCalls({
  prepare: async (_, { slot, filler, size }: Order) => {
    const { fillers, wrap, ...named } = SLOTS[slot] as (typeof SLOTS)[number];
    file = named.file;
    bytes = Buffer.from((await wrap(fillers[filler]?.fill(size) ?? "")) as string);
  },
  read: async () => {
    const began = readThreadCpu();
    await readAll(file, bytes).catch(forgive);
    return readThreadCpu() - began;
  },
});
