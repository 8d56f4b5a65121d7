import { parentPort } from "node:worker_threads";
import type { Asker, SearchEngine } from "#search/engine.ts";
import { openEngine } from "#search/open-engine.ts";
import { probeIndex } from "#search/probe-index.ts";
import { emptyQuery } from "#search/query/query.ts";
import { READING_CALLS } from "#search/reading/reading-calls.ts";
import type { ExportedHit } from "#search/result.ts";
import type { Settings } from "#search/settings.ts";
import { startBudget, startWhenAsked } from "#search/work-budget.ts";
import { answerCalls, type Waiting } from "../threads/answer-calls.ts";
import type { AnswerOf, ArgsOf } from "../threads/messages.ts";
import type { EngineCalls } from "./engine-calls.ts";

/** CPU time of one call, in milliseconds: half a second is what a reader may cost the others. */
const BUDGET_MS = 500;
/** The same of what is made of a whole article: some times what one of 20,000 paragraphs takes. */
const READING_BUDGET_MS = 4_000;

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

/** The same of what is made of a whole article, on both engines: this is done here, on Meilisearch once the article has come. */
function asReader({ signal, isGone }: Waiting): Asker {
  const start = () => startBudget(READING_BUDGET_MS, isGone, "article-too-dear");
  return { signal, budget: opened().name === "sqlite" ? start() : startWhenAsked(start) };
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
    // The embedded engine reads what it searches with when it is first asked, which is done before anybody waits for it. Where it can't be
    // searched, those who ask are told.
    if (engine.name === "sqlite") await engine.search(emptyQuery()).catch(() => {});
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
  makeLink: (waiting, request) => READING_CALLS.makeLink(opened(), request, asReader(waiting)),
  readArticlePart: (waiting, request) => READING_CALLS.readArticlePart(opened(), request, asReader(waiting)),
  readOpening: (waiting, request) => READING_CALLS.readOpening(opened(), request, asReader(waiting)),
  readQuotedArticle: (waiting, request) => READING_CALLS.readQuotedArticle(opened(), request, asReader(waiting)),
  writeArticle: (waiting, request) => READING_CALLS.writeArticle(opened(), request, asReader(waiting)),
  readTopics: (waiting) => opened().readTopics(asAsker(waiting)),
  listArticleIds: (waiting, ...args) => opened().listArticleIds(...args, asAsker(waiting)),
  readStatus: (waiting) => opened().readStatus(asAsker(waiting)),
  probe: (waiting, at) => probeIndex(opened(), at, asAsker(waiting)),
  close: async () => {
    for (const id of exports.keys()) await endExport(id);
    await engine?.close();
    // What the engine may still wait for keeps the thread from ending.
    parentPort?.close();
  },
};

answerCalls(answers);
