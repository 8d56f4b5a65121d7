import { parentPort } from "node:worker_threads";
import type { Asker, SearchEngine } from "#search/engine.ts";
import { openEngine } from "#search/open-engine.ts";
import type { ExportedHit } from "#search/result.ts";
import type { Settings } from "#search/settings.ts";
import { startBudget } from "#search/work-budget.ts";
import { answerCalls, type Waiting } from "./answer-calls.ts";
import type { EngineCalls } from "./engine-calls.ts";
import type { AnswerOf, ArgsOf } from "./messages.ts";

/** CPU time of one call, in milliseconds: half a second is what a reader may cost the others. */
const BUDGET_MS = 500;

let engine: SearchEngine | null = null;

interface OpenExport {
  batches: AsyncIterator<ExportedHit[]>;
  leaving: AbortController;
}

const exports = new Map<number, OpenExport>();
let lastExport = 0;

/** What each call is answered with. */
type Answers = {
  [M in keyof EngineCalls]: (waiting: Waiting, ...args: ArgsOf<EngineCalls, M>) => Promise<AnswerOf<EngineCalls, M>>;
};

function opened(): SearchEngine {
  if (!engine) throw new Error("The engine was asked before it was opened.");
  return engine;
}

/**
 * The embedded engine does all of a call in one go, so that the thread's CPU time is the call's. On Meilisearch calls share the thread; what
 * they may cost is limited by the servers' answers and time-outs.
 */
function asAsker({ signal, isGone }: Waiting): Asker {
  const limit = opened().name === "sqlite" ? BUDGET_MS : Number.POSITIVE_INFINITY;
  return { signal, budget: startBudget(limit, isGone) };
}

async function endExport(id: number): Promise<undefined> {
  const found = exports.get(id);
  exports.delete(id);
  found?.leaving.abort();
  await found?.batches.return?.();
}

const answers: Answers = {
  open: async (_, settings: Settings) => {
    engine = openEngine(settings);
  },
  search: (waiting, query) => opened().search(query, asAsker(waiting)),
  beginExport: async (waiting, query) => {
    // It goes on after this call, until it is ended.
    const leaving = new AbortController();
    const { total, batches } = await opened().exportHits(query, { ...asAsker(waiting), signal: leaving.signal });
    exports.set(++lastExport, { batches: batches[Symbol.asyncIterator](), leaving });
    return { id: lastExport, total };
  },
  readExport: async (_, id) => {
    const next = await exports.get(id)?.batches.next();
    return next?.done ? [] : (next?.value ?? []);
  },
  endExport: (_, id) => endExport(id),
  findFacetValues: (waiting, ...args) => opened().findFacetValues(...args, asAsker(waiting)),
  readArticle: (waiting, id, query) => opened().readArticle(id, query, asAsker(waiting)),
  readTopics: (waiting) => opened().readTopics(asAsker(waiting)),
  listArticleIds: (waiting, ...args) => opened().listArticleIds(...args, asAsker(waiting)),
  readStatus: (waiting) => opened().readStatus(asAsker(waiting)),
  close: async () => {
    for (const id of exports.keys()) await endExport(id);
    await engine?.close();
    // What the engine may still wait for keeps the thread from ending.
    parentPort?.close();
  },
};

answerCalls(answers);
