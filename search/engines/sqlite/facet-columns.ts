import { z } from "zod";
import { parsePartialDate } from "../../dates.ts";
import { FacetValues } from "../../facets/facet-values.ts";
import {
  type FacetName,
  LISTED_FACETS,
  type ListedFacet,
  PARAGRAPH_FACETS,
  type ParagraphFacet,
  SINGLE_FACETS,
  type SingleFacet,
  UNKNOWN,
} from "../../facets.ts";
import type { Database } from "./cached-statements.ts";
import { DamagedIndex } from "./open-database.ts";
import { joinedList, readNumbers } from "./read-numbers.ts";
import { parseRow } from "./read-row.ts";
import { facetColumn } from "./schema.ts";

/** What each article has one of; `month` and `day` are the buckets of its date. */
const ARTICLE_COLUMNS = [...SINGLE_FACETS, "month", "day"] as const;
export type ArticleColumn = SingleFacet | "month" | "day";
/** Facets of which there may be several values at once. */
type SetFacet = ParagraphFacet | ListedFacet;
const SET_FACETS: SetFacet[] = [...PARAGRAPH_FACETS, ...LISTED_FACETS];

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
  /** By row, and by article where articles have the facet: positions in `sets`. */
  setOf: Record<SetFacet, Uint32Array>;
  /** Members of each set of values, as positions in `members`; a set without members holds `unknown`. */
  sets: Uint32Array[];
  /** All members of sets. */
  members: FacetValues;
  /** By article: positions in `values`. */
  byArticle: Record<ArticleColumn, Uint32Array>;
  /** Sorted, so that equally frequent values are in order by their positions. */
  values: Record<ArticleColumn, FacetValues>;
  /** All values of each facet. */
  known: Record<FacetName, FacetValues>;
  /** By article: the first and the last day that its date may be. */
  first: Int32Array;
  last: Int32Array;
  /** All rows in these orders. */
  orders: Record<Order, Uint32Array>;
  /** By row: its position in `orders.newest`. */
  placeOf: Uint32Array;
  topicLabels: Map<string, string>;
}

const shapes = <N extends FacetName, T extends z.ZodType>(facets: readonly N[], shape: T): Record<N, T> =>
  Object.fromEntries(facets.map((facet) => [facet, shape])) as Record<N, T>;

const known = z.string().nullable();
const articleRow = z.object({
  n: z.int(),
  id: z.string(),
  date: known,
  ...shapes(SINGLE_FACETS, known),
  ...shapes(LISTED_FACETS, z.int()),
});
type ArticleRow = z.infer<typeof articleRow>;

const setRows = z.array(z.object({ n: z.int(), members: z.string() }));
const topicRows = z.array(z.object({ id: z.string(), label: z.string() }));
const joinedColumns = z.object({
  n: joinedList,
  article: joinedList,
  title: joinedList,
  total: z.int(),
  ...shapes(PARAGRAPH_FACETS, joinedList),
});

const select = (facets: readonly FacetName[], write: (column: string) => string = (column) => column): string =>
  facets.map((facet) => `, ${write(facetColumn(facet))} AS "${facet}"`).join("");

