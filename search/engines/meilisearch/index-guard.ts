import { isSearchError } from "../../errors.ts";
import { alteredError, findAlteration } from "./check-index.ts";
import { refuseFormer } from "./former-index.ts";
import { nameParts, type Part } from "./index-settings.ts";
import type { Node } from "./nodes/node.ts";
import { type Meta, readMeta } from "./read-meta.ts";

/** An index that was found to be sound counts as such for so long. */
const SOUND_FOR_MS = 30_000;
/** Nobody has searched since then, or looking has taken so long: what was known counts no more. */
const STALE_AFTER_MS = 2 * SOUND_FOR_MS;
/** An ingest may put another index in place while one is looked at; it is then looked at again. */
const ATTEMPTS = 3;

/**
 * Sees to it that searches ask an index only as Verbatim left it: with a stop word that somebody gave it, a phrase would match what it
 * is not. Looks before the first search and then, beside the searches, every half minute; before one that comes after a minute without any, and
 * while something is wrong, before each.
 */
export class IndexGuard {
  readonly #parts: Record<Part, string>;
  readonly #formerIndex: string | undefined;
  readonly #soundAt = new Map<Node, number>();
  readonly #underWay = new Map<Node, Promise<void>>();

  /** @param formerIndex where earlier versions of Verbatim kept the collection, when nobody names the index */
  constructor(index: string, formerIndex?: string) {
    this.#parts = nameParts(index);
    this.#formerIndex = formerIndex;
  }

  /**
   * Resolves when the node's part is sound, as far as is known.
   * @throws SearchError `index-missing`, `index-outdated`, `index-newer`, `index-corrupt`; the signal's reason
   */
  async verify(node: Node, signal?: AbortSignal): Promise<void> {
    const age = performance.now() - (this.#soundAt.get(node) ?? Number.NEGATIVE_INFINITY);
    if (age < SOUND_FOR_MS) return;
    const looking = this.look(node);
    // What is found beside a search is told to the next one.
    looking.catch(() => {});
    if (age >= STALE_AFTER_MS) await orAborted(looking, signal);
  }

  /** Looks at the node's part, however long ago that was done last; one look serves all who wait for it. Rejects as `verify`. */
  look(node: Node): Promise<void> {
    const underWay = this.#underWay.get(node);
    if (underWay) return underWay;
    const looking = this.#check(node)
      .then(
        () => void this.#soundAt.set(node, performance.now()),
        (error: unknown) => {
          this.#soundAt.delete(node);
          throw error;
        },
      )
      .finally(() => this.#underWay.delete(node));
    this.#underWay.set(node, looking);
    return looking;
  }

  async #check(node: Node): Promise<void> {
    let meta = await this.#readMeta(node);
    for (let attempt = 1; ; attempt++) {
      const alteration = await findAlteration(node, this.#parts, meta, true);
      if (alteration === null) return;
      const now = await this.#readMeta(node);
      if (now.run === meta.run || attempt === ATTEMPTS) throw alteredError(node, alteration);
      meta = now;
    }
  }

  async #readMeta(node: Node): Promise<Meta> {
    try {
      return await readMeta(node, this.#parts);
    } catch (error) {
      if (isSearchError(error) && error.code === "index-missing")
        await refuseFormer(node, this.#parts.paragraphs, this.#formerIndex);
      throw error;
    }
  }
}

async function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work;
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}
