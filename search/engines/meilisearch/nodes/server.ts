import {
  type EnqueuedTask,
  type FederatedMultiSearchParams,
  Meilisearch,
  type MultiSearchParams,
  type MultiSearchQuery,
  type SearchParams,
} from "meilisearch";
import { z } from "zod";
import { SEARCH_TIMEOUT_MS } from "../index-settings.ts";
import { documentPage, federatedAnswer, healthAnswer, listOfAnswers, searchCount, taskAnswer } from "./answers.ts";
import { countStreamedValues } from "./count-streamed-values.ts";
import { explainCode, explainError } from "./explain-error.ts";
import { explainRefusal, findKeyFault, isRefusal, type KeyFault } from "./explain-refusal.ts";

/** Writing requests carry megabytes and may queue. */
const WRITE_TIMEOUT_MS = 120_000;
/** What is wrong with a key is not looked for again for so long. */
const FAULT_LASTS_MS = 10_000;
/** How often a task is asked for: soon at first, since small ones take 20 ms. */
const POLL_MS = { first: 20, most: 500 };

/** One Meilisearch server: every request has a time limit, every answer is checked, every failure is a SearchError. */
export class MeilisearchServer {
  readonly url: string;
  readonly #client: Meilisearch;
  #wasAccepted = false;
  #fault: { at: number; found: Promise<KeyFault> } | null = null;

  constructor(url: string, key: string | undefined) {
    this.url = url;
    this.#client = new Meilisearch({
      host: url,
      ...(key === undefined ? {} : { apiKey: key }),
      // With Node's fetch a gzipped answer of 45 kB took 69 ms, one sent as it is 19.
      requestInit: { headers: { "Accept-Encoding": "identity" } },
    });
  }

  /** One search on one index. */
  searchAlone({ indexUid, ...params }: MultiSearchQuery, signal?: AbortSignal) {
    return this.#request(federatedAnswer, SEARCH_TIMEOUT_MS, signal, (init) =>
      this.#client.index(indexUid).search(params.q, params, init),
    );
  }

  /** Several searches whose union is answered as one. */
  searchTogether(params: FederatedMultiSearchParams, signal?: AbortSignal) {
    return this.#request(federatedAnswer, SEARCH_TIMEOUT_MS, signal, (init) => this.#client.multiSearch(params, init));
  }

  /** The same, and how many values the first facet has instead of the values themselves. */
  async searchCounting(params: FederatedMultiSearchParams, facet: string, signal?: AbortSignal) {
    let values = 0;
    const answer = await this.#request(federatedAnswer, SEARCH_TIMEOUT_MS, signal, async (extraRequestInit) => {
      const stream = await this.#client.httpRequest.postStream({
        path: "multi-search",
        body: params,
        extraRequestInit,
      });
      const counted = await countStreamedValues(stream, facet);
      values = counted.values;
      return JSON.parse(counted.json);
    });
    return { ...answer, values };
  }

  /** Several searches, answered one by one in the order asked. */
  async searchEach<T>(document: z.ZodType<T>, params: MultiSearchParams, signal?: AbortSignal) {
    if (params.queries.length === 0) return [];
    const { results } = await this.#request(listOfAnswers(document), SEARCH_TIMEOUT_MS, signal, (init) =>
      this.#client.multiSearch(params, init),
    );
    return results;
  }

  /** Stored documents, in the order of `params.sort` or of storage. Needs only a key that may search. */
  async readDocuments<T>(document: z.ZodType<T>, index: string, params: SearchParams, signal?: AbortSignal) {
    const { hits } = await this.#request(documentPage(document), SEARCH_TIMEOUT_MS, signal, (init) =>
      this.#client.index(index).search("", params, init),
    );
    this.#wasAccepted = true;
    return hits;
  }

  /** How many documents an index holds. Needs only a key that may search. */
  async countDocuments(index: string): Promise<number> {
    const { totalHits } = await this.#request(searchCount, SEARCH_TIMEOUT_MS, undefined, (init) =>
      this.#client.index(index).search("", { hitsPerPage: 0 }, init),
    );
    return totalHits;
  }

  /** What the server says at a path. */
  read<T>(answer: z.ZodType<T>, path: string): Promise<T> {
    return this.#request(answer, SEARCH_TIMEOUT_MS, undefined, (extraRequestInit) =>
      this.#client.httpRequest.get({ path, extraRequestInit }),
    );
  }

  /** The same; null when the key may not read it. */
  async readIfAllowed<T>(answer: z.ZodType<T>, path: string): Promise<T | null> {
    const allowed = z.object({ answer }).nullable();
    const found = await this.#request(allowed, SEARCH_TIMEOUT_MS, undefined, async (extraRequestInit) => {
      try {
        return { answer: await this.#client.httpRequest.get({ path, extraRequestInit }) };
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    });
    return found?.answer ?? null;
  }

  /** Whether it says within so many milliseconds that it is up. Needs no key. */
  async isAlive(timeout: number): Promise<boolean> {
    try {
      await this.#request(healthAnswer, timeout, undefined, ({ signal }) =>
        this.#client.httpRequest.get({ path: "health", extraRequestInit: { signal } }),
      );
      return true;
    } catch {
      return false;
    }
  }

  /** Asks something that answers at once. */
  ask<T>(answer: z.ZodType<T>, request: (client: Meilisearch) => Promise<unknown>): Promise<T> {
    return this.#request(answer, WRITE_TIMEOUT_MS, undefined, () => request(this.#client));
  }

  /** Enqueues a task and returns its number. */
  async enqueue(request: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<number> {
    const { taskUid } = await this.ask(taskAnswer.pick({ taskUid: true }).required(), request);
    return taskUid;
  }

  /**
   * Waits until a task has ended well. The client's own `waitTask` resolves on a failed task too.
   * @throws SearchError saying why the task failed
   */
  async finish(taskUid: number): Promise<void> {
    for (let pause = POLL_MS.first; ; pause = Math.min(pause * 1.5, POLL_MS.most)) {
      const task = await this.ask(taskAnswer, (client) => client.tasks.getTask(taskUid));
      if (task.status === "succeeded") return;
      if (task.status === "failed" || task.status === "canceled") {
        throw explainCode(task.error?.code, task.error?.message ?? "a task was cancelled.", task.error);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Enqueues a task and waits until it has ended well. */
  async run(request: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<void> {
    await this.finish(await this.enqueue(request));
  }

  async #request<T>(
    answer: z.ZodType<T>,
    timeout: number,
    signal: AbortSignal | undefined,
    send: (init: { signal: AbortSignal }) => Promise<unknown>,
  ): Promise<T> {
    signal?.throwIfAborted();
    // The client's own `timeout` does nothing when a signal is given (0.62).
    const limit = AbortSignal.timeout(timeout);
    try {
      return answer.parse(await send({ signal: signal ? AbortSignal.any([signal, limit]) : limit }));
    } catch (error) {
      signal?.throwIfAborted();
      if (!isRefusal(error)) throw explainError(error, this.url);
      throw await explainRefusal(error, this.url, () => this.#findFault(), this.#wasAccepted);
    }
  }

  #findFault(): Promise<KeyFault> {
    if (this.#fault === null || Date.now() - this.#fault.at > FAULT_LASTS_MS) {
      this.#fault = { at: Date.now(), found: findKeyFault(this.#client) };
    }
    return this.#fault.found;
  }
}
