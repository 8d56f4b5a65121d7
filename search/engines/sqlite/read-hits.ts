import type { DatabaseSync } from "node:sqlite";
import type { Article, ParagraphKind, Quotation, TopicTag } from "../../article.ts";
import { highlightPatterns, type Pattern } from "../../highlight.ts";
import { paragraphLink } from "../../links.ts";
import type { Hit } from "../../result.ts";
import { tokenize } from "../../tokenize.ts";

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
  source: string | null;
  author: string | null;
  lang: string | null;
  date: string | null;
}

/** The paragraph of one row as a hit. Its JSON was written by this program in the same transaction as the row. */
export function readHit(row: number, more: number, patterns: Pattern[], db: DatabaseSync): Hit {
  const found = db
    .prepare(
      `SELECT p.id, p.ordinal, p.kind, p.text, p.marks, a.id AS articleId, a.title, a.source, a.author, a.lang, a.date
       FROM paragraph p JOIN article a ON a.n = p.article WHERE p.n = ?`,
    )
    .get(row) as unknown as HitRow;
  const marks = JSON.parse(found.marks) as Marks;
  return {
    paragraphId: found.id,
    articleId: found.articleId,
    ordinal: found.ordinal,
    kind: found.kind,
    title: found.title,
    source: found.source,
    author: found.author,
    date: found.date,
    language: found.lang,
    topics: marks.topics.map((tag) => tag.id),
    speakers: [...new Set(marks.quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))],
    text: found.text,
    highlights: highlightPatterns(tokenize(found.text), patterns),
    link: paragraphLink(found.articleId, found.id),
    more,
  };
}

/** A whole article; null when there is none of that id. */
export function readStoredArticle(id: string, db: DatabaseSync): Article | null {
  const found = db.prepare("SELECT n, facts FROM article WHERE id = ?").get(id) as
    | { n: number; facts: string }
    | undefined;
  if (!found) return null;
  const rows = db
    .prepare("SELECT id, ordinal, kind, text, marks FROM paragraph WHERE article = ? ORDER BY ordinal")
    .all(found.n) as unknown as Pick<HitRow, "id" | "ordinal" | "kind" | "text" | "marks">[];
  const paragraphs = rows.map(({ marks, ...row }) => ({ ...row, articleId: id, ...(JSON.parse(marks) as Marks) }));
  return { ...(JSON.parse(found.facts) as Facts), paragraphs };
}
