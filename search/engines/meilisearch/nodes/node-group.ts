import type { FederatedMultiSearchParams, MultiSearchQuery, SearchParams } from "meilisearch";
import type { z } from "zod";
import { isSearchError, SearchError, type SearchErrorCode } from "../../../errors.ts";
import type { FederatedAnswer } from "./answers.ts";
import type { Node } from "./node.ts";
import type { MeilisearchServer } from "./server.ts";

/** A node does not answer, or holds nothing that can be searched. Its cause is what the reader hears when no node is left. */
export class NodesLost extends Error {
  readonly names: string[];

  constructor(names: string[], cause: unknown) {
    super(`lost ${names.join(", ")}`, { cause });
    this.names = names;
  }
}

/** With these a node is as good as not there; the others may answer. */
const LOST: SearchErrorCode[] = [
  "engine-unreachable",
  "engine-timeout",
  "index-missing",
  "index-outdated",
  "index-corrupt",
];

/** What a node says of another that refused its key; any other failure counts as the other one's absence. */
const KEY_REFUSED = "remote_invalid_api_key";

/** The nodes that one search asks, at least one: each request goes to all of them, and fails with NodesLost when one does. */
export class NodeGroup {
  readonly #nodes: readonly Node[];

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  /** The only node; null when there are several. */
  get only(): Node | null {
    return this.#nodes.length === 1 ? (this.#nodes[0] as Node) : null;
  }

  /** Asks each node for itself. */
  async each<T>(ask: (node: Node) => Promise<T>): Promise<T[]> {
    return Promise.all(this.#nodes.map((node) => orLost(node, ask(node))));
  }

  /** Asks one node after the other, always in the same order. */
  async inOrder<T>(ask: (node: Node) => Promise<T>): Promise<T[]> {
    const answers: T[] = [];
    for (const node of this.#nodes) answers.push(await orLost(node, ask(node)));
    return answers;
  }

  /** Several searches whose union, over all nodes, is answered as one: the first node asks the others. */
  async searchTogether(params: FederatedMultiSearchParams, signal?: AbortSignal): Promise<FederatedAnswer> {
    return this.#askTogether(params, (server, whole) => server.searchTogether(whole, signal));
  }

  /** The same, and how many values the first facet has instead of the values themselves. */
  async searchCounting(params: FederatedMultiSearchParams, facet: string, signal?: AbortSignal) {
    return this.#askTogether(params, (server, whole) => server.searchCounting(whole, facet, signal));
  }

  async #askTogether<T extends FederatedAnswer>(
    params: FederatedMultiSearchParams,
    send: (server: MeilisearchServer, params: FederatedMultiSearchParams) => Promise<T>,
  ): Promise<T> {
    const asker = this.#nodes[0] as Node;
    if (this.only) return orLost(asker, send(asker.server, params));
    const queries = params.queries.flatMap((query) =>
      this.#nodes.map(({ name }) => {
        const weight = query.federationOptions?.weight ?? 1;
        return { ...query, federationOptions: { weight, remote: name } };
      }),
    );
    const answer = await orLost(asker, send(asker.server, { ...params, queries }));
    this.#refuseParts(answer.remoteErrors ?? {});
    return answer;
  }

  /** An answer without some of the nodes is none: it would not fit to those of the other requests. */
  #refuseParts(errors: NonNullable<FederatedAnswer["remoteErrors"]>): void {
    const failed = Object.entries(errors);
    if (failed.length === 0) return;
    const causes = failed.map(([name, { message }]) => `${this.#urlOf(name)}: ${message}`).join("; ");
    if (failed.some(([, { code }]) => code === KEY_REFUSED)) {
      throw new SearchError(
        "engine-refused-key",
        `A Meilisearch node refused the search key of another (${causes}).`,
        "Run npm run meilisearch:setup: it tells the nodes what to ask each other with.",
      );
    }
    throw new NodesLost(
      failed.map(([name]) => name),
      new SearchError("engine-unreachable", `Meilisearch nodes can't be reached (${causes}).`, "Start the nodes."),
    );
  }

  /** Several searches, each answered for itself: the hits of all nodes, and the sum of the totals. */
  async searchEach<T>(document: z.ZodType<T>, queries: MultiSearchQuery[], signal?: AbortSignal) {
    const answers = await this.each(({ server }) => server.searchEach(document, { queries }, signal));
    return queries.map((_, i) => ({
      hits: answers.flatMap((results) => results[i]?.hits ?? []),
      total: answers.reduce((sum, results) => sum + (results[i]?.estimatedTotalHits ?? 0), 0),
    }));
  }

  /** Stored documents of all nodes; `params` counts for each node. */
  async readDocuments<T>(document: z.ZodType<T>, index: string, params: SearchParams, signal?: AbortSignal) {
    const found = await this.each(({ server }) => server.readDocuments(document, index, params, signal));
    return found.flat();
  }

  #urlOf(name: string): string {
    return this.#nodes.find((node) => node.name === name)?.server.url ?? name;
  }
}

/** @throws NodesLost instead of an error that says that the node is not there */
async function orLost<T>(node: Node, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isSearchError(error) && LOST.includes(error.code)) throw new NodesLost([node.name], error);
    throw error;
  }
}
