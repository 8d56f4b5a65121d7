import { parsePartialDate } from "../../dates.ts";
import { type FacetName, UNKNOWN } from "../../query.ts";
import type { Database } from "./cached-statements.ts";
import { readNumbers } from "./read-numbers.ts";

/** Facets that every paragraph takes from its article; `month` and `day` are the buckets of `date`. */
export const ARTICLE_COLUMNS = ["source", "author", "lang", "month", "day"] as const;
export type ArticleColumn = (typeof ARTICLE_COLUMNS)[number];

/** Stands for "no date" in `first` and `last`. */
export const NO_DAY = -(2 ** 31);

/** Separates the members of a set in the database; never part of one (control characters are removed at ingest). */
export const SET_SEPARATOR = "\u001F";

/** `headlines`: titles first, then the newest. */
export type Order = "newest" | "oldest" | "headlines";

/**
 * The facet columns of all paragraphs, dictionary-coded in typed arrays. A row is the number of a paragraph in the database,
 * from 1; an article has a number likewise. Size: about 40 bytes a paragraph.
 */
export interface FacetColumns {
  /** Highest row number; a row whose `articleOf` is 0 does not exist (any more). */
  lastRow: number;
  paragraphs: number;
  articles: number;
  articleOf: Uint32Array;
  /** By row: positions in `sets`. */
  topicSet: Uint32Array;
  speakerSet: Uint32Array;
  /** Members of each set of topics or speakers; a set without members holds `unknown`. */
  sets: string[][];
  /** All values of topics and of speakers. */
  topics: string[];
  speakers: string[];
  /** By article: positions in `values`. */
  byArticle: Record<ArticleColumn, Uint32Array>;
  values: Record<ArticleColumn, string[]>;
  /** By article: the first and the last day that its date may be. */
  first: Int32Array;
  last: Int32Array;
  /** All rows in these orders. */
  orders: Record<Order, Uint32Array>;
  /** By row: its position in `orders.newest`. */
  placeOf: Uint32Array;
  topicLabels: Map<string, string>;
}

interface ArticleRow {
  n: number;
  id: string;
  source: string | null;
  author: string | null;
  lang: string | null;
  date: string | null;
}

/** Reads the columns out of the database: 1M rows in under a second, since SQLite hands over whole columns as one string. */
export function readFacetColumns(db: Database): FacetColumns {
  const articleRows = db
    .prepare("SELECT n, id, source, author, lang, date FROM article ORDER BY n")
    .all() as unknown as ArticleRow[];
  const articleColumns = codeArticles(articleRows);
  const sets: string[][] = [];
  for (const row of db.prepare("SELECT n, members FROM value_set").iterate() as Iterable<{
    n: number;
    members: string;
  }>) {
    sets[row.n] = row.members === "" ? [UNKNOWN] : row.members.split(SET_SEPARATOR);
  }
  const columns = db
    .prepare(
      `SELECT group_concat(n) AS n, group_concat(article) AS article, group_concat(topics) AS topics,
        group_concat(speakers) AS speakers, group_concat(title, '') AS title, count(*) AS total
       FROM (SELECT * FROM facet_row ORDER BY n)`,
    )
    .get() as { n: string; article: string; topics: string; speakers: string; title: string; total: number };
  const { total } = columns;
  const rows = readNumbers(columns.n, new Uint32Array(total));
  const lastRow = rows[total - 1] ?? 0;
  const scatter = (list: string): Uint32Array => {
    const dense = readNumbers(list, new Uint32Array(total));
    const column = new Uint32Array(lastRow + 1);
    for (let i = 0; i < total; i++) column[rows[i] as number] = dense[i] as number;
    return column;
  };
  const articleOf = scatter(columns.article);
  const topicSet = scatter(columns.topics);
  const speakerSet = scatter(columns.speakers);
  const membersOf = (column: Uint32Array) => [
    ...new Set([...new Set(column.subarray(1))].flatMap((n) => sets[n] ?? [])),
  ];
  const orders = orderRows(articleRows, articleColumns, rows, articleOf, columns.title ?? "");
  const labels = db.prepare("SELECT id, label FROM topic").all() as unknown as { id: string; label: string }[];
  return {
    lastRow,
    paragraphs: total,
    articles: articleRows.length,
    articleOf,
    topicSet,
    speakerSet,
    sets,
    topics: membersOf(topicSet),
    speakers: membersOf(speakerSet),
    ...articleColumns,
    orders,
    placeOf: invert(orders.newest, lastRow),
    topicLabels: new Map(labels.map(({ id, label }) => [id, label])),
  };
}

