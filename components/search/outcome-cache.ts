import type { SearchQuery } from "#search/query.ts";
import { searchApiPath } from "#search/query-links.ts";
import type { SearchOutcome } from "./search-outcome.ts";

/** Going back and forth through this many searches asks the server only once for each. */
const KEPT = 50;

const UNREACHABLE: SearchOutcome = {
  error: { code: "internal", message: "The search did not answer.", action: "Check the connection and try again." },
};

async function fetchOutcome(path: string, signal: AbortSignal): Promise<SearchOutcome> {
  try {
    const response = await fetch(path, { signal });
    const body = await response.json();
    return response.ok ? { result: body } : body;
  } catch {
    return UNREACHABLE;
  }
}

/**
 * The outcomes of this page's searches by path. One request is under way at a time: asking for another path aborts it,
 * so an answer that comes late can never replace a newer one.
 */
export class OutcomeCache {
  private readonly outcomes = new Map<string, SearchOutcome | Promise<SearchOutcome>>();
  private pending: { path: string; controller: AbortController } | null = null;

  constructor(query: SearchQuery, outcome: SearchOutcome) {
    this.outcomes.set(searchApiPath(query), outcome);
  }

  /** The outcome if it is here, else the promise of it; the same object for the same path. */
  read(query: SearchQuery): SearchOutcome | Promise<SearchOutcome> {
    const path = searchApiPath(query);
    return this.outcomes.get(path) ?? this.request(path);
  }

  /** Asks again; the outcome that is here stays until the new one is. */
  async refresh(query: SearchQuery): Promise<void> {
    const path = searchApiPath(query);
    this.outcomes.set(path, await fetchOutcome(path, new AbortController().signal));
  }

  private request(path: string): Promise<SearchOutcome> {
    if (this.pending) {
      this.pending.controller.abort();
      this.outcomes.delete(this.pending.path);
    }
    const controller = new AbortController();
    this.pending = { path, controller };
    const promise = fetchOutcome(path, controller.signal).then((outcome) => {
      if (this.pending?.path === path) this.pending = null;
      if (!controller.signal.aborted) this.keep(path, outcome);
      return outcome;
    });
    this.outcomes.set(path, promise);
    return promise;
  }

  private keep(path: string, outcome: SearchOutcome): void {
    this.outcomes.delete(path);
    this.outcomes.set(path, outcome);
    for (const oldest of this.outcomes.keys()) {
      if (this.outcomes.size <= KEPT) break;
      this.outcomes.delete(oldest);
    }
  }
}
