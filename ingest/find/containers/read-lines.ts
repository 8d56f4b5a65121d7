import { IngestError } from "../../report/errors.ts";
import type { IngestWarning } from "../../report/warning.ts";
import { decodeText } from "../../text/decode-text.ts";
import { MAX_FILE_BYTES } from "../../text/size-limits.ts";
import { tooLarge } from "../find-files.ts";
import { Columns, listHeadings } from "./columns.ts";
import { type Contained, type ContainedEntry, type ContainerSource, readInPlace } from "./container.ts";
import { recordColumns } from "./make-record.ts";
import { readWhole } from "./read-whole.ts";
import { splitLines } from "./split-lines.ts";
import { toAsciiLike } from "./to-ascii-like.ts";

/** Reads JSON lines, one article each. A line that is not an article is refused; the others are read. */
export async function* readLines(source: ContainerSource): AsyncGenerator<Contained> {
  const columns = new Columns(source.mapping);
  for await (const { number, bytes } of splitLines(toAsciiLike(source.openStream()), MAX_FILE_BYTES)) {
    if (bytes !== null && isBlank(bytes)) continue;
    const name = `${source.name} line ${number}`;
    yield readInPlace(name, source.file, () => {
      if (bytes === null) throw tooLarge("It", MAX_FILE_BYTES + 1, MAX_FILE_BYTES);
      const { text, warnings } = decodeText(bytes);
      return readObject(name, source.file, columns, parseJson(text), warnings);
    });
  }
}

/** Reads a JSON list of articles. It is held as a whole, so that it may be no larger than one file. */
export async function* readList(source: ContainerSource): AsyncGenerator<Contained> {
  const columns = new Columns(source.mapping);
  const { text, warnings } = decodeText(await readWhole(source));
  const list = parseJson(text);
  if (!Array.isArray(list)) {
    throw new IngestError(
      "format-unsupported",
      "It is JSON, but no list of articles.",
      "Write a list of objects, or one object a line into a .jsonl file.",
    );
  }
  for (const [index, record] of list.entries()) {
    const name = `${source.name} entry ${index + 1}`;
    yield readInPlace(name, source.file, () => readObject(name, source.file, columns, record, warnings));
  }
}

function readObject(
  name: string,
  container: string,
  columns: Columns,
  record: unknown,
  warnings: IngestWarning[],
): ContainedEntry {
  if (record === null || typeof record !== "object" || Array.isArray(record)) throw invalid("it is no object");
  const values = new Map(Object.entries(record));
  const headings = [...values.keys()];
  const { fields } = columns.assign(headings);
  if (!fields.has("text") && !fields.has("paragraphs")) {
    throw invalid(`none of its fields holds a text. It has ${listHeadings(headings)}`);
  }
  return recordColumns(name, container, fields, (column) => values.get(column), warnings);
}

function parseJson(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch (cause) {
    throw invalid((cause as Error).message.slice(0, 200), cause);
  }
}

/** Numbers that a double can't hold, such as ids of messages: as they are written, else two of them would be one. */
function keepDigits(_: string, value: unknown, context?: { source?: string }): unknown {
  const isRounded = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded ? (context?.source ?? value) : value;
}

function invalid(what: string, cause?: unknown): IngestError {
  const action = "Correct it, or name the field in a .columns.yml file.";
  return new IngestError("record-invalid", `It can't be read: ${what}.`, action, { cause });
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
