import { CallingThread } from "#search/threads/calling-thread.ts";
import { watchThread } from "#search/threads/watch-thread.ts";
import type { Card } from "./card.ts";

/** CPU time of the thread, in milliseconds, within one card; most take a tenth of a second. */
const MOST_CPU_MS = 5000;

/** What the thread can be asked. */
interface DrawingCalls {
  draw: { args: [card: Card]; answer: Uint8Array };
}

/** A card that no thread is to be given again. */
export class CardTooDear extends Error {}

/** A thread that draws cards, one at a time. It is started with the first, and replaced when one takes too long or ends it. */
export class DrawingThread {
  #thread: CallingThread<DrawingCalls> | null = null;
  readonly #source: string;

  /** @param source the thread's, from the project's folder */
  constructor(source = "app/preview-image/card-worker.ts") {
    this.#source = source;
  }

  /**
   * The image of a card. Not to be called again before it has settled.
   * @throws CardTooDear when it took more CPU time than a card may; another Error when it can't be drawn
   */
  async draw(card: Card): Promise<Uint8Array> {
    // It may have ended between two cards.
    if (!this.#thread || this.#thread.failure) this.#thread = new CallingThread(this.#source);
    const thread = this.#thread;
    let isTooDear = false;
    const unwatch = watchThread(thread, MOST_CPU_MS, () => {
      isTooDear = true;
      void thread.end();
    });
    try {
      return await thread.call("draw", [card]);
    } catch (error) {
      if (isTooDear) throw new CardTooDear("A card took too long to draw.", { cause: error });
      throw new Error(`A card can't be drawn: ${(error as Error).message}`, { cause: error });
    } finally {
      unwatch();
    }
  }
}
