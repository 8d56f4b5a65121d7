import { z } from "zod";
import { PARAGRAPH_KINDS } from "../article.ts";
import type { Citation } from "../citation/citation.ts";
import type { ExportedHit } from "../result.ts";

/** What is given out of a matching paragraph, by the names that JSON and CSV have in common. */
export const exportRow = z.strictObject({
  paragraphId: z.string(),
  articleId: z.string(),
  /** Absolute, with its proof: see links.ts. */
  link: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  source: z.string().nullable(),
  date: z.string().nullable(),
  datePrecision: z.enum(["day", "month", "year"]).nullable(),
  /** Labels. */
  topics: z.array(z.string()),
  speakers: z.array(z.string()),
  ordinal: z.int().min(0),
  kind: z.enum(PARAGRAPH_KINDS),
  language: z.string().nullable(),
  /** Where the article was published. */
  url: z.string().nullable(),
  text: z.string(),
  /** ISO day. */
  accessed: z.string(),
  /** With `group=article`: how many more paragraphs of the article match. */
  more: z.int().min(0),
});
export type ExportRow = z.infer<typeof exportRow>;

/** The columns of a table, in order. */
export const EXPORT_COLUMNS = Object.keys(exportRow.shape) as (keyof ExportRow)[];

/** What is the same in all rows of an export. */
export interface ExportFacts {
  /** Public address of the site, without a trailing slash. */
  origin: string;
  /** ISO day. */
  today: string;
  /** Labels of topics by id. */
  topicLabels: ReadonlyMap<string, string>;
}

const PRECISIONS = { 4: "year", 7: "month", 10: "day" } as const;

/** A hit as it is given out. */
export function makeExportRow(hit: ExportedHit, { origin, today, topicLabels }: ExportFacts): ExportRow {
  const { paragraphId, articleId, title, author, source, date, ordinal, kind, language, url, text, speakers, more } =
    hit;
  return {
    paragraphId,
    articleId,
    link: origin + hit.link,
    title,
    author,
    source,
    date,
    datePrecision: date === null ? null : PRECISIONS[date.length as 4 | 7 | 10],
    topics: hit.topics.map((id) => topicLabels.get(id) ?? id),
    speakers,
    ordinal,
    kind,
    language,
    url,
    text,
    accessed: today,
    more,
  };
}

/** A row as a citation of its paragraph. */
export function citeRow(row: ExportRow): Citation {
  return { ...row, keywords: row.topics };
}
