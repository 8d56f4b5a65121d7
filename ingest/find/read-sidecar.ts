import { dirname, join, posix, relative, sep } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { z } from "zod";
import { RECORD_NAME, readRecord } from "../fetch/fetched-record.ts";
import { readCharset } from "../fetch/page-type.ts";
import { IngestError } from "../report/errors.ts";
import type { FileName } from "../report/refused-file.ts";
import type { IngestWarning } from "../report/warning.ts";
import { decodeText } from "../text/decode-text.ts";
import { readYaml } from "../text/read-yaml.ts";
import { type Fields, readFields } from "../understand/metadata/read-fields.ts";
import { findDelimiter } from "./containers/find-delimiter.ts";
import { readCompanion } from "./find-files.ts";

const FILE_COLUMN = "file";

/** The sidecars of a folder, the more trusted first. */
const READERS: Record<string, (name: string, text: string, where: string) => Sidecar> = {
  "metadata.csv": (name, text, where) => readSidecar(name, readCsvRows(text), where),
  "metadata.yml": (name, text, where) => readSidecar(name, readYamlRows(text), where),
  [RECORD_NAME]: (name, text) => readFetched(name, text),
};

interface Row {
  file: string;
  fields: Fields;
  used: boolean;
}

interface Sidecar {
  name: string;
  rows: Map<string, Row[]>;
  unknown: Set<string>;
}

/** What the `metadata.csv` and `metadata.yml` of a folder say of its files, read when a file first asks. */
export class Sidecars {
  readonly #byFolder = new Map<string, Promise<Sidecar[]>>();

  /**
   * What is said of a file, by the sidecars of its own folder first, then by those of the folders around it.
   * @throws IngestError `sidecar-invalid`
   */
  async find({ root, file }: FileName): Promise<Fields[]> {
    const found: Fields[] = [];
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const path = posix.relative(folder, file);
      for (const sidecar of await this.#read(root, folder)) {
        for (const row of sidecar.rows.get(path) ?? []) {
          row.used = true;
          found.push(row.fields);
        }
      }
      if (folder === ".") return found;
    }
  }

  /** Columns that are no fields, and rows that no file asked for. */
  async listUnused(): Promise<(IngestWarning & { file: string })[]> {
    const warnings: (IngestWarning & { file: string })[] = [];
    const warn = (file: string, message: string) => warnings.push({ code: "metadata-unused", file, message });
    for (const sidecar of (await Promise.all(this.#byFolder.values())).flat()) {
      for (const column of sidecar.unknown) warn(sidecar.name, `The column ${column.slice(0, 60)} is not used.`);
      for (const row of [...sidecar.rows.values()].flat()) {
        if (!row.used) warn(sidecar.name, `There is no file ${row.file.slice(0, 200)}.`);
      }
    }
    return warnings;
  }

  #read(root: string, folder: string): Promise<Sidecar[]> {
    const path = join(root, folder);
    let sidecars = this.#byFolder.get(path);
    if (!sidecars) {
      sidecars = readSidecars(root, path);
      this.#byFolder.set(path, sidecars);
    }
    return sidecars;
  }
}

async function readSidecars(root: string, folder: string): Promise<Sidecar[]> {
  const sidecars: Sidecar[] = [];
  for (const [name, read] of Object.entries(READERS)) {
    const path = join(folder, name);
    try {
      const bytes = await readCompanion(root, path);
      const where = relative(root, path).split(sep).join("/");
      if (bytes) sidecars.push(read(path, decodeText(bytes).text, where));
    } catch (cause) {
      throw new IngestError(
        "sidecar-invalid",
        `${path} can't be read: ${(cause as Error).message.replace(/\.$/, "")}.`,
        "Correct it; nothing was ingested.",
        { cause },
      );
    }
  }
  return sidecars;
}

function readSidecar(name: string, records: Record<string, unknown>[], where: string): Sidecar {
  const sidecar: Sidecar = { name, rows: new Map(), unknown: new Set() };
  for (const [index, record] of records.entries()) {
    const { [FILE_COLUMN]: written, ...rest } = record;
    if (typeof written !== "string" || written.trim() === "") throw new Error(`row ${index + 1} names no file`);
    const file = posix.normalize(written.trim().replaceAll("\\", "/")).normalize("NFC");
    let fields: Fields;
    try {
      fields = { ...readFields(rest), where };
    } catch (cause) {
      throw new Error(`row ${index + 1} (${file.slice(0, 100)}): ${(cause as Error).message}`, { cause });
    }
    for (const column of fields.unknown) sidecar.unknown.add(column);
    const rows = sidecar.rows.get(file) ?? [];
    rows.push({ file, fields, used: false });
    sidecar.rows.set(file, rows);
  }
  return sidecar;
}

/** What was noted when pages were fetched. A row that no file asks for is that of a page which is not wanted any more. */
function readFetched(name: string, text: string): Sidecar {
  const rows = readRecord(text).map(({ file, finalUrl, contentType }): [string, Row[]] => {
    const fetched = { url: finalUrl, charset: readCharset(contentType) };
    return [
      file,
      [{ file, fields: { facts: {}, topics: [], standfirst: undefined, unknown: [], fetched }, used: true }],
    ];
  });
  return { name, rows: new Map(rows), unknown: new Set() };
}

function readCsvRows(text: string): Record<string, unknown>[] {
  const rows: string[][] = parseCsv(text, {
    bom: true,
    delimiter: findDelimiter(text),
    skip_empty_lines: true,
    relax_column_count_less: true,
    trim: true,
  });
  const columns = (rows.shift() ?? []).map(nameColumn);
  if (columns.length > 0 && !columns.includes(FILE_COLUMN)) throw new Error("it has no column named file");
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at] as string, value])));
}

const yamlRows = z.union([
  z.null().transform((): Record<string, unknown>[] => []),
  z.array(z.record(z.string(), z.unknown())),
  z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .transform((files) => Object.entries(files).map(([file, fields]) => ({ ...fields, [FILE_COLUMN]: file }))),
]);

/** A list of rows with a `file` each, or a map from files to their fields. */
function readYamlRows(text: string): Record<string, unknown>[] {
  const parsed = yamlRows.safeParse(readYaml(text));
  if (!parsed.success) throw new Error("it is neither a list of rows, each with a file, nor fields by file");
  return parsed.data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [nameColumn(name), value])),
  );
}

function nameColumn(written: string): string {
  const name = written.trim();
  if (name.toLowerCase() === FILE_COLUMN) return FILE_COLUMN;
  return name;
}