type ArticleColumns = Pick<FacetColumns, "byArticle" | "values" | "first" | "last">;

function codeArticles(articles: ArticleRow[]): ArticleColumns {
  const size = (articles.at(-1)?.n ?? 0) + 1;
  const ids = new Map(ARTICLE_COLUMNS.map((name) => [name, new Map<string, number>()]));
  const make = <T>(value: () => T) =>
    Object.fromEntries(ARTICLE_COLUMNS.map((name) => [name, value()])) as Record<ArticleColumn, T>;
  const columns: ArticleColumns = {
    byArticle: make(() => new Uint32Array(size)),
    values: make((): string[] => []),
    first: new Int32Array(size).fill(NO_DAY),
    last: new Int32Array(size).fill(NO_DAY),
  };
  for (const article of articles) {
    const span = article.date === null ? null : parsePartialDate(article.date);
    columns.first[article.n] = span?.first ?? NO_DAY;
    columns.last[article.n] = span?.last ?? NO_DAY;
    const facts = { ...article, month: article.date?.slice(0, 7) ?? null, day: article.date };
    for (const name of ARTICLE_COLUMNS) {
      const value = facts[name] ?? UNKNOWN;
      const known = ids.get(name) as Map<string, number>;
      if (!known.has(value)) known.set(value, columns.values[name].push(value) - 1);
      columns.byArticle[name][article.n] = known.get(value) as number;
    }
  }
  return columns;
}

/** Sorts articles (few) by the first day their date may be, ties by id and unknown dates last, and lays their rows (many) out in that order. */
function orderRows(
  articles: ArticleRow[],
  { first }: ArticleColumns,
  rows: Uint32Array,
  articleOf: Uint32Array,
  titles: string,
): Record<Order, Uint32Array> {
  const known = articles.filter(({ n }) => first[n] !== NO_DAY);
  const unknown = articles.filter(({ n }) => first[n] === NO_DAY);
  const byId = (a: ArticleRow, b: ArticleRow) => (a.id < b.id ? -1 : 1);
  const newest = known.toSorted((a, b) => (first[b.n] as number) - (first[a.n] as number) || byId(a, b));
  const oldest = known.toSorted((a, b) => (first[a.n] as number) - (first[b.n] as number) || byId(a, b));
  unknown.sort(byId);
  const starts = new Uint32Array(first.length + 1);
  for (const row of rows) (starts[articleOf[row] as number] as number)++;
  const layOut = (sorted: ArticleRow[]): Uint32Array => {
    const next = new Uint32Array(first.length + 1);
    let position = 0;
    for (const { n } of sorted) {
      next[n] = position;
      position += starts[n] as number;
    }
    const order = new Uint32Array(rows.length);
    for (const row of rows) order[(next[articleOf[row] as number] as number)++] = row;
    return order;
  };
  const byNewest = layOut([...newest, ...unknown]);
  const isTitle = new Uint8Array((rows.at(-1) ?? 0) + 1);
  for (let i = 0; i < rows.length; i++) if (titles[i] === "1") isTitle[rows[i] as number] = 1;
  const headlines = new Uint32Array(rows.length);
  let at = 0;
  for (const row of byNewest) if (isTitle[row]) headlines[at++] = row;
  for (const row of byNewest) if (!isTitle[row]) headlines[at++] = row;
  return { newest: byNewest, oldest: layOut([...oldest, ...unknown]), headlines };
}

function invert(order: Uint32Array, lastRow: number): Uint32Array {
  const places = new Uint32Array(lastRow + 1);
  for (let place = 0; place < order.length; place++) places[order[place] as number] = place;
  return places;
}

/** Every value that a facet has in the index. */
export function valuesOf(columns: FacetColumns, facet: FacetName): string[] {
  if (facet === "topic") return columns.topics;
  return facet === "speaker" ? columns.speakers : columns.values[facet];
}
