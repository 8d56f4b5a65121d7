import { createHash } from "node:crypto";
import { z } from "zod";
import { SearchError } from "../../../errors.ts";
import { stemOf } from "../../../words/word-forms.ts";
import { encodeEntry } from "../encode-terms.ts";
import { quoteValue } from "../facet-keys.ts";
import type { Node } from "../nodes/node.ts";

/** Words whose counts are looked up at once, and words that are sent at once where there is nothing to look up. */
const WORDS_PER_LOOK_UP = 2000;
const WORDS_PER_REQUEST = 50_000;

/** A word as Meilisearch holds it. */
interface WordDocument {
  verbatimWordId: string;
  word: string;
  term: string;
  stem: string | null;
  /** Paragraphs of this node that hold it. */
  df: number;
}

/** By how much the number of paragraphs that hold each word has changed. */
export class WordCounts {
  readonly #changes = new Map<string, number>();

  /** @param terms the words of a paragraph that came (1) or went (-1) */
  count(terms: string[], by: 1 | -1): void {
    for (const term of new Set(terms)) {
      const change = (this.#changes.get(term) ?? 0) + by;
      if (change === 0) this.#changes.delete(term);
      else this.#changes.set(term, change);
    }
  }

  /** What has to be written and deleted in an index of words that is empty (`index` null) or holds the counts from before. */
  async *listUpdates(node: Node, index: string | null): AsyncIterable<WordUpdate> {
    const changes = [...this.#changes];
    const size = index === null ? WORDS_PER_REQUEST : WORDS_PER_LOOK_UP;
    for (let at = 0; at < changes.length; at += size) {
      const portion = changes.slice(at, at + size);
      const before = index === null ? new Map<string, number>() : await readCounts(portion, node, index);
      yield applyChanges(portion, before);
    }
  }
}

export interface WordUpdate {
  written: WordDocument[];
  /** Ids of words that no paragraph holds any more. */
  deleted: string[];
  /** By how much the number of words changes. */
  added: number;
}

function applyChanges(changes: [term: string, change: number][], before: Map<string, number>): WordUpdate {
  const update: WordUpdate = { written: [], deleted: [], added: 0 };
  for (const [term, change] of changes) {
    const old = before.get(term) ?? 0;
    const df = old + change;
    const id = createHash("sha256").update(term).digest("hex").slice(0, 32);
    if (df < 0) {
      throw new SearchError(
        "engine-failed",
        `Meilisearch holds another count of the word “${term}” than it was given; the old index stays.`,
        "Ingest again: the index is then made anew.",
      );
    }
    if (df === 0) update.deleted.push(id);
    else update.written.push({ verbatimWordId: id, word: encodeEntry(term), term, stem: stemOf(term), df });
    update.added += (df > 0 ? 1 : 0) - (old > 0 ? 1 : 0);
  }
  return update;
}

async function readCounts(changes: [term: string, change: number][], { server }: Node, index: string) {
  const filter = `word IN [${changes.map(([term]) => quoteValue(encodeEntry(term))).join(", ")}]`;
  const document = z.object({ term: z.string(), df: z.number() });
  const found = await server.readDocuments(document, index, { filter, limit: changes.length });
  return new Map(found.map(({ term, df }) => [term, df]));
}
