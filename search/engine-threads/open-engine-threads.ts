import { availableParallelism } from "node:os";
import type { Asker, SearchReader } from "../engine.ts";
import { readerError, SearchError } from "../errors.ts";
import type { Probed } from "../probe-index.ts";
import type { SearchQuery } from "../query/query.ts";
import type { ArticleReader } from "../reading/reading-calls.ts";
import type { ExportedHit, HitExport } from "../result.ts";
import type { Settings } from "../settings.ts";
import { CallingThread } from "../threads/calling-thread.ts";
import { FairTurns } from "../threads/fair-turns.ts";
import type { AnswerOf, ArgsOf } from "../threads/messages.ts";
import { watchThread } from "../threads/watch-thread.ts";
import { chooseThread, type Load } from "./choose-thread.ts";
import type { EngineCalls } from "./engine-calls.ts";

/** All that the site asks: searches, what is made of articles, and whether all is well. */
export interface SiteEngine extends SearchReader, ArticleReader, Probed {}

/** Each holds the words and the facets of the embedded index in memory. */
const MAX_THREADS = 4;
/** The embedded engine computes; Meilisearch's servers do, while a thread waits. */
const CALLS_AT_ONCE = { sqlite: 1, meilisearch: 8 };
/** CPU time within one call, in milliseconds, after which its thread is ended: many times what loading the words of a million paragraphs takes. */
const MOST_CPU_MS = 30_000;
/** Whoever asks without a name: the program itself. */
const OWN = "";

type Thread = CallingThread<EngineCalls>;

/** A call that waits for its turn. */
interface Job {
  client: string;
  /** The one thread that can answer it; null for any. */
  on: Thread | null;
  start(thread: Thread): Promise<unknown>;
  reject(error: unknown): void;
}

/** Threads of one engine, and the calls that wait for them. */
class EngineThreads implements Load<Thread> {
  readonly #settings: Settings;
  readonly most: number;
  readonly callsAtOnce: number;
  readonly threads = new Set<Thread>();
  readonly #opening = new Set<Thread>();
  readonly underWay = new Set<{ thread: Thread; client: string }>();
  readonly #turns = new FairTurns<Job>();

  constructor(settings: Settings, most: number) {
    this.#settings = settings;
    this.most = most;
    this.callsAtOnce = CALLS_AT_ONCE[settings.meilisearch ? "meilisearch" : "sqlite"];
  }

  /**
   * @param on the thread that must answer; any by default
   * @returns with the thread that answered
   * @throws SearchError as the engine threw it; the signal's reason when nobody waits any more
   */
  ask<M extends keyof EngineCalls>(
    method: M,
    args: ArgsOf<EngineCalls, M>,
    { signal, client = OWN }: Asker = {},
    on: Thread | null = null,
  ): Promise<{ answer: AnswerOf<EngineCalls, M>; thread: Thread }> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#turns.remove(client, job);
        reject(signal?.reason);
      };
      const job: Job = {
        client,
        on,
        reject,
        start: async (thread) => {
          try {
            resolve({ answer: await thread.call(method, args, { signal }), thread });
          } catch (error) {
            reject(error);
          } finally {
            signal?.removeEventListener("abort", leave);
          }
        },
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#turns.add(client, job);
      // Whether all is well is asked once a second at most, and must not look as if it were not where many wait.
      if (method === "probe") this.#turns.putFirst(client);
      this.#assign();
    });
  }

  async close(): Promise<void> {
    for (const job of this.#turns.clear()) job.reject(closed());
    const threads = [...this.threads, ...this.#opening];
    this.threads.clear();
    this.#opening.clear();
    await Promise.all(
      threads.map(async (thread) => {
        if (thread.atWork === 0) await thread.call("close", []).catch(() => {});
        await thread.end();
      }),
    );
  }

  /** Gives threads with room the calls whose turn it is. Where calls have to wait, one more thread is opened for them. */
  #assign(): void {
    while (this.underWay.size < this.threads.size * this.callsAtOnce) {
      const job = this.#turns.take((waiting) => this.#place(waiting) !== null);
      const thread = job && this.#place(job);
      if (!job || !thread) break;
      void this.#run(thread, job);
    }
    if (this.#turns.size > 0 && this.threads.size + this.#opening.size < this.most) void this.#open();
  }

  /** Where a call may begin; null where it has to wait. */
  #place({ client, on }: Job): Thread | null {
    if (on === null) return chooseThread(client, this);
    // A thread that is gone says so.
    return on.atWork < this.callsAtOnce || !this.threads.has(on) ? on : null;
  }

  async #run(thread: Thread, job: Job): Promise<void> {
    const call = { thread, client: job.client };
    this.underWay.add(call);
    const unwatch = watchThread(thread, MOST_CPU_MS, () => {
      job.reject(stuck());
      void this.#drop(thread, neighbour());
    });
    await job.start(thread);
    unwatch();
    this.underWay.delete(call);
    this.#turns.putLast(job.client);
    if (thread.failure) await this.#drop(thread, thread.failure);
    this.#assign();
  }

  /** Until it is open, whoever waits may be answered sooner by another; where it can't be opened, by the others alone. */
  async #open(): Promise<void> {
    const thread: Thread = new CallingThread("search/engine-threads/engine-thread.ts");
    this.#opening.add(thread);
    const failure = await thread.call("open", [this.#settings]).then(
      () => null,
      (reason: Error) => reason,
    );
    const isClosed = !this.#opening.delete(thread);
    if (isClosed) return;
    if (failure === null) {
      this.threads.add(thread);
      this.#assign();
      return;
    }
    if (this.threads.size + this.#opening.size === 0) for (const job of this.#turns.clear()) job.reject(failure);
    await thread.end();
  }

  /** A thread that failed is replaced with the next call. */
  async #drop(thread: Thread, reason: Error): Promise<void> {
    if (this.threads.delete(thread)) await thread.end(reason);
  }
}

