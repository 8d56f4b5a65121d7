/**
 * `npm run bench -- --pages DIR [--json] [--rounds 3]`: what it takes to read the saved pages of the sets under DIR, beside parsing them alone.
 *
 * `npm run bench -- 100k 1m [--json] [--rounds 3] [--meilisearch]`: how fast the engines ingest and search made collections, beside plain
 * FTS5. With `--meilisearch` also a Meilisearch server and three of them, started from MEILI_BINARY. Each phase runs in a process of its
 * own, so that its memory is its own. The files are removed at the end.
 *
 * `npm run bench -- --load 100k [--seconds 20] [--minutes 10] [--json]`: what the built site answers under load, and how long others wait meanwhile.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { BINARY, startNode, type TestNode } from "../meilisearch/start-node.ts";
import { type EngineName, NODES, type Place } from "./engines.ts";
import { describeLoad } from "./load/describe-load.ts";
import { makeSiteIndex } from "./load/make-site-index.ts";
import { type LoadFigures, measureLoad } from "./load/measure-load.ts";
import { type IngestFigures, measureIngest } from "./measure-ingest.ts";
import { describeReading, measureReading } from "./measure-reading.ts";
import { type ClassFigures, measurePlain, measureSearch, type SearchFigures } from "./measure-search.ts";
import { buildPlainIndex } from "./plain-fts5.ts";
import { type EngineFigures, type Figures, writeReport } from "./write-report.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    meilisearch: { type: "boolean", default: false },
    pages: { type: "string" },
    rounds: { type: "string", default: "3" },
    load: { type: "boolean", default: false },
    seconds: { type: "string", default: "20" },
    minutes: { type: "string", default: "10" },
    // For the processes that this one starts.
    phase: { type: "string" },
    place: { type: "string", default: "{}" },
    plain: { type: "string", default: "" },
  },
});

const UNITS: Record<string, number> = { "": 1, k: 1000, m: 1_000_000 };

function readSize(text: string): number {
  const match = /^(\d+)([km]?)$/i.exec(text);
  if (!match) throw new Error(`${text} is no number of paragraphs; write 10k, 100k or 1m.`);
  return Number(match[1]) * (UNITS[(match[2] as string).toLowerCase()] as number);
}

async function runPhase(phase: string, place: Place, plainFile: string, size: number): Promise<unknown> {
  if (phase === "build-site") return makeSiteIndex(place.folder, size);
  if (phase === "build-plain") return buildPlainIndex(plainFile, size);
  if (phase === "plain") return measurePlain(plainFile, size);
  if (phase === "ingest") return measureIngest(place, size);
  return measureSearch(place, plainFile, size, Number(options.rounds));
}

/** Runs one phase in a new process; it answers in JSON. */
async function startPhase<T>(phase: string, place: Place, plainFile: string, size: number): Promise<T> {
  const of = ["--place", JSON.stringify(place), "--plain", plainFile, "--rounds", options.rounds];
  const args = [import.meta.filename, String(size), "--phase", phase, ...of];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout || "null") as T;
}

async function measureEngine(engine: EngineName, plainFile: string, size: number): Promise<EngineFigures> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  const nodes: TestNode[] = [];
  try {
    while (nodes.length < NODES[engine]) nodes.push(await startNode());
    const place = { folder, urls: nodes.map(({ url }) => url) };
    const ingest = await startPhase<IngestFigures>("ingest", place, plainFile, size);
    const search = await startPhase<SearchFigures>("search", place, plainFile, size);
    let bytes = 0;
    for (const path of [folder, ...nodes.map((node) => node.folder)]) bytes += await measureFolder(path);
    const memories = nodes.flatMap((node) => node.readPeakMemory() ?? []);
    const serverMemory = memories.length > 0 ? Math.max(...memories) : null;
    return { engine, ingest, search, bytesPerParagraph: bytes / size, serverMemory };
  } finally {
    for (const node of nodes) await node.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes on disk: a database's file may be larger than what is written of it. */
async function measureFolder(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).blocks * 512;
  }
  return bytes;
}

async function measureSize(size: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  const plainFile = join(folder, "plain.db");
  const nowhere: Place = { folder, urls: [] };
  try {
    const load = loadavg()[0] as number;
    await startPhase("build-plain", nowhere, plainFile, size);
    const engines: EngineFigures[] = [];
    const names: EngineName[] = options.meilisearch ? ["sqlite", "meilisearch", "3 nodes"] : ["sqlite"];
    for (const name of names) engines.push(await measureEngine(name, plainFile, size));
    const plain = await startPhase<ClassFigures[]>("plain", nowhere, plainFile, size);
    return { size, cores: cpus().length, load, engines, plain };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSite(size: number): Promise<LoadFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  try {
    await startPhase("build-site", { folder, urls: [] }, "", size);
    return await measureLoad(folder, Number(options.seconds), Number(options.minutes) * 60);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (options.meilisearch && !BINARY) throw new Error("--meilisearch needs MEILI_BINARY, the program of Meilisearch.");
const sizes = (positionals.length > 0 ? positionals : ["10k", "100k"]).map(readSize);
if (options.phase) {
  const place = JSON.parse(options.place) as Place;
  console.log(JSON.stringify((await runPhase(options.phase, place, options.plain, sizes[0] as number)) ?? null));
} else if (options.pages !== undefined) {
  const figures = await measureReading(options.pages, Number(options.rounds));
  console.log(options.json ? JSON.stringify(figures, null, 2) : describeReading(figures));
} else if (options.load) {
  for (const size of sizes) {
    const figures = await measureSite(size);
    console.log(options.json ? JSON.stringify(figures, null, 2) : describeLoad(size, figures));
  }
} else {
  const all: Figures[] = [];
  for (const size of sizes) {
    const figures = await measureSize(size);
    all.push(figures);
    if (!options.json) console.log(writeReport(figures));
  }
  if (options.json) console.log(JSON.stringify(all, null, 2));
}
