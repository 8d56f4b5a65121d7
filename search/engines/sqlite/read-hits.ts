import { z } from "zod";
import type { Article } from "../../article.ts";
import { factsShape, marksShape, storedJson, textShape } from "../../article-shape.ts";
import { type ArticleFields, readColumns } from "../../facets/read-values.ts";
import { ARTICLE_FACETS, FACETS } from "../../facets.ts";
import { highlightPatterns, type Pattern } from "../../highlight-patterns.ts";
import { paragraphLink } from "../../quotes/paragraph-link.ts";
import type { ExportedHit, Hit } from "../../result.ts";
import { tokenize } from "../../words/tokenize.ts";
import type { Database } from "./cached-statements.ts";
import { DamagedIndex } from "./open-database.ts";
import { parseRow } from "./read-row.ts";

/** What is stored of a paragraph beside its text. */
export type Marks = z.infer<typeof marksShape>;

/** What facets read of an article, out of its facts. */
const fields = ARTICLE_FACETS.map((facet) => FACETS[facet].field);
const SELECT_FIELDS = `json_object(${fields.map((field) => `'${field}', a.facts -> '$.${field}'`).join(", ")})`;
const fieldsShape = factsShape.pick(
  Object.fromEntries(fields.map((field) => [field, true])) as Record<keyof ArticleFields, true>,
);

const known = z.string().nullable();
const paragraphRow = textShape.extend({ marks: storedJson(marksShape) });
const hitRow = paragraphRow.extend({
  articleId: z.string(),
  title: z.string(),
  date: known,
  url: known,
  fields: storedJson(fieldsShape),
});
const articleRow = z.object({ n: z.int(), facts: storedJson(factsShape) });

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

/** @throws DamagedIndex when the row is listed but not there, or has another shape */
function readRow(row: number, db: Database): Omit<Hit, "highlights" | "link" | "more"> {
  const stored = db
    .prepare(
      `SELECT p.id, p.ordinal, p.kind, p.text, p.marks, a.id AS articleId, a.title, a.date,
         a.facts ->> '$.url' AS url, ${SELECT_FIELDS} AS fields
       FROM paragraph p JOIN article a ON a.n = p.article WHERE p.n = ?`,
    )
    .get(row);
  if (!stored) throw new DamagedIndex(`paragraph ${row} is missing`);
  const { marks, fields: stated, ...found } = parseRow(hitRow, stored);
  return {
    paragraphId: found.id,
    articleId: found.articleId,
    ordinal: found.ordinal,
    kind: found.kind,
    title: found.title,
    date: found.date,
    url: found.url,
    ...readColumns(stated, marks),
    text: found.text,
  };
}

/** A whole article; null when there is none of that id. */
export function readStoredArticle(id: string, db: Database): Article | null {
  const stored = db.prepare("SELECT n, facts FROM article WHERE id = ?").get(id);
  if (!stored) return null;
  const { n, facts } = parseRow(articleRow, stored);
  const rows = db
    .prepare("SELECT id, ordinal, kind, text, marks FROM paragraph WHERE article = ? ORDER BY ordinal")
    .all(n);
  const paragraphs = parseRow(z.array(paragraphRow), rows);
  return { ...facts, paragraphs: paragraphs.map(({ marks, ...row }) => ({ ...row, articleId: id, ...marks })) };
}
