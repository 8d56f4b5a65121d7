import type { Article, ParagraphKind, Quotation, TopicTag } from "../../article.ts";
import { type ArticleFields, readColumns } from "../../facets/read-values.ts";
import { ARTICLE_FACETS, FACETS } from "../../facets.ts";
import { highlightPatterns, type Pattern } from "../../highlight-patterns.ts";
import { paragraphLink } from "../../quotes/paragraph-link.ts";
import type { ExportedHit, Hit } from "../../result.ts";
import { tokenize } from "../../words/tokenize.ts";
import type { Database } from "./cached-statements.ts";
import { DamagedIndex } from "./open-database.ts";

/** What is stored of a paragraph beside its text. */
export interface Marks {
  topics: TopicTag[];
  quotations: Quotation[];
}

/** What is stored of an article beside its paragraphs. */
export type Facts = Omit<Article, "paragraphs">;

interface HitRow {
  id: string;
  ordinal: number;
  kind: ParagraphKind;
  text: string;
  marks: string;
  articleId: string;
  title: string;
  date: string | null;
  url: string | null;
  /** `ArticleFields` */
  fields: string;
}

/** What facets read of an article, out of its facts. */
const FIELDS = `json_object(${ARTICLE_FACETS.map((facet) => FACETS[facet].field)
  .map((field) => `'${field}', a.facts -> '$.${field}'`)
  .join(", ")})`;

/** JSON that this program wrote in the same transaction as the row; what is none any more was damaged. */
function readStored<T>(json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch (cause) {
    throw new DamagedIndex("a stored value can't be read", { cause });
  }
}

/** The paragraph of one row as a hit. */
export function readHit(row: number, more: number, patterns: Pattern[], db: Database): Hit {
  const hit = readExportedHit(row, more, db);
  return { ...hit, highlights: highlightPatterns(hit.text, tokenize(hit.text), patterns) };
}

/** The same to be given out, nothing marked. */
export function readExportedHit(row: number, more: number, db: Database): ExportedHit {
  const hit = readRow(row, db);
  return { ...hit, link: paragraphLink(hit.articleId, { id: hit.paragraphId, text: hit.text }), more };
}

/** @throws DamagedIndex when the row is listed but not there */
function readRow(row: number, db: Database): Omit<Hit, "highlights" | "link" | "more"> {
  const found = db
    .prepare(
      `SELECT p.id, p.ordinal, p.kind, p.text, p.marks, a.id AS articleId, a.title, a.date,
         a.facts ->> '$.url' AS url, ${FIELDS} AS fields
       FROM paragraph p JOIN article a ON a.n = p.article WHERE p.n = ?`,
    )
    .get(row) as unknown as HitRow | undefined;
  if (!found) throw new DamagedIndex(`paragraph ${row} is missing`);
  const marks = readStored<Marks>(found.marks);
  return {
    paragraphId: found.id,
    articleId: found.articleId,
    ordinal: found.ordinal,
    kind: found.kind,
    title: found.title,
    date: found.date,
    url: found.url,
    ...readColumns(readStored<ArticleFields>(found.fields), marks),
    text: found.text,
  };
}

/** A whole article; null when there is none of that id. */
export function readStoredArticle(id: string, db: Database): Article | null {
  const found = db.prepare("SELECT n, facts FROM article WHERE id = ?").get(id) as
    | { n: number; facts: string }
    | undefined;
  if (!found) return null;
  const rows = db
    .prepare("SELECT id, ordinal, kind, text, marks FROM paragraph WHERE article = ? ORDER BY ordinal")
    .all(found.n) as unknown as Pick<HitRow, "id" | "ordinal" | "kind" | "text" | "marks">[];
  const paragraphs = rows.map(({ marks, ...row }) => ({ ...row, articleId: id, ...readStored<Marks>(marks) }));
  return { ...readStored<Facts>(found.facts), paragraphs };
}
