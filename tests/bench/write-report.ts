import type { IngestFigures } from "./measure-ingest.ts";
import type { ClassFigures, SearchFigures } from "./measure-search.ts";

export interface Figures {
  /** Paragraphs. */
  size: number;
  cores: number;
  /** The machine's load of the last minute when it began: well above 0 means that something else ran. */
  load: number;
  ingest: IngestFigures;
  search: SearchFigures;
}

const COLUMNS = ["class", "queries", "p50 ms", "p95 ms", "max ms", "plain p50", "plain p95", "ratio p50", "ratio p95"];

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

/** All figures of one size as text, the searches as a table. */
export function writeReport({ size, cores, load, ingest, search }: Figures): string {
  const rows = [COLUMNS, ...search.classes.map(writeRow)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => (row[i] as string).length)));
  const table = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[i] as number))).join("  "),
  );
  return [
    `${size.toLocaleString("en")} paragraphs, ${cores} cores, load ${load.toFixed(1)} before`,
    `ingest: ${Math.round(ingest.paragraphsPerSecond).toLocaleString("en")} paragraphs/s, ${Math.round(ingest.bytesPerParagraph)} bytes/paragraph, peak memory ${mebibytes(ingest.peakMemory)}`,
    `open until the first answer: ${search.firstAnswers.map((ms) => `${Math.round(ms)} ms`).join(", ")}; peak memory ${mebibytes(search.peakMemory)}; one search keeps the event loop busy for at most ${search.eventLoopBusy.toFixed(1)} ms`,
    "overall is of all classes but stop-word phrases; ratio is to plain FTS5 (total and 20 best rows, no filters, no forgiveness)",
    ...table,
    "",
  ].join("\n");
}

function writeRow({ class: name, queries, p50, p95, max, plain }: ClassFigures): string[] {
  const ms = (value: number): string => value.toFixed(1);
  const baseline = plain
    ? [ms(plain.p50), ms(plain.p95), (p50 / plain.p50).toFixed(2), (p95 / plain.p95).toFixed(2)]
    : ["-", "-", "-", "-"];
  return [name, String(queries), ms(p50), ms(p95), ms(max), ...baseline];
}
