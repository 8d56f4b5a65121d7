import { readerError, SearchError } from "#search/errors.ts";
import type { TransferKind } from "#search/reasons.ts";

/** How many transfers there may be at a time. */
interface MostTransfers {
  all: number;
  /** Of one address: a reader who stops half-way must not keep the others from theirs. */
  perClient: number;
}

/** How many long transfers of a kind are under way, for one process. */
export class TransferSlots {
  readonly #kind: TransferKind;
  readonly #most: MostTransfers;
  readonly #byClient = new Map<string, number>();
  #total = 0;

  constructor(kind: TransferKind, most: MostTransfers) {
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
      throw readerError("too-many-transfers", { kind: this.#kind, most: this.#most.perClient });
    }
    if (this.#total >= this.#most.all) {
      throw new SearchError(
        "exports-busy",
        `${this.#most.all} ${this.#kind.replace("-", " ")} are under way.`,
        "Try again in a while.",
      );
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
