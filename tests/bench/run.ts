/**
 * `npm run bench -- 100k 1m [--json] [--rounds 3]`: how fast the embedded engine ingests and searches made collections, beside
 * plain FTS5. Each phase runs in a process of its own, so that its memory is its own. The files are removed at the end.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { type IngestFigures, measureIngest } from "./measure-ingest.ts";
import { measureSearch, type SearchFigures } from "./measure-search.ts";
import { buildPlainIndex } from "./plain-fts5.ts";
import { type Figures, writeReport } from "./write-report.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    // For the processes that this one starts.
    phase: { type: "string" },
    folder: { type: "string", default: "" },
  },
});

const UNITS: Record<string, number> = { "": 1, k: 1000, m: 1_000_000 };

function readSize(text: string): number {
  const match = /^(\d+)([km]?)$/i.exec(text);
  if (!match) throw new Error(`${text} is no number of paragraphs; write 10k, 100k or 1m.`);
  return Number(match[1]) * (UNITS[(match[2] as string).toLowerCase()] as number);
}

async function runPhase(phase: string, folder: string, size: number): Promise<unknown> {
  const file = join(folder, "verbatim.db");
  const plainFile = join(folder, "plain.db");
  if (phase === "plain") return buildPlainIndex(plainFile, size);
  if (phase === "ingest") return measureIngest(file, size);
  return measureSearch(file, plainFile, size, Number(options.rounds));
}

/** Runs one phase in a new process; it answers in JSON. */
async function startPhase<T>(phase: string, folder: string, size: number): Promise<T> {
  const args = [import.meta.filename, String(size), "--phase", phase, "--folder", folder, "--rounds", options.rounds];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout || "null") as T;
}

async function measureSize(size: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  try {
    const load = loadavg()[0] as number;
    const ingest = await startPhase<IngestFigures>("ingest", folder, size);
    await startPhase("plain", folder, size);
    const search = await startPhase<SearchFigures>("search", folder, size);
    return { size, cores: cpus().length, load, ingest, search };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const sizes = (positionals.length > 0 ? positionals : ["10k", "100k"]).map(readSize);
if (options.phase) {
  console.log(JSON.stringify((await runPhase(options.phase, options.folder, sizes[0] as number)) ?? null));
} else {
  const all: Figures[] = [];
  for (const size of sizes) {
    const figures = await measureSize(size);
    all.push(figures);
    if (!options.json) console.log(writeReport(figures));
  }
  if (options.json) console.log(JSON.stringify(all, null, 2));
}
