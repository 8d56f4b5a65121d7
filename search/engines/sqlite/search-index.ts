import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Topic } from "../../article.ts";
import { describeFacets, findValues } from "../../facets/list-values.ts";
import { highlightPatterns } from "../../highlight-patterns.ts";
import type { FacetName, SearchQuery } from "../../query/query.ts";
import { readWords } from "../../query/read-words.ts";
import { noticeUnknown } from "../../query/unknown-filters.ts";
import type { ArticleView, FoundValues, Hit, Notice, SearchResult, Suggestions } from "../../result.ts";
import { tokenize } from "../../words/tokenize.ts";
import { NO_LIMIT, type WorkBudget } from "../../work-budget.ts";
import { CachedStatements, type Database } from "./cached-statements.ts";
import { countFacet, countFacets, listUnknownValues, resolveSelections } from "./count-facets.ts";
import { type Expanded, expandWords, keepClosest, listCloseness, positivePatterns } from "./expand-words.ts";
import { type FacetColumns, readFacetColumns, valuesOf } from "./facet-columns.ts";
import { makeFilters, type RowFilters } from "./filter-rows.ts";
import { RowFinder, type SearchedIndex } from "./match-rows.ts";
import { type Block, CHECK_BUDGET, type Order, type RankedIndex, rankRows, type Tier } from "./rank-rows.ts";
import { readHit, readStoredArticle } from "./read-hits.ts";
import { parseRow, readGeneration } from "./read-row.ts";
import { RecentRows } from "./recent-rows.ts";
import { suggestQueries } from "./suggest-queries.ts";
import { type Tally, tallyRows } from "./tally-rows.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Said where some of the hits shown are ordered so, unless all hits are shown: then their order hides nothing. */
const ORDERED: Record<Exclude<Order, "asked">, Notice> = {
  rarest: {
    code: "ranked-by-rarest",
    message: "These are too many words to weigh them all: what holds the rarest of them is shown first.",
  },
  dates: {
    code: "ranked-by-date",
    message: "So many paragraphs match equally closely that headlines are shown first among them, then the newest.",
  },
};

const idRows = z.array(z.object({ id: z.string() }));
const hashRows = z.array(z.object({ id: z.string(), hash: z.string() }));

/** What a search needs in memory, all of one generation of the index. */
interface Snapshot extends SearchedIndex, RankedIndex {
  generation: number;
}

/** All rows of a search in order. */
export interface ListedRows {
  /** Names the state of the index that they are of. */
  generation: number;
  rows: Uint32Array;
  /** When grouped, by place in `rows`: how many more paragraphs of the article match. */
  more: Uint32Array | null;
}

/** A query as it is being answered. */
interface Answering {
  query: SearchQuery;
  snapshot: Snapshot;
  /** The words, and what they may match; null where there are none. */
  expanded: Expanded | null;
  finder: RowFinder;
  budget: WorkBudget;
}

/**
 * Answers queries from one open database. Synchronous: it runs in a worker thread. What a call may cost is its last argument; all of them throw
 * what that throws. Reading a new state of the index costs a call nothing.
 */
export class IndexSearcher {
  readonly #db: Database;
  #snapshot: Snapshot | null = null;
  #budget: WorkBudget = NO_LIMIT;

  constructor(db: DatabaseSync) {
    this.#db = new CachedStatements(db);
    db.function(CHECK_BUDGET, () => {
      this.#budget.check();
      return 1;
    });
  }