const stuck = () => readerError("answer-too-dear", { seconds: MOST_CPU_MS / 1000 });
const neighbour = () =>
  new SearchError("engine-failed", "The engine was stopped at something else that had no end.", "Try again.");
const closed = () => new SearchError("engine-failed", "The engine was closed.", "Open it again.");

/**
 * An engine that answers in threads of its own, so that nobody's question holds up the thread that asks: several at a time where there are
 * several cores, and askers take turns. A call that nobody waits for any more is not begun, or stops.
 *
 * @param settings as for `openEngine`
 * @param currentAsker who asks, where a call doesn't say
 */
export function openEngineThreads(
  settings: Settings,
  currentAsker: () => Asker = () => ({}),
  most = Math.min(MAX_THREADS, availableParallelism()),
): SiteEngine {
  const threads = new EngineThreads(settings, most);
  const ask = async <M extends keyof EngineCalls>(method: M, args: ArgsOf<EngineCalls, M>, asker?: Asker) =>
    (await threads.ask(method, args, { ...currentAsker(), ...asker })).answer;
  return {
    name: settings.meilisearch ? "meilisearch" : "sqlite",
    search: (query, asker) => ask("search", [query], asker),
    exportHits: (query, asker) => exportHits(threads, query, { ...currentAsker(), ...asker }),
    findFacetValues: (query, facet, text, asker) => ask("findFacetValues", [query, facet, text], asker),
    makeLink: (request, asker) => ask("makeLink", [request], asker),
    readArticlePart: (request, asker) => ask("readArticlePart", [request], asker),
    readOpening: (request, asker) => ask("readOpening", [request], asker),
    readQuotedArticle: (request, asker) => ask("readQuotedArticle", [request], asker),
    writeArticle: (request, asker) => ask("writeArticle", [request], asker),
    readTopics: (asker) => ask("readTopics", [], asker),
    listArticleIds: (from, limit, asker) => ask("listArticleIds", [from, limit], asker),
    readStatus: (asker) => ask("readStatus", [], asker),
    probe: (at, asker) => ask("probe", [at], asker),
    close: () => threads.close(),
  };
}

/** All batches come from the thread that has listed the hits; each waits for its turn. */
async function exportHits(threads: EngineThreads, query: SearchQuery, asker: Asker): Promise<HitExport> {
  const { signal, client } = asker;
  signal?.throwIfAborted();
  // Without the signal: an export that has begun must be ended, so that its answer can't be given up.
  const { answer, thread } = await threads.ask("beginExport", [query], { client });
  const { id, total } = answer;
  const end = () => void threads.ask("endExport", [id], {}, thread).catch(() => {});
  if (signal?.aborted) end();
  signal?.throwIfAborted();
  signal?.addEventListener("abort", end, { once: true });
  const readOn = async () => (await threads.ask("readExport", [id], asker, thread)).answer;
  async function* read(): AsyncGenerator<ExportedHit[]> {
    try {
      for (let hits = await readOn(); hits.length > 0; hits = await readOn()) yield hits;
    } finally {
      signal?.removeEventListener("abort", end);
      end();
    }
  }
  return { total, batches: read() };
}
