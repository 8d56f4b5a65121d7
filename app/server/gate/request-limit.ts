/** Addresses that are remembered at most, some 2 MB; past it the one that was quiet for longest is forgotten. */
const MAX_ADDRESSES = 10_000;
/** Seconds of allowance that a quiet address saves up: a page with its searches, or a fast typist, comes in bursts. */
const BURST_SECONDS = 2;

/**
 * What a request counts whose answer is not waited for: to begin one and to break it off cost the server's own thread most of what an answer costs, and
 * whoever does both waits for nothing. Who types gives up some five a second.
 */
const GIVEN_UP = 4;

/** Requests of one address that are answered at the same time: five readers behind one address, each with a browser's six. */
const MAX_PENDING = 32;

interface Bucket {
  tokens: number;
  /** Requests that are being answered. */
  pending: number;
  /** Milliseconds, by the clock that `take` is given. */
  filledAt: number;
}

/**
 * So many requests a second for each client address, with bursts of twice as many (a token bucket), and so many at a time: the first
 * stops what asks fast, the second what asks more than this machine can answer. README.md documents the limits. Kept in memory, for
 * one process.
 */
export class RequestLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perSecond: number;
  readonly #maxPending: number;

  /** @param perSecond 0 for no limit, of those at a time neither */
  constructor(perSecond: number, maxPending = MAX_PENDING) {
    this.#perSecond = perSecond;
    this.#maxPending = maxPending;
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /**
   * Whether the client may ask now; counts the request if so.
   * @param now milliseconds of any clock that never goes back
   */
  take(client: string, now: number): boolean {
    if (this.#perSecond === 0) return true;
    const full = this.#perSecond * BURST_SECONDS;
    const { tokens, pending, filledAt } = this.#buckets.get(client) ?? { tokens: full, pending: 0, filledAt: now };
    const filled = Math.min(full, tokens + ((now - filledAt) / 1000) * this.#perSecond);
    const allowed = filled >= 1 && pending < this.#maxPending;
    // Put at the end, so that the first of the map is the one that was quiet for longest.
    this.#buckets.delete(client);
    this.#buckets.set(client, {
      tokens: allowed ? filled - 1 : filled,
      pending: allowed ? pending + 1 : pending,
      filledAt: now,
    });
    if (this.#buckets.size > MAX_ADDRESSES) this.#buckets.delete(this.#buckets.keys().next().value as string);
    return allowed;
  }

  /**
   * Ends a request that `take` allowed.
   * @param isGivenUp whether its answer was not waited for
   */
  release(client: string, isGivenUp = false): void {
    const bucket = this.#buckets.get(client);
    if (!bucket) return;
    if (bucket.pending > 0) bucket.pending -= 1;
    // No more is owed than what is saved up by a quiet address: it is over in as many seconds.
    if (isGivenUp) bucket.tokens = Math.max(-this.#perSecond * BURST_SECONDS, bucket.tokens - (GIVEN_UP - 1));
  }
}
