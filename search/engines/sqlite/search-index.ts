import type { DatabaseSync } from "node:sqlite";
import type { Topic } from "../../article.ts";
import { highlightPatterns, type Pattern } from "../../highlight-patterns.ts";
import { describeFacets, findValues, listValues } from "../../list-values.ts";
import type { FacetName, SearchQuery } from "../../query.ts";
import type { ArticleView, FoundValues, Hit, Notice, SearchResult } from "../../result.ts";
import { tokenize } from "../../tokenize.ts";
import { noticeUnknown } from "../../unknown-filters.ts";
import { readWords } from "../../words.ts";
import { CachedStatements, type Database } from "./cached-statements.ts";
import { countFacets, listUnknownValues, resolveSelections } from "./count-facets.ts";
import { type Expanded, expandWords, keepClosest, listCloseness, positivePatterns } from "./expand-words.ts";
import { type FacetColumns, readFacetColumns } from "./facet-columns.ts";
import { makeFilters, type RowFilters } from "./filter-rows.ts";
import { matchRows, writeExpression } from "./match-rows.ts";
import { DamagedIndex } from "./open-database.ts";
import { type Block, rankRows, type Tier } from "./rank-rows.ts";
import { readHit, readStoredArticle } from "./read-hits.ts";
import { suggestQueries } from "./suggest-queries.ts";
import { type Tally, tallyRows } from "./tally-rows.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Rows of recent words that are kept, in numbers: 16 MiB. Filters, pages and sorts of the same words then cost no FTS5. */
const KEPT_ROWS = 4_000_000;

/** Said where some of the hits shown are ordered so, unless all hits are shown: then their order hides nothing. */
const RANKED_BY_DATE: Notice = {
  code: "ranked-by-date",
  message: "So many paragraphs match equally closely that headlines are shown first among them, then the newest.",
};

/** What a search needs in memory, all of one generation of the index. */
interface Snapshot {
  generation: number;
  columns: FacetColumns;
  vocabulary: Vocabulary;
  everyRow: Uint32Array;
  /** Matching rows by words, least recently used first. */
  matched: Map<string, Uint32Array>;
}

/** All rows of a search in order. */
export interface ListedRows {
  /** Names the state of the index that they are of. */
  generation: number;
  rows: Uint32Array;
  /** When grouped, by place in `rows`: how many more paragraphs of the article match. */
  more: Uint32Array | null;
}

/** Answers queries from one open database. Synchronous: it runs in a worker thread. */
export class IndexSearcher {
  private readonly db: Database;
  private snapshot: Snapshot | null = null;

  constructor(db: DatabaseSync) {
    this.db = new CachedStatements(db);
  }

  /** Runs `answer` on one state of the index, however many ingests end meanwhile. */
  private read<T>(answer: (snapshot: Snapshot) => T): T {
    this.db.prepare("BEGIN").run();
    try {
      const row = this.db.prepare("SELECT value FROM meta WHERE key = 'generation'").get() as
        | { value: number }
        | undefined;
      if (!row) throw new DamagedIndex("its generation is missing");
      if (this.snapshot?.generation !== row.value) this.snapshot = loadSnapshot(this.db, row.value);
      const answered = answer(this.snapshot);
      this.db.prepare("COMMIT").run();
      return answered;
    } catch (error) {
      try {
        this.db.prepare("ROLLBACK").run();
      } catch {
        // SQLite has ended the transaction by itself; what went wrong is `error`.
      }
      throw error;
    }
  }

  search(query: SearchQuery): SearchResult {
    const started = performance.now();
    return this.read((snapshot) => {
      const { columns } = snapshot;
      const words = readWords(query);
      const expanded = words && expandWords(words, snapshot.vocabulary, this.db);
      const matching = this.match(expanded && keepClosest(expanded), snapshot);
      const filters = makeFilters(query, columns);
      const tally = tallyRows(matching, columns, filters);
      const total = tally.rows.length;
      const totalArticles = tally.passed.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
      const pages = Math.max(1, Math.ceil((query.group ? totalArticles : total) / query.perPage));
      const page = Math.min(query.page, pages);
      const tiers = query.sort === "relevance" ? this.listTiers(expanded, snapshot) : [];
      const ranked = rankRows(tally.rows, tiers, query.sort, columns, this.db);
      const { hits, tooMany } = this.readPage(ranked, query, page, tally, columns, expanded);
      const counts = countFacets(query, columns, filters, tally);
      const selected = resolveSelections(query, columns);
      const { facets, notices } = describeFacets(counts, selected, columns.topicLabels);
      const unknown = listUnknownValues(query, selected, columns);
      notices.unshift(...noticeUnknown(query, total, unknown, columns.topicLabels));
      if (tooMany && total > hits.length) notices.push(RANKED_BY_DATE);
      return {
        query: { ...query, page },
        total,
        totalArticles,
        hits,
        facets,
        page,
        pages,
        notices,
        suggestions:
          total === 0 && words
            ? suggestQueries(query, snapshot.vocabulary, (q) => this.hasMatch(q, snapshot, filters))
            : null,
        tookMs: Math.round((performance.now() - started) * 100) / 100,
      };
    });
  }

