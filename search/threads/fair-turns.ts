/**
 * Work that waits, in which clients take turns: however much one of them asks for, another's next piece of work waits for one of its at most.
 * Each client's own work is done in the order in which it came.
 */
export class FairTurns<Job> {
  /** The client whose turn is next comes first. */
  readonly #byClient = new Map<string, Set<Job>>();

  /** How many pieces of work wait. */
  get size(): number {
    let size = 0;
    for (const jobs of this.#byClient.values()) size += jobs.size;
    return size;
  }

  /** How many of a client wait. */
  countOf(client: string): number {
    return this.#byClient.get(client)?.size ?? 0;
  }

  add(client: string, job: Job): void {
    const jobs = this.#byClient.get(client);
    if (jobs) jobs.add(job);
    else this.#byClient.set(client, new Set([job]));
  }

  /** The work whose turn it is, which waits no longer; that of clients whose next one does not fit keeps its turn. */
  take(fits: (job: Job) => boolean = () => true): Job | undefined {
    for (const [client, jobs] of this.#byClient) {
      for (const job of jobs) {
        if (!fits(job)) continue;
        this.remove(client, job);
        this.putLast(client);
        return job;
      }
    }
    return undefined;
  }

  /**
   * To the end of the row: all others that wait come before the client's next. Also for when work of its is done: those who came meanwhile waited for
   * it, and need not wait for another.
   */
  putLast(client: string): void {
    const rest = this.#byClient.get(client);
    if (!rest) return;
    this.#byClient.delete(client);
    this.#byClient.set(client, rest);
  }

  /** To the front of the row. */
  putFirst(client: string): void {
    const others = [...this.#byClient.keys()].filter((other) => other !== client);
    for (const other of others) this.putLast(other);
  }

  /** Whether the job waited. */
  remove(client: string, job: Job): boolean {
    const jobs = this.#byClient.get(client);
    if (!jobs?.delete(job)) return false;
    if (jobs.size === 0) this.#byClient.delete(client);
    return true;
  }

  /** Takes all that waits. */
  clear(): Job[] {
    const jobs = [...this.#byClient.values()].flatMap((own) => [...own]);
    this.#byClient.clear();
    return jobs;
  }
}
