import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Topic } from "../../article.ts";
import { describeFacets, findValues } from "../../facets/list-values.ts";
import type { FacetName } from "../../facets.ts";
import { highlightPatterns } from "../../highlight-patterns.ts";
import type { SearchQuery } from "../../query/query.ts";
import { noticeUnknown } from "../../query/unknown-filters.ts";
import type { ArticleView, FoundValues, Hit, Notice, SearchResult, Suggestions } from "../../result.ts";
import { tokenize } from "../../words/tokenize.ts";
import { NO_LIMIT, type WorkBudget } from "../../work-budget.ts";
import { CachedStatements, type Database } from "./cached-statements.ts";
import { countFacet, countFacets, listUnknownValues } from "./count-facets.ts";
import { positivePatterns } from "./expand-words.ts";
import { type IndexSnapshot, loadSnapshot } from "./index-snapshot.ts";
import { type Answering, expandQuery, hasMatch, type MatchedQuery, matchQuery } from "./match-query.ts";
import { orderHits } from "./order-hits.ts";
import { CHECK_BUDGET, type Order } from "./rank-rows.ts";
import { readHit, readStoredArticle } from "./read-hits.ts";
import { parseRow, readGeneration } from "./read-row.ts";
import { suggestQueries } from "./suggest-queries.ts";

/** Said where some of the hits shown are ordered so, unless all hits are shown: then their order hides nothing. */
const ORDERED: Record<Exclude<Order, "asked">, Notice> = {
  rarest: { code: "ranked-by-rarest" },
  dates: { code: "ranked-by-date", among: "equally-close" },
};

const idRows = z.array(z.object({ id: z.string() }));
const hashRows = z.array(z.object({ id: z.string(), hash: z.string() }));

/** All rows of a search in order. */
export interface ListedRows {
  /** Names the state of the index that they are of. */
  generation: number;
  rows: Uint32Array;
  /** When grouped, by place in `rows`: how many more paragraphs of the article match. */
  more: Uint32Array | null;
}

/**
 * Answers queries from one open database. Synchronous: it runs in a worker thread. What a call may cost is its last argument; all of them throw
 * what that throws. Reading a new state of the index costs a call nothing.
 */
export class IndexSearcher {
  readonly #db: Database;
  #snapshot: IndexSnapshot | null = null;
  #budget: WorkBudget = NO_LIMIT;

  constructor(db: DatabaseSync) {
    this.#db = new CachedStatements(db);
    db.function(CHECK_BUDGET, () => {
      this.#budget.check();
      return 1;
    });
  }

  /** Runs `answer` on one state of the index, however many ingests end meanwhile. */
  #read<T>(budget: WorkBudget, answer: (answering: Answering) => T): T {
    this.#budget = budget;
    this.#db.prepare("BEGIN").run();
    try {
      const generation = readGeneration(this.#db);
      let snapshot = this.#snapshot;
      if (snapshot?.generation !== generation) {
        snapshot = budget.exempt(() => loadSnapshot(this.#db, generation));
        this.#snapshot = snapshot;
      }
      const answered = answer({ snapshot, db: this.#db, budget });
      this.#db.prepare("COMMIT").run();
      return answered;
    } catch (error) {
      try {
        this.#db.prepare("ROLLBACK").run();
      } catch {
        // SQLite has ended the transaction by itself; what went wrong is `error`.
      }
      throw error;
    } finally {
      this.#budget = NO_LIMIT;
    }
  }

  search(query: SearchQuery, budget = NO_LIMIT): SearchResult {
    const started = performance.now();
    return this.#read(budget, (answering) => {
      const { columns } = answering.snapshot;
      const matched = matchQuery(query, answering);
      const { asked, expanded, selected, filters, tally } = matched;
      const total = tally.rows.length;
      const totalArticles = tally.passed.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
      const pages = Math.max(1, Math.ceil((query.group ? totalArticles : total) / query.perPage));
      const page = Math.min(query.page, pages);
      const { hits, orders } = readPage(matched, page, answering);
      const counts = countFacets(query, selected, columns, filters, tally);
      const { facets, notices } = describeFacets(counts, selected, columns.topicLabels);
      const unknown = listUnknownValues(query, selected, columns);
      budget.check();
      notices.unshift(...noticeUnknown(asked, total, unknown, columns.topicLabels));
      if (total > hits.length) {
        for (const order of orders) if (order !== "asked") notices.push(ORDERED[order]);
      }
      return {
        query: { ...query, page },
        total,
        totalArticles,
        hits,
        facets,
        page,
        pages,
        notices,
        suggestions: total === 0 && expanded ? suggestInstead(matched, answering) : null,
        tookMs: Math.round((performance.now() - started) * 100) / 100,
      };
    });
  }

  /** The rows of all hits of a query. */
  listRows(query: SearchQuery, budget = NO_LIMIT): ListedRows {
    return this.#read(budget, (answering) => {
      const matched = matchQuery(query, answering);
      const rows = new Uint32Array(matched.tally.rows.length);
      const more = query.group ? new Uint32Array(rows.length) : null;
      let count = 0;
      for (const hit of orderHits(matched, answering)) {
        if (more) more[count] = hit.more;
        rows[count++] = hit.row;
      }
      return { generation: answering.snapshot.generation, rows: rows.subarray(0, count), more };
    });
  }

