import { SearchError } from "#search/errors.ts";

/** How many transfers there may be at a time. */
interface MostTransfers {
  all: number;
  /** Of one address: a reader who stops half-way must not keep the others from theirs. */
  perClient: number;
}

/** How many long transfers of a kind are under way, for one process. */
export class TransferSlots {
  readonly #kind: string;
  readonly #most: MostTransfers;
  readonly #byClient = new Map<string, number>();
  #total = 0;

  /** @param kind what is transferred, in the plural */
  constructor(kind: string, most: MostTransfers) {
    this.#kind = kind;
    this.#most = most;
  }

  /**
   * Begins a transfer to an address.
   * @returns ends it; any further call does nothing
   * @throws SearchError `too-many-requests` when the address has as many under way as it may, `exports-busy` when all have
   */
  take(client: string): () => void {
    const own = this.#byClient.get(client) ?? 0;
    if (own >= this.#most.perClient) {
      const message = `Your address may have ${this.#most.perClient} ${this.#kind} under way at a time.`;
      throw new SearchError("too-many-requests", message, "Wait for one of them to end.");
    }
    if (this.#total >= this.#most.all) {
      throw new SearchError("exports-busy", `${this.#most.all} ${this.#kind} are under way.`, "Try again in a while.");
    }
    this.#byClient.set(client, own + 1);
    this.#total++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#total--;
      const left = (this.#byClient.get(client) as number) - 1;
      if (left > 0) this.#byClient.set(client, left);
      else this.#byClient.delete(client);
    };
  }
}