/** Reads the columns out of the database: 1M rows in under a second, since SQLite hands over whole columns as one string. */
export function readFacetColumns(db: Database): FacetColumns {
  const articleRows = parseRow(
    z.array(articleRow),
    db.prepare(`SELECT n, id, date${select([...SINGLE_FACETS, ...LISTED_FACETS])} FROM article ORDER BY n`).all(),
  );
  const articleColumns = codeArticles(articleRows);
  const { sets, members } = readSets(db);
  const joined = db
    .prepare(
      `SELECT group_concat(n) AS n, group_concat(article) AS article, group_concat(title, '') AS title,
        count(*) AS total${select(PARAGRAPH_FACETS, (column) => `group_concat(${column})`)}
       FROM (SELECT * FROM facet_row ORDER BY n)`,
    )
    .get();
  const columns = parseRow(joinedColumns, joined);
  const { total } = columns;
  const rows = readNumbers(columns.n, new Uint32Array(total));
  const lastRow = rows[total - 1] ?? 0;
  const scatter = (list: string | null): Uint32Array => {
    const dense = readNumbers(list, new Uint32Array(total));
    const column = new Uint32Array(lastRow + 1);
    for (let i = 0; i < total; i++) column[rows[i] as number] = dense[i] as number;
    return column;
  };
  const articleOf = scatter(columns.article);
  const setOf = Object.fromEntries([
    ...PARAGRAPH_FACETS.map((facet) => [facet, scatter(columns[facet])]),
    ...LISTED_FACETS.map((facet) => [facet, scatterArticles(articleRows, (article) => article[facet])]),
  ]) as FacetColumns["setOf"];
  const orders = orderRows(articleRows, articleColumns, rows, articleOf, columns.title ?? "");
  const labels = parseRow(topicRows, db.prepare("SELECT id, label FROM topic").all());
  return {
    lastRow,
    paragraphs: total,
    articles: articleRows.length,
    articleOf,
    setOf,
    sets,
    members,
    known: Object.fromEntries([
      ...SINGLE_FACETS.map((facet) => [facet, articleColumns.values[facet]]),
      ...SET_FACETS.map((facet) => [facet, listMembers(new Set(setOf[facet].subarray(1)), sets, members)]),
    ]) as FacetColumns["known"],
    ...articleColumns,
    orders,
    placeOf: invert(orders.newest, lastRow),
    topicLabels: new Map(labels.map(({ id, label }) => [id, label])),
  };
}

/** By article: the number that its row gives. */
function scatterArticles(articles: ArticleRow[], read: (article: ArticleRow) => number): Uint32Array {
  const column = new Uint32Array((articles.at(-1)?.n ?? 0) + 1);
  for (const article of articles) column[article.n] = read(article);
  return column;
}

function readSets(db: Database): Pick<FacetColumns, "sets" | "members"> {
  const rows = parseRow(setRows, db.prepare("SELECT n, members FROM value_set").all());
  const written = rows.map(({ n, members }) => ({
    n,
    values: members === "" ? [UNKNOWN] : members.split(SET_SEPARATOR),
  }));
  const members = sortValues(written.flatMap(({ values }) => values));
  const sets: Uint32Array[] = [];
  for (const { n, values } of written) sets[n] = codeValues(values, members);
  return { sets, members };
}

function listMembers(used: Set<number>, sets: Uint32Array[], members: FacetValues): FacetValues {
  const isUsed = new Uint8Array(members.values.length);
  for (const n of used) {
    const set = sets[n];
    // Rows that are no more have none.
    if (set === undefined && n !== 0) throw new DamagedIndex(`set ${n} of values is missing`);
    for (const code of set ?? []) isUsed[code] = 1;
  }
  return new FacetValues(members.values.filter((_, code) => isUsed[code] === 1));
}

const sortValues = (values: string[]): FacetValues => new FacetValues([...new Set(values)].sort());

function codeValues(values: string[], known: FacetValues): Uint32Array {
  return Uint32Array.from(values, (value) => known.positionOf(value) as number);
}

type ArticleColumns = Pick<FacetColumns, "byArticle" | "values" | "first" | "last">;

function codeArticles(articles: ArticleRow[]): ArticleColumns {
  const size = (articles.at(-1)?.n ?? 0) + 1;
  const first = new Int32Array(size).fill(NO_DAY);
  const last = new Int32Array(size).fill(NO_DAY);
  for (const { n, date } of articles) {
    const span = date === null ? null : parsePartialDate(date);
    first[n] = span?.first ?? NO_DAY;
    last[n] = span?.last ?? NO_DAY;
  }
  const factOf = (article: ArticleRow, name: ArticleColumn): string => {
    if (name === "month") return article.date?.slice(0, 7) ?? UNKNOWN;
    return (name === "day" ? article.date : article[name]) ?? UNKNOWN;
  };
  const byArticle: Partial<FacetColumns["byArticle"]> = {};
  const values: Partial<FacetColumns["values"]> = {};
  for (const name of ARTICLE_COLUMNS) {
    const facts = articles.map((article) => factOf(article, name));
    const known = sortValues(facts);
    const codes = new Uint32Array(size);
    for (const [i, code] of codeValues(facts, known).entries()) codes[(articles[i] as ArticleRow).n] = code;
    values[name] = known;
    byArticle[name] = codes;
  }
  return { first, last, byArticle: byArticle as FacetColumns["byArticle"], values: values as FacetColumns["values"] };
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
