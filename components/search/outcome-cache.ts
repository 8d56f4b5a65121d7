import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { ErrorBody } from "#search/errors.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { searchApiPath } from "#search/query/query-links.ts";
import { askSite } from "../ask-site.ts";
import { isSearchResult } from "./answer-shapes.ts";
import type { SearchOutcome } from "./search-outcome.ts";

/** Going back and forth through this many searches asks the server only once for each. */
const KEPT = 50;

/** What is said where nothing came back that the site writes. */
export const sayUnanswered = (language: PageLanguage): ErrorBody => ({
  error: { code: "internal", ...searchMessagesIn(language).failure.unanswered },
});

async function fetchOutcome(language: PageLanguage, query: SearchQuery, signal?: AbortSignal): Promise<SearchOutcome> {
  return (await askSite(searchApiPath(query), isSearchResult, signal)) ?? sayUnanswered(language);
}

/**
 * The outcomes of this page's searches. One request is under way at a time: asking for another path aborts it, so an answer that
 * comes late can never replace a newer one. Answers are kept by path; a failure belongs to the one query that met it, so that
 * whoever comes to that search again asks again.
 */
export class OutcomeCache {
  readonly #answers = new Map<string, SearchOutcome>();
  readonly #failures = new WeakMap<SearchQuery, SearchOutcome>();
  #pending: { path: string; controller: AbortController; promise: Promise<SearchOutcome> } | null = null;

  readonly #language: PageLanguage;

  /** @param language in which it is said that the site did not answer */
  constructor(language: PageLanguage, query: SearchQuery, outcome: SearchOutcome) {
    this.#language = language;
    this.#keep(query, outcome);
  }

  /** The outcome if it is here, else the promise of it; the same object for the same query, until it is refreshed. */
  read(query: SearchQuery): SearchOutcome | Promise<SearchOutcome> {
    return this.#answers.get(searchApiPath(query)) ?? this.#failures.get(query) ?? this.#request(query);
  }

  /** Asks again; the outcome that is here stays until the new one is. */
  async refresh(query: SearchQuery): Promise<void> {
    this.#keep(query, await fetchOutcome(this.#language, query));
  }

  #request(query: SearchQuery): Promise<SearchOutcome> {
    const path = searchApiPath(query);
    if (this.#pending?.path === path) return this.#pending.promise;
    this.#pending?.controller.abort();
    const controller = new AbortController();
    const promise = fetchOutcome(this.#language, query, controller.signal).then((outcome) => {
      if (this.#pending?.promise === promise) this.#pending = null;
      if (!controller.signal.aborted) this.#keep(query, outcome);
      return outcome;
    });
    this.#pending = { path, controller, promise };
    return promise;
  }

  #keep(query: SearchQuery, outcome: SearchOutcome): void {
    if ("error" in outcome) {
      this.#failures.set(query, outcome);
      return;
    }
    const path = searchApiPath(query);
    this.#answers.delete(path);
    this.#answers.set(path, outcome);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= KEPT) break;
      this.#answers.delete(oldest);
    }
  }
}
