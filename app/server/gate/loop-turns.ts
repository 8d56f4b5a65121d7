import { FairTurns } from "#search/threads/fair-turns.ts";

/** Work on the server's own thread, one piece after the other: clients take turns, and in between what others ask is answered. */
export class LoopTurns {
  readonly #waiting = new FairTurns<() => void>();
  readonly #turnsOfWork: number;
  #isTaken = false;

  /** @param turnsOfWork turns of the event loop in which a piece of work is mostly done: the next is begun after so many */
  constructor(turnsOfWork: number) {
    this.#turnsOfWork = turnsOfWork;
  }

  /** Begins a piece of work when its turn comes; at once where none is under way. */
  add(client: string, begin: () => void): void {
    this.#waiting.add(client, begin);
    if (!this.#isTaken) this.#beginNext();
  }

  #beginNext(): void {
    const begin = this.#waiting.take();
    this.#isTaken = begin !== undefined;
    if (!begin) return;
    let left = this.#turnsOfWork;
    const pass = () => {
      if (--left > 0) setImmediate(pass);
      else this.#beginNext();
    };
    setImmediate(pass);
    begin();
  }
}
