import { SearchError } from "../../../errors.ts";
import type { Node } from "./node.ts";
import { NodeGroup, NodesLost } from "./node-group.ts";

/** A search that has not been answered by then makes one look whether all nodes are alive. */
const PATIENCE_MS = 1500;
/** A node that does not say within this time that it is alive is left out. */
const PROBE_TIMEOUT_MS = 1000;
/** A lost node is looked for this often. */
const LOOK_AGAIN_MS = 2000;

/** What a search was answered with. */
export interface Answered<T> {
  answer: T;
  /** Nodes whose part of the collection is not in the answer. */
  missing: Node[];
}

/** What tells whether a node can be asked. */
export interface NodeGuard {
  /** Before each request: rejects when the node's part, as far as is known, can't be searched. */
  verify(node: Node, signal: AbortSignal | undefined): Promise<unknown>;
  /** Asks the node itself: resolves when it can answer searches, rejects when it can't. */
  look(node: Node): Promise<unknown>;
}

/**
 * Knows which nodes are there. A search that loses one is asked again of the rest, and the lost one is left out until it answers
 * again. A single node is never left out: its errors are the reader's to know.
 */
export class NodeWatch {
  readonly #nodes: readonly Node[];
  readonly #guard: NodeGuard;
  readonly #lost = new Map<Node, ReturnType<typeof setInterval>>();

  constructor(nodes: readonly Node[], guard: NodeGuard) {
    this.#nodes = nodes;
    this.#guard = guard;
  }

  /**
   * Asks the nodes that are there; `ask` runs again, with fewer of them, when one is lost on the way.
   * @throws SearchError of the last node when none is left
   */
  async ask<T>(
    ask: (group: NodeGroup, signal: AbortSignal | undefined) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<Answered<T>> {
    for (;;) {
      const present = this.#nodes.filter((node) => !this.#lost.has(node));
      // With none left every one is tried: what it says is the answer.
      const asked = present.length > 0 ? present : this.#nodes;
      try {
        const answer = await this.#askPatiently(new NodeGroup(asked), asked, ask, signal);
        return { answer, missing: this.#nodes.filter((node) => !asked.includes(node)) };
      } catch (error) {
        if (!(error instanceof NodesLost)) throw error;
        const gone = asked.filter(({ name }) => error.names.includes(name));
        if (asked !== present || gone.length === 0 || gone.length === asked.length) throw this.#explain(error);
        for (const node of gone) this.#lose(node);
      }
    }
  }

  /** Stops looking for lost nodes. */
  close(): void {
    for (const timer of this.#lost.values()) clearInterval(timer);
    this.#lost.clear();
  }

  /** A node may hang rather than fail: whoever waits long looks which nodes are alive, and gives up on the others. */
  async #askPatiently<T>(
    group: NodeGroup,
    asked: readonly Node[],
    ask: (group: NodeGroup, signal: AbortSignal | undefined) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const askGuarded = async (given: AbortSignal | undefined): Promise<T> => {
      await group.each((node) => this.#guard.verify(node, given));
      return ask(group, given);
    };
    if (asked.length === 1) return askGuarded(signal);
    const hanging = new AbortController();
    const watching = setInterval(async () => {
      const alive = await Promise.all(asked.map(({ server }) => server.isAlive(PROBE_TIMEOUT_MS)));
      const names = asked.filter((_, i) => !alive[i]).map(({ name }) => name);
      if (names.length > 0) hanging.abort(new NodesLost(names, this.#unreachable(names.length)));
    }, PATIENCE_MS);
    try {
      return await askGuarded(signal ? AbortSignal.any([signal, hanging.signal]) : hanging.signal);
    } finally {
      clearInterval(watching);
    }
  }

  #lose(node: Node): void {
    if (this.#lost.has(node)) return;
    const timer = setInterval(() => {
      this.#guard.look(node).then(
        () => {
          clearInterval(timer);
          this.#lost.delete(node);
        },
        () => {},
      );
    }, LOOK_AGAIN_MS);
    timer.unref();
    this.#lost.set(node, timer);
  }

  /** What the only node said; of several that none is left, unless it is for another reason than absence. */
  #explain({ cause }: NodesLost): unknown {
    const isAbsence = cause instanceof SearchError && cause.code === "engine-unreachable";
    return this.#nodes.length > 1 && isAbsence ? this.#unreachable(this.#nodes.length, cause) : cause;
  }

  #unreachable(count: number, cause?: unknown): SearchError {
    return new SearchError(
      "engine-unreachable",
      `${count} of ${this.#nodes.length} Meilisearch nodes can't be reached.`,
      "Start them, or correct MEILI_URLS.",
      { cause },
    );
  }
}
