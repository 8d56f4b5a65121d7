import type { EnqueuedTask, Meilisearch } from "meilisearch";
import type { MeilisearchServer } from "../nodes/server.ts";

/** Requests that the server has not worked off: it takes those that wait together, which is faster. */
const TASKS_AHEAD = 64;

/** A task that a node has been given, and the paragraphs that it indexes. */
interface SentTask {
  uid: number;
  paragraphs: number;
}

/** The tasks of one ingest on one node: given in order, watched until they have ended well. */
export class NodeTasks {
  readonly #server: MeilisearchServer;
  readonly #underWay: SentTask[] = [];
  readonly #onIndexed: (paragraphs: number) => void;

  /** @param onIndexed is told of paragraphs whose task has ended well */
  constructor(server: MeilisearchServer, onIndexed: (paragraphs: number) => void) {
    this.#server = server;
    this.#onIndexed = onIndexed;
  }

  /**
   * Gives the node a task; waits only when very many wait already.
   * @throws SearchError saying why an earlier task failed
   */
  async send(request: (client: Meilisearch) => Promise<EnqueuedTask>, paragraphs = 0): Promise<void> {
    this.#underWay.push({ uid: await this.#server.enqueue(request), paragraphs });
    while (this.#underWay.length > TASKS_AHEAD) await this.#finishFirst();
  }

  /** Waits until the node has worked off everything. */
  async settle(): Promise<void> {
    while (this.#underWay.length > 0) await this.#finishFirst();
  }

  async #finishFirst(): Promise<void> {
    const { uid, paragraphs } = this.#underWay.shift() as SentTask;
    await this.#server.finish(uid);
    if (paragraphs > 0) this.#onIndexed(paragraphs);
  }
}