  /** The rows of all hits of a query. */
  listRows(query: SearchQuery): ListedRows {
    return this.read((snapshot) => {
      const { columns, generation } = snapshot;
      const words = readWords(query);
      const expanded = words && expandWords(words, snapshot.vocabulary, this.db);
      const matching = this.match(expanded && keepClosest(expanded), snapshot);
      const tally = tallyRows(matching, columns, makeFilters(query, columns));
      const tiers = query.sort === "relevance" ? this.listTiers(expanded, snapshot) : [];
      const ranked = rankRows(tally.rows, tiers, query.sort, columns, this.db);
      return { generation, ...collectRows(ranked, query, tally, columns) };
    });
  }

  findFacetValues(query: SearchQuery, facet: FacetName, text: string): FoundValues {
    return this.read((snapshot) => {
      const { columns } = snapshot;
      const matching = this.match(this.expand(query, snapshot), snapshot);
      const filters = makeFilters(query, columns);
      const counts = countFacets(query, columns, filters, tallyRows(matching, columns, filters))[facet];
      const selected = resolveSelections(query, columns)[facet];
      return { values: findValues(listValues(counts, facet, selected, columns.topicLabels), text), notices: [] };
    });
  }

  readArticle(id: string, query?: SearchQuery): ArticleView | null {
    return this.read((snapshot) => {
      const article = readStoredArticle(id, this.db);
      if (!article) return null;
      const words = query ? readWords(query) : null;
      const patterns = positivePatterns(words && expandWords(words, snapshot.vocabulary, this.db));
      const highlights: ArticleView["highlights"] = {};
      if (patterns.length > 0) {
        for (const { id: paragraph, text } of article.paragraphs) {
          const ranges = highlightPatterns(text, tokenize(text), patterns);
          if (ranges.length > 0) highlights[paragraph] = ranges;
        }
      }
      return { article, highlights };
    });
  }

  readTopics(): Topic[] {
    return this.read(({ columns }) => Array.from(columns.topicLabels, ([id, label]) => ({ id, label })));
  }

  /** Ids of `limit` articles from the one at `from`. */
  listArticleIds(from: number, limit: number): string[] {
    const rows = this.db.prepare("SELECT id FROM article ORDER BY id LIMIT ? OFFSET ?").all(limit, from);
    return (rows as unknown as { id: string }[]).map(({ id }) => id);
  }

  /** Content hashes by article id. */
  readHashes(): Map<string, string> {
    const rows = this.db.prepare("SELECT id, hash FROM article").all() as unknown as { id: string; hash: string }[];
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  private match(words: Expanded<Pattern> | null, snapshot: Snapshot): Uint32Array {
    if (!words) return snapshot.everyRow;
    const key = JSON.stringify(words);
    const kept = snapshot.matched.get(key);
    const rows = kept ?? matchRows(words, snapshot.columns, this.db);
    snapshot.matched.delete(key);
    snapshot.matched.set(key, rows);
    let size = 0;
    for (const list of snapshot.matched.values()) size += list.length;
    for (const [oldest, list] of snapshot.matched) {
      if (size <= KEPT_ROWS) break;
      snapshot.matched.delete(oldest);
      size -= list.length;
    }
    return rows;
  }

  /** None where only exclusions were typed: nothing makes one match more relevant than another. */
  private listTiers(words: Expanded | null, snapshot: Snapshot): Tier[] {
    if (!words || positivePatterns(words).length === 0) return [];
    return listCloseness(words).map((closeness) => {
      const kept = keepClosest(words, closeness);
      return { findRows: () => this.match(kept, snapshot), expression: writeExpression(kept) };
    });
  }

  private expand(query: SearchQuery, { vocabulary }: Snapshot): Expanded<Pattern> | null {
    const words = readWords(query);
    return words && keepClosest(expandWords(words, vocabulary, this.db));
  }

  private hasMatch(query: SearchQuery, snapshot: Snapshot, filters: RowFilters): boolean {
    const matching = this.match(this.expand(query, snapshot), snapshot);
    return tallyRows(matching, snapshot.columns, filters).rows.length > 0;
  }

  /** The hits of a page, and whether some of them are too many to be ranked. */
  private readPage(
    ranked: Iterable<Block>,
    query: SearchQuery,
    page: number,
    tally: Tally,
    columns: FacetColumns,
    words: Expanded | null,
  ): { hits: Hit[]; tooMany: boolean } {
    const patterns = positivePatterns(words);
    const skipped = (page - 1) * query.perPage;
    const shown = { hits: [] as Hit[], tooMany: false };
    let position = 0;
    for (const { row, more, tooMany } of walkHits(ranked, query, tally, columns)) {
      if (position++ < skipped) continue;
      shown.hits.push(readHit(row, more, patterns, this.db));
      shown.tooMany ||= tooMany;
      if (shown.hits.length === query.perPage) break;
    }
    return shown;
  }
}

/** The rows that are shown, of each article only the first when grouped. */
function* walkHits(ranked: Iterable<Block>, query: SearchQuery, tally: Tally, { articleOf }: FacetColumns) {
  const seen = new Set<number>();
  for (const { rows, tooMany } of ranked) {
    for (const row of rows) {
      if (!query.group) {
        yield { row, more: 0, tooMany };
        continue;
      }
      const article = articleOf[row] as number;
      if (seen.has(article)) continue;
      seen.add(article);
      yield { row, more: (tally.passed[article] as number) - 1, tooMany };
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
    vocabulary: readVocabulary(db),
    everyRow: columns.orders.newest.toSorted(),
    matched: new Map(),
  };
}