  findFacetValues(query: SearchQuery, facet: FacetName, text: string, budget = NO_LIMIT): FoundValues {
    return this.#read(budget, (answering) => {
      const { columns } = answering.snapshot;
      const { selected, filters, tally } = matchQuery(query, answering);
      const counts = countFacet(facet, columns, filters, tally);
      const known = columns.known[facet];
      budget.exempt(() => known.readNames());
      return {
        values: findValues(text, counts, facet, selected[facet], columns.topicLabels, known),
        notices: [],
      };
    });
  }

  readArticle(id: string, query?: SearchQuery, budget = NO_LIMIT): ArticleView | null {
    return this.#read(budget, (answering) => {
      const article = readStoredArticle(id, this.#db);
      if (!article) return null;
      const patterns = query ? positivePatterns(expandQuery(query, answering).expanded) : [];
      const highlights: ArticleView["highlights"] = {};
      if (patterns.length > 0) {
        for (const { id: paragraph, text } of article.paragraphs) {
          budget.check();
          const ranges = highlightPatterns(text, tokenize(text), patterns);
          if (ranges.length > 0) highlights[paragraph] = ranges;
        }
      }
      return { article, highlights };
    });
  }

  readTopics(budget = NO_LIMIT): Topic[] {
    return this.#read(budget, ({ snapshot }) =>
      Array.from(snapshot.columns.topicLabels, ([id, label]) => ({ id, label })),
    );
  }

  /** Ids of `limit` articles from the one at `from`. */
  listArticleIds(from: number, limit: number): string[] {
    const rows = this.#db.prepare("SELECT id FROM article ORDER BY id LIMIT ? OFFSET ?").all(limit, from);
    return parseRow(idRows, rows).map(({ id }) => id);
  }

  /** Content hashes by article id. */
  readHashes(): Map<string, string> {
    const rows = parseRow(hashRows, this.#db.prepare("SELECT id, hash FROM article").all());
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }
}

/** The hits of a page, and by what they are ordered. */
function readPage(
  matched: MatchedQuery,
  page: number,
  answering: Answering,
): { hits: Hit[]; orders: ReadonlySet<Order> } {
  const { perPage } = matched.asked.query;
  const patterns = positivePatterns(matched.expanded);
  const skipped = (page - 1) * perPage;
  const shown = { hits: [] as Hit[], orders: new Set<Order>() };
  let position = 0;
  for (const { row, more, order } of orderHits(matched, answering)) {
    if (position++ < skipped) continue;
    answering.budget.check();
    shown.hits.push(readHit(row, more, patterns, answering.db));
    shown.orders.add(order);
    if (shown.hits.length === perPage) break;
  }
  return shown;
}

function suggestInstead({ asked, filters }: MatchedQuery, answering: Answering): Suggestions {
  const matches = (other: SearchQuery) => hasMatch(other, filters, answering);
  return suggestQueries(asked, answering.snapshot.vocabulary, matches, answering.budget);
}
