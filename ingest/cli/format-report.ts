import { listSome } from "../report/list-some.ts";
import type { Counts, IngestReport, Refusal, RefusedUnit } from "../report/report.ts";

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
