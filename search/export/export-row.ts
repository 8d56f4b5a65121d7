import { z } from "zod";
import { PARAGRAPH_KINDS } from "../article.ts";
import type { Citation } from "../citation/citation.ts";
import { columnSchemas } from "../facets/column-schemas.ts";
import { labelInCollection } from "../facets/label-value.ts";
import { listSubjects } from "../facets/list-subjects.ts";
import { columnOf, FACET_NAMES } from "../facets.ts";
import type { ExportedHit, ValuesByColumn } from "../result.ts";

/** Columns stay where they were for whoever reads them by number: those of facets that came later are last. */
const { author, source, language, topics, speakers, ...laterFacets } = columnSchemas();

/** What is given out of a matching paragraph, by the names that JSON and CSV have in common. */
export const exportRow = z.strictObject({
  paragraphId: z.string(),
  articleId: z.string(),
  /** Absolute, with its proof: see links.ts. */
  link: z.string(),
  title: z.string(),
  author,
  source,
  date: z.string().nullable(),
  datePrecision: z.enum(["day", "month", "year"]).nullable(),
  /** As labels where the collection has any. */
  topics,
  speakers,
  ordinal: z.int().min(0),
  kind: z.enum(PARAGRAPH_KINDS),
  language,
  /** Where the article was published. */
  url: z.string().nullable(),
  text: z.string(),
  /** ISO day. */
  accessed: z.string(),
  /** With `group=article`: how many more paragraphs of the article match. */
  more: z.int().min(0),
  ...laterFacets,
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
  const { paragraphId, articleId, title, date, ordinal, kind, url, text, more } = hit;
  return {
    paragraphId,
    articleId,
    link: origin + hit.link,
    title,
    date,
    datePrecision: date === null ? null : PRECISIONS[date.length as 4 | 7 | 10],
    ...labelColumns(hit, topicLabels),
    ordinal,
    kind,
    url,
    text,
    accessed: today,
    more,
  };
}

/** The values of all facets as the collection calls them. */
function labelColumns(hit: ValuesByColumn, topicLabels: ReadonlyMap<string, string>): ValuesByColumn {
  const columns = FACET_NAMES.map((facet) => {
    const column = columnOf(facet);
    const label = (value: string) => labelInCollection(facet, value, topicLabels) ?? value;
    const held = hit[column];
    return [column, typeof held === "string" ? label(held) : (held?.map(label) ?? null)];
  });
  return Object.fromEntries(columns) as ValuesByColumn;
}

/** A row as a citation of its paragraph. */
export function citeRow(row: ExportRow): Citation {
  return { ...row, keywords: listSubjects(row).map(({ value }) => value) };
}
