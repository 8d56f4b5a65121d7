import type { SearchEngine } from "../../engine.ts";
import { SearchError } from "../../errors.ts";
import { type AskSteadily, exportHits } from "./ask/export-hits.ts";
import { markParagraphs } from "./ask/mark-text.ts";
import { findFacetValues, learnMarking, searchParagraphs } from "./ask/search-paragraphs.ts";
import { readPart } from "./check-index.ts";
import { describeStatus } from "./describe-status.ts";
import { IndexGuard } from "./index-guard.ts";
import { nameParts } from "./index-settings.ts";
import { KnownValues } from "./known-values.ts";
import type { LiveIndex } from "./live-index.ts";
import { replaceIndex } from "./load/replace-index.ts";
import { findOwner, listNodes, type Node } from "./nodes/node.ts";
import { type NodeGuard, NodeWatch } from "./nodes/watch-nodes.ts";
import { claimIndexes } from "./own-indexes.ts";
import { listArticleIds, readNodeHashes, readStoredArticle } from "./read-articles.ts";
import { readFacts, readMeta } from "./read-meta.ts";

/** Where the servers are, and with which keys they are asked. */
export interface MeilisearchOptions {
  /** One, or several that hold the collection together. */
  urls: string[];
  searchKey?: string;
  ingestKey?: string;
  /** Uid of the index of paragraphs; the names of the other indexes begin with it. */
  index: string;
  /** Where earlier versions kept the collection, when nobody has named the index. */
  formerIndex?: string | undefined;
  /** Searching needs no more than a key that may search; ingesting takes the ingest key and may create the index. */
  role: "search" | "ingest";
}

/** The production engine on Meilisearch servers (1.50 or a later 1.x). Opening it asks nothing of them. */
export function openMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const { urls, searchKey, ingestKey, index, formerIndex, role } = options;
  const key = role === "search" ? (searchKey ?? ingestKey) : (ingestKey ?? searchKey);
  const nodes = listNodes(urls, key);
  const parts = nameParts(index);
  const known = new KnownValues();
  // An ingest looks for itself, and mends what it finds.
  const unguarded: NodeGuard = { verify: async () => {}, look: (node) => readMeta(node, parts) };
  const watch = new NodeWatch(nodes, role === "search" ? new IndexGuard(index, formerIndex) : unguarded);
  return {
    name: "meilisearch",
    search: async (query, asker) => {
      const { answer, missing } = await watch.ask(
        (group, signal) => searchParagraphs(query, { nodes: group, parts, known, signal }),
        asker?.signal,
      );
      if (missing.length === 0) return answer;
      // What the others don't have may be a value that only the missing ones hold.
      const told = answer.notices.filter(({ code }) => code !== "value-unknown");
      return { ...answer, notices: [describeMissing(missing, nodes), ...told] };
    },
    exportHits: (query, asker) => exportHits(query, askSteadily(watch, nodes, { parts, known }, asker?.signal)),
    findFacetValues: async (query, facet, text, asker) => {
      const { answer, missing } = await watch.ask(
        (group, signal) => findFacetValues(query, facet, text, { nodes: group, parts, known, signal }),
        asker?.signal,
      );
      if (missing.length > 0) answer.notices.unshift(describeMissing(missing, nodes));
      return answer;
    },
    readArticle: async (id, query, asker) => {
      const { answer, missing } = await watch.ask(async (group, signal) => {
        const live = { nodes: group, parts, known, signal };
        // The facts tell an article that isn't there from an index that can't be read.
        const [article] = await Promise.all([readStoredArticle(id, live), readFacts(live)]);
        if (!article) return null;
        const marking = query ? await learnMarking(query, live) : null;
        return { article, highlights: marking ? markParagraphs(article.paragraphs, marking, asker?.budget) : {} };
      }, asker?.signal);
      if (answer === null && missing.length > 0) throw mayBeMissing(missing, nodes);
      return answer;
    },
    readTopics: async (asker) => {
      const { answer } = await watch.ask(
        (group, signal) => readFacts({ nodes: group, parts, known, signal }),
        asker?.signal,
      );
      return answer.topics;
    },
    listArticleIds: async (from, limit, asker) => {
      const { answer, missing } = await watch.ask(
        (group, signal) => listArticleIds(from, limit, { nodes: group, parts, known, signal }),
        asker?.signal,
      );
      if (missing.length > 0) throw cannotBeWhole(missing, nodes);
      return answer;
    },
    readHashes: async () => {
      if (role === "ingest") await claimIndexes(nodes, index, formerIndex);
      return readHashes(nodes, index, role === "ingest");
    },
    replace: (update) => replaceIndex(update, { nodes, index, formerIndex, hasKeys: key !== undefined }),
    readStatus: async (asker) => {
      const { answer, missing } = await watch.ask(
        (group, signal) => readFacts({ nodes: group, parts, known, signal }),
        asker?.signal,
      );
      return describeStatus(answer, { all: nodes.length, answering: nodes.length - missing.length });
    },
    close: async () => watch.close(),
  };
}

