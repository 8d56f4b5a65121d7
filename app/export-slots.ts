import { SearchError } from "#search/errors.ts";

/** Exports at a time: each keeps a processor busy as long as its reader takes all that it is given. */
const MAX_EXPORTS = 4;
/** Of one address: a reader who stops half-way must not keep the others from theirs. */
const MAX_PER_CLIENT = 2;

/** How many exports are under way, for one process. */
export class ExportSlots {
  private readonly byClient = new Map<string, number>();
  private total = 0;

  /**
   * Begins an export for an address.
   * @returns ends it; any further call does nothing
   * @throws SearchError `too-many-requests` when the address has as many under way as it may, `exports-busy` when all have
   */
  take(client: string): () => void {
    const own = this.byClient.get(client) ?? 0;
    if (own >= MAX_PER_CLIENT) {
      const message = `Your address may have ${MAX_PER_CLIENT} exports under way at a time.`;
      throw new SearchError("too-many-requests", message, "Wait for one of them to end.");
    }
    if (this.total >= MAX_EXPORTS) {
      throw new SearchError("exports-busy", `${MAX_EXPORTS} exports are under way.`, "Try again in a while.");
    }
    this.byClient.set(client, own + 1);
    this.total++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.total--;
      const left = (this.byClient.get(client) as number) - 1;
      if (left > 0) this.byClient.set(client, left);
      else this.byClient.delete(client);
    };
  }
}
