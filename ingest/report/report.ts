import { listSome } from "./list-some.ts";
import type { IngestWarning } from "./warning.ts";

/** What an ingest did, or would do, to articles or paragraphs. */
export interface Counts {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

/** What may be refused by itself: a row of a table, a line of JSON, an entry of a feed, of a list or of an archive, a page of a list of addresses. */
export type RefusedUnit = "file" | "row" | "line" | "entry" | "page";

/** A file that was not ingested, or a part of one. */
export interface Refusal {
  unit: RefusedUnit;
  file: string;
  code: string;
  message: string;
  action: string;
  /** Of how many entries of a container it speaks that are not named one by one; without, of one. */
  count?: number;
}

/** What an ingest did: `--json` prints it as it is. */
export interface IngestReport {
  /** Nothing was written, only said. */
  dryRun: boolean;
  articles: Counts;
  paragraphs: Counts;
  refused: Refusal[];
  /** Ids of articles that stay in the index as they were, because their file was refused this time. */
  kept: string[];
  /** `article` is the id of the one that a warning is about, where it is about one. */
  warnings: (IngestWarning & { file: string; article?: string })[];
  /** Why nothing at all was done. */
  failure: Omit<Refusal, "unit" | "file" | "count"> | null;
}

/** A report of nothing. */
export function emptyReport(dryRun: boolean): IngestReport {
  const counts = (): Counts => ({ added: 0, changed: 0, removed: 0, unchanged: 0 });
  return {
    dryRun,
    articles: counts(),
    paragraphs: counts(),
    refused: [],
    kept: [],
    warnings: [],
    failure: null,
  };
}

/** 0 when all is in the index, 1 when files were refused (and that is not allowed), 2 when nothing could be done. */
export function exitCode(report: IngestReport, allowErrors: boolean): 0 | 1 | 2 {
  if (report.failure) return 2;
  return report.refused.length > 0 && !allowErrors ? 1 : 0;
}

/** Warnings of one text are told once, with this many of the files they are about. */
const NAMED_FILES = 3;
const NAMED_KEPT = 10;

/** A report as the terminal shows it: what needs attention first, the sums last. */
export function formatReport(report: IngestReport): string {
  return hideControls(formatLines(report).join("\n"));
}

/** A file's name may hold what would move the terminal's cursor. */
const hideControls = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, "?");

/** A line for each file that was refused. */
export function formatRefusals({ refused }: IngestReport): string[] {
  return refused.map(({ file, code, message, action }) => {
    const text = message.startsWith(file) ? message : `${file}: ${message}`;
    return hideControls(`refused  ${text} ${action} [${code}]`);
  });
}

function formatLines(report: IngestReport): string[] {
  const lines = [...formatWarnings(report.warnings), ...formatRefusals(report)];
  if (report.kept.length > 0) {
    const names = listSome(report.kept, NAMED_KEPT);
    lines.push(
      `kept     As they were indexed before, since what they came from, or may have come from, was refused: ${names}`,
    );
  }
  if (report.failure) {
    const { code, message, action } = report.failure;
    return [...lines, `${message} ${action} [${code}]`];
  }
  if (report.dryRun) lines.push("This would happen; nothing was written.");
  lines.push(formatCounts("articles", report.articles), formatCounts("paragraphs", report.paragraphs));
  if (report.refused.length > 0) lines.push(countRefused(report.refused));
  return lines;
}

const UNITS: [RefusedUnit, string, string][] = [
  ["file", "file", "files"],
  ["page", "page of a list", "pages of lists"],
  ["row", "row of a table", "rows of tables"],
  ["line", "line of JSON", "lines of JSON"],
  ["entry", "entry of a file", "entries of files"],
];

/** `2 files and 3 rows of tables were refused.` */
function countRefused(refused: Refusal[]): string {
  const parts: string[] = [];
  let total = 0;
  for (const [unit, one, several] of UNITS) {
    const number = refused.reduce((sum, { unit: its, count = 1 }) => sum + (its === unit ? count : 0), 0);
    if (number > 0) parts.push(`${number.toLocaleString("en")} ${number === 1 ? one : several}`);
    total += number;
  }
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0];
  return `${listed} ${total === 1 ? "was" : "were"} refused.`;
}

function formatCounts(unit: string, { added, changed, removed, unchanged }: Counts): string {
  return `${`${unit}:`.padEnd(12)}${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}

function formatWarnings(warnings: IngestReport["warnings"]): string[] {
  const filesByText = new Map<string, string[]>();
  for (const { code, file, message } of warnings) {
    const text = `${message} [${code}]`;
    const files = filesByText.get(text);
    if (files) files.push(file);
    else filesByText.set(text, [file]);
  }
  return [...filesByText].map(([text, files]) => `warning  ${listSome(files, NAMED_FILES)}: ${text}`);
}
