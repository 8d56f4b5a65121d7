/** One line of the table: a program's scores on a set by the names of the metrics; what it wasn't measured on is absent. */
export interface ScoreRow {
  set: string;
  program: string;
  scores: Record<string, number>;
}

/** How much was measured; everything else is a share from 0 to 1. */
const COUNTS = new Set(["pages", "articles", "paragraphs"]);

/** `.930`, `1.000` */
function formatScore(name: string, value: number): string {
  if (COUNTS.has(name)) return String(value);
  return value.toFixed(3).replace(/^0(?=\.)/, "");
}

/** A table a set, ours first, its columns the metrics that were measured on us and then those that only peers have. */
export function formatScores(rows: ScoreRow[]): string {
  const sets = [...new Set(rows.map(({ set }) => set))];
  return sets.map((set) => formatSet(rows.filter((row) => row.set === set))).join("\n\n");
}

function formatSet(rows: ScoreRow[]): string {
  const metrics = [...new Set(rows.flatMap(({ scores }) => Object.keys(scores)))];
  const lines = [
    [rows[0]?.set ?? "", ...metrics],
    ...rows.map(({ program, scores }) => [
      program,
      ...metrics.map((name) => (scores[name] === undefined ? "–" : formatScore(name, scores[name]))),
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}
