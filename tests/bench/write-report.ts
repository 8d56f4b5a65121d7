import { alignColumns } from "./align-columns.ts";
import type { EngineName } from "./engines.ts";
import type { IngestFigures } from "./measure-ingest.ts";
import type { ClassFigures, SearchFigures } from "./measure-search.ts";

/** One engine's figures on one collection. */
export interface EngineFigures {
  engine: EngineName;
  ingest: IngestFigures;
  search: SearchFigures;
  /** Of all files that serve and stand by, servers' queues included. */
  bytesPerParagraph: number;
  /** The most that any of the servers had; null for the embedded engine. */
  serverMemory: number | null;
}

export interface Figures {
  /** Paragraphs. */
  size: number;
  cores: number;
  /** The machine's load of the last minute when it began: well above 0 means that something else ran. */
  load: number;
  engines: EngineFigures[];
  /** The baseline, plain FTS5. */
  plain: ClassFigures[];
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
const ms = (value: number | undefined): string => (value === undefined ? "-" : value.toFixed(1));

/** All figures of one size as text, the searches as a table with the engines side by side. */
export function writeReport({ size, cores, load, engines, plain }: Figures): string {
  const columns = engines.flatMap(({ engine }) =>
    engine === "sqlite" ? [`${engine} p50`, "p95", "max"] : [`${engine} p50`, "p95", "max", "beside HTTP p50"],
  );
  const rows = [["class", "queries", ...columns, "plain FTS5 p50", "p95"]];
  const names = engines[0]?.search.classes.map((figures) => figures.class) ?? [];
  for (const name of names) {
    const find = (classes: ClassFigures[]) => classes.find((figures) => figures.class === name);
    const cells = engines.flatMap(({ engine, search }) => {
      const own = find(search.classes);
      const times = [ms(own?.p50), ms(own?.p95), ms(own?.max)];
      return engine === "sqlite" ? times : [...times, ms(own?.beside.p50)];
    });
    const baseline = find(plain);
    const queries = String(find(engines[0]?.search.classes ?? [])?.queries ?? 0);
    rows.push([name, queries, ...cells, ms(baseline?.p50), ms(baseline?.p95)]);
  }
  return [
    `${size.toLocaleString("en")} paragraphs, ${cores} cores, load ${load.toFixed(1)} before`,
    ...engines.flatMap(describeEngine),
    "Milliseconds. Overall is of all classes but stop-word phrases. Plain FTS5 gives a total and 20 best rows, without filters, facets or forgiveness.",
    ...alignColumns(rows),
    "",
  ].join("\n");
}

function describeEngine({ engine, ingest, search, bytesPerParagraph, serverMemory }: EngineFigures): string[] {
  const speed = Math.round(ingest.paragraphsPerSecond).toLocaleString("en");
  const memory = serverMemory === null ? "" : `, a server's peak memory ${mebibytes(serverMemory)}`;
  const first = search.firstAnswers.map((time) => `${Math.round(time)} ms`).join(", ");
  return [
    `${engine}: ingest ${speed} paragraphs/s, peak memory ${mebibytes(ingest.peakMemory)}; ${Math.round(bytesPerParagraph)} bytes/paragraph on disk${memory}`,
    `${engine}: first answer after ${first}; peak memory ${mebibytes(search.peakMemory)}; a search keeps the event loop busy for at most ${ms(search.eventLoopBusy)} ms`,
  ];
}
