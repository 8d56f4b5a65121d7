import { cpus } from "node:os";
import { alignColumns } from "../align-columns.ts";
import type { LoadFigures } from "./measure-load.ts";

const ms = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(value < 10 ? 1 : 0));
const mebibytes = (bytes: number | undefined): string => (bytes === undefined ? "-" : `${Math.round(bytes / 2 ** 20)}`);

/** The figures of a loaded site as text, a line for each kind of load. */
export function describeLoad(size: number, figures: LoadFigures[]): string {
  const head = [
    "load",
    "answers/s",
    "kB each",
    "p50",
    "p99",
    "health p50",
    "p99",
    "max",
    "one word beside p50",
    "p99",
    "max",
  ];
  const rows = figures.map(
    ({ name, answersPerSecond, kilobytesPerAnswer, p50, p99, health, beside, memory, statuses }) => [
      name,
      ms(answersPerSecond),
      ms(kilobytesPerAnswer),
      ...[p50, p99, health.p50, health.p99, health.max, beside.p50, beside.p99, beside.max].map(ms),
      mebibytes(memory?.now),
      mebibytes(memory?.most),
      Object.entries(statuses)
        .map(([status, count]) => `${count} × ${status}`)
        .join(", "),
    ],
  );
  return [
    `${size.toLocaleString("en")} paragraphs, ${cpus().length} cores, clients on the same machine; milliseconds, MiB`,
    ...alignColumns([[...head, "memory", "at most", "answered"], ...rows]),
    "",
  ].join("\n");
}
