import { z } from "zod";
import { WORDS } from "#ingest/languages/joined-words.ts";
import { FACETS, STATED_FACETS, type StatedFacet } from "#search/facets.ts";
import { foldWord } from "#search/words/tokenize.ts";
import { IngestError } from "../../report/errors.ts";
import { listSome } from "../../report/list-some.ts";
import { composeMarks } from "../../text/compose-marks.ts";
import { readYaml } from "../../text/read-yaml.ts";

/** What a column may say of an article. */
export const COLUMN_FIELDS = [
  "id",
  "title",
  "text",
  "paragraphs",
  "source",
  "author",
  "date",
  "url",
  "language",
  "topics",
  "standfirst",
  ...STATED_FACETS,
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

const STATED_HEADINGS = Object.fromEntries(
  STATED_FACETS.map((facet): [string, readonly string[]] => [facet, FACETS[facet].stated]),
) as Record<StatedFacet, readonly string[]>;

/** Usual headings of columns, the more telling first; in letters and digits only, without case and accents. */
const HEADINGS: Record<ColumnField, readonly string[]> = { ...STATED_HEADINGS, ...WORDS.columns };

/** No field has more columns; the others are told to be unused. */
const MOST_COLUMNS = 20;

const foldHeading = (written: string): string => foldWord(composeMarks(written)).replace(/[^\p{L}\p{N}]+/gu, "");

const mapping = z.partialRecord(
  z.enum(COLUMN_FIELDS),
  z
    .union([z.string().min(1), z.array(z.string().min(1)), z.null()], "is not the name of a column, or a list of them")
    .transform((names) => (names === null ? [] : typeof names === "string" ? [names] : names)),
);

/** Which columns say what: those that a mapping file names for a field, else those whose headings are usual for it. */
export class Columns {
  readonly #stated: Partial<Record<ColumnField, string[]>>;

  /**
   * @param yaml a text such as `text: Artikeltext`; null for no mapping file
   * @throws IngestError `columns-invalid`
   */
  constructor(yaml: string | null) {
    this.#stated = yaml === null ? {} : parseMapping(yaml);
  }

  /**
   * @throws IngestError `columns-invalid` when a column that the mapping names is not there, naming those that are
   */
  check(headings: string[]): void {
    const missing = Object.values(this.#stated)
      .flat()
      .find((name) => !headings.includes(name));
    if (missing !== undefined) {
      throw invalid(`there is no column “${missing.slice(0, 100)}”. Its columns are ${listHeadings(headings)}`);
    }
  }

  /** The columns of each field, the most telling first, and those that say nothing. */
  assign(headings: string[]): { fields: Map<ColumnField, string[]>; unused: string[] } {
    const fields = new Map<ColumnField, string[]>();
    const used = new Set(Object.values(this.#stated).flat());
    const folded = Map.groupBy(new Set(headings.filter((heading) => !used.has(heading))), (heading) =>
      foldHeading(heading),
    );
    for (const field of COLUMN_FIELDS) {
      const stated = this.#stated[field];
      const found = stated ?? HEADINGS[field].flatMap((name) => folded.get(name) ?? []).slice(0, MOST_COLUMNS);
      if (found.length > 0) fields.set(field, found);
    }
    for (const heading of [...fields.values()].flat()) used.add(heading);
    return { fields, unused: headings.filter((heading) => !used.has(heading)) };
  }
}

/** Headings as a message can show them. */
export function listHeadings(headings: string[]): string {
  return listSome(
    headings.map((heading) => heading.slice(0, 60)),
    30,
  );
}

function parseMapping(yaml: string): Partial<Record<ColumnField, string[]>> {
  let written: unknown;
  try {
    written = readYaml(yaml) ?? {};
  } catch (cause) {
    throw invalid((cause as Error).message.replace(/\.$/, ""), cause);
  }
  const parsed = mapping.safeParse(written);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path[0] === undefined ? "" : `${String(issue.path[0]).slice(0, 100)}: `;
  throw invalid(`${where}${issue?.message}. The fields are ${COLUMN_FIELDS.join(", ")}`, parsed.error);
}

function invalid(what: string, cause?: unknown): IngestError {
  return new IngestError(
    "columns-invalid",
    `What its .columns.yml says can't be used: ${what}.`,
    "Write one “field: heading of the column” a line.",
    { cause },
  );
}
