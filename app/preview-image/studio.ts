import type { Asker } from "#search/engine.ts";
import { readerError, type SearchError } from "#search/errors.ts";
import { FairTurns } from "#search/threads/fair-turns.ts";
import type { Card } from "./card.ts";
import { CardTooDear } from "./drawing-thread.ts";

/** Images that are kept, some 100 kB each. */
const MAX_KEPT = 64;
/** Images that may wait for the one that draws: of one address, as many as a page of links shows at once, and of all together. */
const MAX_WAITING_EACH = 8;
const MAX_WAITING = 256;

/** Whoever waits for an image. */
interface Waiting {
  tag: string;
  card: Card;
  client: string;
  resolve(image: Uint8Array): void;
  reject(error: unknown): void;
}

/** Draws cards one after the other. Those who wait take turns by address, and who waits for the same card gets it at the first one's turn. */
export class Studio {
  readonly #drawCard: (card: Card) => Promise<Uint8Array>;
  readonly #turns = new FairTurns<Waiting>();
  /** By the card's tag. */
  readonly #waiting = new Map<string, Set<Waiting>>();
  /** By tag, what became of a card; the first is the one that was not asked for the longest. */
  readonly #kept = new Map<string, Uint8Array | CardTooDear>();
  #isDrawing = false;

  /** @param drawCard not called again before it has settled */
  constructor(drawCard: (card: Card) => Promise<Uint8Array>) {
    this.#drawCard = drawCard;
  }

  /**
   * The image of a card.
   * @param tag equal for equal cards
   * @throws SearchError `too-many-requests` when too many wait; the signal's reason when the asker is gone; another Error when it can't be drawn
   */
  async read(tag: string, card: Card, { client = "", signal }: Asker): Promise<Uint8Array> {
    signal?.throwIfAborted();
    const known = this.#kept.get(tag);
    if (known) {
      this.#keep(tag, known);
      if (known instanceof Error) throw known;
      return known;
    }
    if (this.#turns.countOf(client) >= MAX_WAITING_EACH || this.#turns.size >= MAX_WAITING) throw tooMany();
    let leave = () => {};
    try {
      return await new Promise((resolve, reject) => {
        const one: Waiting = { tag, card, client, resolve, reject };
        leave = () => {
          this.#turns.remove(client, one);
          this.#leave(one);
          reject(signal?.reason);
        };
        signal?.addEventListener("abort", leave, { once: true });
        this.#turns.add(client, one);
        this.#waiting.set(tag, (this.#waiting.get(tag) ?? new Set()).add(one));
        void this.#drawNext();
      });
    } finally {
      signal?.removeEventListener("abort", leave);
    }
  }

  #leave(one: Waiting): void {
    const same = this.#waiting.get(one.tag);
    same?.delete(one);
    if (same?.size === 0) this.#waiting.delete(one.tag);
  }

  #keep(tag: string, outcome: Uint8Array | CardTooDear): void {
    this.#kept.delete(tag);
    this.#kept.set(tag, outcome);
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
  }

  async #drawNext(): Promise<void> {
    if (this.#isDrawing) return;
    const next = this.#turns.take();
    if (!next) return;
    this.#isDrawing = true;
    const { tag, card, client } = next;
    try {
      const image = await this.#drawCard(card);
      this.#keep(tag, image);
      for (const one of this.#takeWaiting(tag)) one.resolve(image);
    } catch (cause) {
      if (cause instanceof CardTooDear) this.#keep(tag, cause);
      for (const one of this.#takeWaiting(tag)) one.reject(new Error("A preview image can't be drawn.", { cause }));
    }
    this.#turns.putLast(client);
    this.#isDrawing = false;
    void this.#drawNext();
  }

  /** All who wait for a card, who do so no more. */
  #takeWaiting(tag: string): Waiting[] {
    const all = [...(this.#waiting.get(tag) ?? [])];
    this.#waiting.delete(tag);
    for (const one of all) this.#turns.remove(one.client, one);
    return all;
  }
}

function tooMany(): SearchError {
  return readerError("too-many-images", {});
}
