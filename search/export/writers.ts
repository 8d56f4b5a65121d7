import { stringify } from "csv-stringify/sync";
import { formatBibtex } from "../citation/bibtex.ts";
import { formatRis } from "../citation/ris.ts";
import { citeRow, EXPORT_COLUMNS, type ExportRow } from "./export-row.ts";
import type { ExportFormat } from "./formats.ts";

/** How a file is written piece by piece: `begin`, rows by the portion, `end`. */
interface Writer {
  extension: string;
  contentType: string;
  begin(): string;
  /** @param before rows that were written already */
  write(rows: ExportRow[], before: number): string;
  /** @param total rows that were written */
  end(total: number): string;
}

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";
const LIST_SEPARATOR = "; ";

/**
 * RFC 4180. A cell that a spreadsheet would take for a formula, since it begins with `= + - @`, a tab or their full-width forms, gets an apostrophe
 * before it (OWASP, CSV injection); numbers are none of these, as none is negative.
 */
function writeTable(cells: (string | number | null)[][]): string {
  return stringify(cells, { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ });
}

const toCells = (row: ExportRow) =>
  EXPORT_COLUMNS.map((column) => {
    const value = row[column];
    return Array.isArray(value) ? value.join(LIST_SEPARATOR) : value;
  });

const joinLines = (rows: ExportRow[]) => rows.map((row) => JSON.stringify(row));
const nothing = () => "";

export const EXPORT_WRITERS: Record<ExportFormat, Writer> = {
  csv: {
    extension: "csv",
    contentType: "text/csv; charset=utf-8; header=present",
    begin: () => BYTE_ORDER_MARK + writeTable([EXPORT_COLUMNS]),
    write: (rows) => writeTable(rows.map(toCells)),
    end: nothing,
  },
  json: {
    extension: "json",
    contentType: "application/json; charset=utf-8",
    begin: () => `{"paragraphs":[`,
    write: (rows, before) => (before > 0 ? ",\n" : "\n") + joinLines(rows).join(",\n"),
    // The number of rows ends the file, for those who want to know that it is whole.
    end: (total) => `\n],"total":${total}}\n`,
  },
  jsonl: {
    extension: "jsonl",
    contentType: "application/jsonl; charset=utf-8",
    begin: nothing,
    write: (rows) => `${joinLines(rows).join("\n")}\n`,
    end: nothing,
  },
  bibtex: {
    extension: "bib",
    contentType: "application/x-bibtex; charset=utf-8",
    begin: nothing,
    write: (rows) => rows.map((row) => `${formatBibtex(citeRow(row))}\n`).join(""),
    end: nothing,
  },
  ris: {
    extension: "ris",
    contentType: "application/x-research-info-systems; charset=utf-8",
    begin: nothing,
    write: (rows) => rows.map((row) => `${formatRis(citeRow(row))}\r\n`).join(""),
    end: nothing,
  },
};
