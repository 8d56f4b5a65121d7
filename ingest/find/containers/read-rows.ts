import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { IngestError } from "../../report/errors.ts";
import type { IngestWarning } from "../../report/warning.ts";
import { decodeText } from "../../text/decode-text.ts";
import { MAX_FILE_BYTES } from "../../text/size-limits.ts";
import { Columns, listHeadings } from "./columns.ts";
import { type Contained, type ContainerSource, readInPlace } from "./container.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { recordColumns } from "./make-record.ts";
import { toAsciiLike } from "./to-ascii-like.ts";

/** Enough for the longest heading. */
const BEGINNING = 10_000;

/**
 * Reads a table whose rows are articles; the first row is the heading. Rows are numbered as in a spreadsheet, the heading being row 1.
 *
 * @throws IngestError `columns-invalid` without a column of texts; at the end `record-invalid` when some rows can't be told apart
 */
export async function* readRows(source: ContainerSource): AsyncGenerator<Contained> {
  const columns = new Columns(source.mapping);
  const rows = parseRows(toAsciiLike(source.openStream()));
  let assigned: (ReturnType<Columns["assign"]> & { headings: string[] }) | null = null;
  let number = 0;
  for await (const row of rows) {
    number++;
    if (assigned === null) {
      const headings = decodeRow(row).values.map((heading) => heading.trim());
      assigned = { ...assignColumns(columns, headings), headings };
      if (assigned.unused.length > 0) yield warnUnused(source.name, assigned.unused);
      continue;
    }
    const { fields, headings } = assigned;
    const name = `${source.name} row ${number}`;
    yield readInPlace(name, source.file, () => {
      const { values, warnings } = decodeRow(row);
      if (values.slice(headings.length).some((value) => value.trim() !== "")) {
        throw surplus(values.length, headings.length);
      }
      return recordColumns(
        name,
        source.file,
        fields,
        (column) => listValues(column, headings, values, fields),
        warnings,
      );
    });
  }
}

/** Rows of fields whose bytes are told as characters up to 255: each row is decoded by itself, as its letters tell. */
async function* parseRows(stream: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const iterator = stream[Symbol.asyncIterator]();
  const start: Buffer[] = [];
  for (let length = 0; length < BEGINNING; length += start.at(-1)?.length ?? 0) {
    const { value, done } = await iterator.next();
    if (done) break;
    start.push(value);
  }
  async function* restart(): AsyncGenerator<Buffer> {
    yield* start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const parser = parse({
    encoding: "latin1",
    delimiter: findDelimiter(Buffer.concat(start).toString("latin1", 0, BEGINNING)),
    max_record_size: MAX_FILE_BYTES,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Else the rows before the broken one, which wait to be taken, would be lost with it.
    skip_records_with_error: true,
  });
  const broken: Error[] = [];
  parser.on("skip", (error: Error) => {
    if (broken.length === 0) broken.push(error);
  });
  // The error is that of reading, which is thrown below.
  const rows = pipeline(restart(), parser, () => {});
  yield* rows as AsyncIterable<string[]>;
  const [cause] = broken;
  if (cause === undefined) return;
  throw new IngestError(
    "record-invalid",
    `Not all of its rows can be told apart: ${cause.message.slice(0, 300).replace(/\.$/, "")}.`,
    "Look for a quotation mark that is not closed, or save the table again.",
    { cause },
  );
}

/** The encoding is told by the whole row, since a name alone may have more accents than a text. */
function decodeRow(row: string[]): { values: string[]; warnings: IngestWarning[] } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is ASCII
  if (row.every((value) => /^[\x09\x0A\x0D\x20-\x7E]*$/.test(value))) return { values: row, warnings: [] };
  const { encoding, warnings } = decodeText(Buffer.from(row.join("\n"), "latin1"));
  const decoder = new TextDecoder(encoding);
  return { values: row.map((value) => decoder.decode(Buffer.from(value, "latin1"))), warnings };
}

/** Two columns may have one heading: all that they say is text where they hold texts; else the first that says something counts. */
function listValues(
  column: string,
  headings: string[],
  values: string[],
  fields: ReturnType<Columns["assign"]>["fields"],
): string[] {
  const said = values.filter((value, at) => headings[at] === column && value.trim() !== "");
  return fields.get("text")?.includes(column) ? said : said.slice(0, 1);
}

/** Which of its values belongs to which column can't be told: most often one of them has a delimiter and no quotation marks. */
function surplus(values: number, headings: number): IngestError {
  return new IngestError(
    "record-invalid",
    `It has ${values} values, and the heading ${headings} columns.`,
    "Put values with a delimiter in them into quotation marks, or name the columns that have no heading.",
  );
}

function assignColumns(columns: Columns, headings: string[]): ReturnType<Columns["assign"]> {
  columns.check(headings);
  const assigned = columns.assign(headings);
  if (assigned.fields.has("text") || assigned.fields.has("paragraphs")) return assigned;
  throw new IngestError(
    "columns-invalid",
    `None of its columns is known to hold the text. It has ${listHeadings(headings)}.`,
    "Name the column in a .columns.yml file beside it: “text: heading of the column”.",
  );
}

function warnUnused(name: string, unused: string[]): Contained {
  const message = `Columns that are not used: ${listHeadings(unused)}.`;
  return { name, warning: { code: "metadata-unused", message } };
}