/** What is asked bit by bit must fit together: each answer counts only when the state of the index is still the first one's afterwards. */
function askSteadily(
  watch: NodeWatch,
  nodes: Node[],
  index: Pick<LiveIndex, "parts" | "known">,
  given: AbortSignal | undefined,
): AskSteadily {
  let state: string | null = null;
  return async (ask) => {
    const { answer, missing } = await watch.ask(async (group, signal) => {
      const live = { nodes: group, ...index, signal };
      const before = state === null ? await readFacts(live) : null;
      const answered = await ask(live);
      return { answered, before, after: await readFacts(live) };
    }, given);
    if (missing.length > 0) throw cannotBeWhole(missing, nodes);
    const { answered, before, after } = answer;
    state ??= before?.state ?? null;
    if (after.state !== state || after.isMixed) throw hasChanged();
    return answered;
  };
}

/**
 * Content hashes of all articles. One that a node holds although it belongs to another counts as changed, so that the next
 * ingest brings it to its place; so do all of a node whose part somebody else has changed.
 */
async function readHashes(nodes: Node[], index: string, mayBeEmpty: boolean): Promise<Map<string, string>> {
  const parts = nameParts(index);
  const hashes = new Map<string, string>();
  const found = nodes.map(async (node) => {
    const { meta, isSound } = mayBeEmpty
      ? await readPart(node, parts)
      : { meta: await readMeta(node, parts), isSound: true };
    return { node, isSound, own: meta ? await readNodeHashes(node, parts) : new Map<string, string>() };
  });
  for (const { node, isSound, own } of await Promise.all(found)) {
    for (const [id, hash] of own) {
      const isInPlace = isSound && findOwner(id, nodes) === node;
      hashes.set(id, isInPlace && !hashes.has(id) ? hash : `misplaced ${hash}`);
    }
  }
  return hashes;
}

const count = (missing: Node[], nodes: Node[]): string => `${missing.length} of ${nodes.length} search servers`;

function describeMissing(missing: Node[], nodes: Node[]) {
  return { code: "nodes-missing" as const, missing: missing.length, all: nodes.length };
}

function cannotBeWhole(missing: Node[], nodes: Node[]): SearchError {
  return new SearchError(
    "engine-unreachable",
    `${count(missing, nodes)} can't be reached: not all that was found could be sent.`,
    "Try again in a while.",
  );
}

function hasChanged(): SearchError {
  return new SearchError("index-changed", "An ingest was put in place meanwhile.", "Export again.");
}

function mayBeMissing(missing: Node[], nodes: Node[]): SearchError {
  return new SearchError(
    "engine-unreachable",
    `The article was not found, but ${count(missing, nodes)} can't be reached: it may be there.`,
    "Try again in a while.",
  );
}