  /** Runs `answer` on one state of the index, however many ingests end meanwhile. */
  #read<T>(budget: WorkBudget, answer: (snapshot: Snapshot) => T): T {
    this.#budget = budget;
    this.#db.prepare("BEGIN").run();
    try {
      const generation = readGeneration(this.#db);
      let snapshot = this.#snapshot;
      if (snapshot?.generation !== generation) {
        snapshot = budget.exempt(() => loadSnapshot(this.#db, generation));
        this.#snapshot = snapshot;
      }
      const answered = answer(snapshot);
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

  #begin(query: SearchQuery, snapshot: Snapshot, budget: WorkBudget): Answering {
    const words = readWords(query);
    const expanded = words && expandWords(words, snapshot.vocabulary, this.#db, budget);
    return { query, snapshot, expanded, finder: new RowFinder(snapshot, this.#db, budget), budget };
  }

  search(query: SearchQuery, budget = NO_LIMIT): SearchResult {
    const started = performance.now();
    return this.#read(budget, (snapshot) => {
      const { columns } = snapshot;
      const asked = this.#begin(query, snapshot, budget);
      const selected = resolveSelections(query, columns, budget);
      const filters = makeFilters(query, selected, columns);
      const tally = tallyRows(findMatching(asked), columns, filters);
      const total = tally.rows.length;
      const totalArticles = tally.passed.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
      const pages = Math.max(1, Math.ceil((query.group ? totalArticles : total) / query.perPage));
      const page = Math.min(query.page, pages);
      const { hits, orders } = this.#readPage(asked, page, tally);
      const counts = countFacets(query, selected, columns, filters, tally);
      const { facets, notices } = describeFacets(counts, selected, columns.topicLabels);
      const unknown = listUnknownValues(query, selected, columns);
      budget.check();
      notices.unshift(...noticeUnknown(query, total, unknown, columns.topicLabels));
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
        suggestions: total === 0 && asked.expanded ? this.#suggest(asked, filters) : null,
        tookMs: Math.round((performance.now() - started) * 100) / 100,
      };
    });
  }

  /** The rows of all hits of a query. */
  listRows(query: SearchQuery, budget = NO_LIMIT): ListedRows {
    return this.#read(budget, (snapshot) => {
      const { columns, generation } = snapshot;
      const asked = this.#begin(query, snapshot, budget);
      const filters = makeFilters(query, resolveSelections(query, columns, budget), columns);
      const tally = tallyRows(findMatching(asked), columns, filters);
      return { generation, ...collectRows(this.#rank(asked, tally), query, tally, columns) };
    });
  }

  findFacetValues(query: SearchQuery, facet: FacetName, text: string, budget = NO_LIMIT): FoundValues {
    return this.#read(budget, (snapshot) => {
      const { columns } = snapshot;
      const matching = findMatching(this.#begin(query, snapshot, budget));
      const selected = resolveSelections(query, columns, budget);
      const filters = makeFilters(query, selected, columns);
      const counts = countFacet(facet, columns, filters, tallyRows(matching, columns, filters));
      const known = valuesOf(columns, facet);
      budget.exempt(() => known.readNames());
      return {
        values: findValues(text, counts, facet, selected[facet], columns.topicLabels, known),
        notices: [],
      };
    });
  }

  readArticle(id: string, query?: SearchQuery, budget = NO_LIMIT): ArticleView | null {
    return this.#read(budget, (snapshot) => {
      const article = readStoredArticle(id, this.#db);
      if (!article) return null;
      const patterns = query ? positivePatterns(this.#begin(query, snapshot, budget).expanded) : [];
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
    return this.#read(budget, ({ columns }) => Array.from(columns.topicLabels, ([id, label]) => ({ id, label })));
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

  #rank(asked: Answering, tally: Tally): Iterable<Block> {
    const { query, snapshot } = asked;
    const tiers = query.sort === "relevance" ? listTiers(asked) : [];
    return rankRows(tally.rows, tiers, query.sort, snapshot, this.#db);
  }

  #suggest({ query, snapshot, budget }: Answering, filters: RowFilters): Suggestions {
    const hasMatch = (other: SearchQuery) => {
      const matching = findMatching(this.#begin(other, snapshot, budget));
      return tallyRows(matching, snapshot.columns, filters).rows.length > 0;
    };
    return suggestQueries(query, snapshot.vocabulary, hasMatch, budget);
  }

  /** The hits of a page, and by what they are ordered. */
  #readPage(asked: Answering, page: number, tally: Tally): { hits: Hit[]; orders: Set<Order> } {
    const { query, snapshot, expanded, budget } = asked;
    const patterns = positivePatterns(expanded);
    const skipped = (page - 1) * query.perPage;
    const shown = { hits: [] as Hit[], orders: new Set<Order>() };
    let position = 0;
    for (const { row, more, order } of walkHits(this.#rank(asked, tally), query, tally, snapshot.columns)) {
      if (position++ < skipped) continue;
      budget.check();
      shown.hits.push(readHit(row, more, patterns, this.#db));
      shown.orders.add(order);
      if (shown.hits.length === query.perPage) break;
    }
    return shown;
  }
}

function findMatching({ expanded, finder, snapshot }: Answering): Uint32Array {
  return expanded ? finder.find(keepClosest(expanded)) : snapshot.everyRow;
}

/** None where only exclusions were typed: nothing makes one match more relevant than another. */
function listTiers({ expanded, finder }: Answering): Tier[] {
  if (!expanded || positivePatterns(expanded).length === 0) return [];
  return listCloseness(expanded).map((closeness) => {
    const words = keepClosest(expanded, closeness);
    return { findRows: () => finder.find(words), words };
  });
}

/** The rows that are shown, of each article only the first when grouped. */
function* walkHits(ranked: Iterable<Block>, query: SearchQuery, tally: Tally, { articleOf }: FacetColumns) {
  const seen = new Set<number>();
  for (const { rows, order } of ranked) {
    for (const row of rows) {
      if (!query.group) {
        yield { row, more: 0, order };
        continue;
      }
      const article = articleOf[row] as number;
      if (seen.has(article)) continue;
      seen.add(article);
      yield { row, more: (tally.passed[article] as number) - 1, order };
    }
  }
}

function collectRows(ranked: Iterable<Block>, query: SearchQuery, tally: Tally, columns: FacetColumns) {
  const rows = new Uint32Array(tally.rows.length);
  const more = query.group ? new Uint32Array(rows.length) : null;
  let count = 0;
  for (const hit of walkHits(ranked, query, tally, columns)) {
    if (more) more[count] = hit.more;
    rows[count++] = hit.row;
  }
  return { rows: rows.subarray(0, count), more };
}

function loadSnapshot(db: Database, generation: number): Snapshot {
  const columns = readFacetColumns(db);
  return {
    generation,
    columns,
    paragraphs: columns.paragraphs,
    vocabulary: readVocabulary(db),
    everyRow: columns.orders.newest.toSorted(),
    matched: new RecentRows(),
  };
}
