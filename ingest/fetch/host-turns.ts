import { IngestError } from "../report/errors.ts";

/** Time as the fetching of pages sees it; tests have a clock that is never waited for. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** No host is waited for longer than that. */
export const MAX_WAIT_MS = 120_000;

interface Host {
  /** Ends when the last one who asked is done. */
  last: Promise<unknown>;
  doneAt: number;
  /** Before this the host wants no request. */
  heldUntil: number;
}

/** One request at a time for each host, and a pause after each. */
export class HostTurns {
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Host>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Does the work when it is this one's turn and the pause since the last is over.
   *
   * @param pauseMs the shortest time between two requests to this host
   * @throws IngestError `page-failed` when the host asked to be left alone for longer than is waited
   */
  take<T>(name: string, pauseMs: number, work: () => Promise<T>): Promise<T> {
    const host = this.#find(name);
    const turn = host.last.then(async () => {
      const wait = Math.max(host.doneAt + pauseMs, host.heldUntil) - this.#clock.now();
      if (wait > MAX_WAIT_MS) throw askedToWait(name, wait);
      if (wait > 0) await this.#clock.sleep(wait);
      try {
        return await work();
      } finally {
        host.doneAt = this.#clock.now();
      }
    });
    host.last = turn.catch(() => {});
    return turn;
  }

  /** The host asked for no request in so many milliseconds. */
  hold(name: string, milliseconds: number): void {
    const host = this.#find(name);
    host.heldUntil = Math.max(host.heldUntil, this.#clock.now() + milliseconds);
  }

  #find(name: string): Host {
    let host = this.#hosts.get(name);
    if (!host) {
      host = { last: Promise.resolve(), doneAt: Number.NEGATIVE_INFINITY, heldUntil: 0 };
      this.#hosts.set(name, host);
    }
    return host;
  }
}

function askedToWait(name: string, milliseconds: number): IngestError {
  return new IngestError(
    "page-failed",
    `${name} asks to be left alone for ${Math.ceil(milliseconds / 60_000)} minutes.`,
    "Ingest again after that; pages that were fetched are not fetched again.",
  );
}
