import { Worker } from "node:worker_threads";
import type { ClientAnswers, ClientTask } from "./client-thread.ts";
import { type LoadKind, listKinds } from "./load-kinds.ts";
import { type Site, startSite } from "./start-site.ts";

/** What one kind of load did to those who ask, and to whoever asks something small beside it. */
export interface LoadFigures {
  name: string;
  /** Of all clients that make the load, a second. */
  answersPerSecond: number;
  kilobytesPerAnswer: number;
  p50: number;
  p99: number;
  statuses: Record<number, number>;
  /** `/api/health`, asked every 20 ms meanwhile: milliseconds. */
  health: { p50: number; p99: number; max: number };
  /** A search for one word, asked by another address meanwhile: milliseconds. */
  beside: { p50: number; p99: number; max: number };
  /** Bytes of the site's process afterwards, and at most so far; null where the system doesn't tell. */
  memory: { now: number; most: number } | null;
}

/**
 * Serves the built site on the index of a folder and measures each kind of load for so many seconds, the last one, a mixture, for as long as is said.
 * The clients run on the same machine and take their part of its processors.
 */
export async function measureLoad(dataDir: string, seconds: number, mixedSeconds: number): Promise<LoadFigures[]> {
  const site = await startSite(dataDir);
  try {
    const figures: LoadFigures[] = [];
    for (const kind of listKinds()) {
      figures.push(await measureKind(site, kind, kind.name === "mixed" ? mixedSeconds : seconds));
    }
    return figures;
  } finally {
    await site.stop();
  }
}

async function measureKind(site: Site, { name, clients }: LoadKind, seconds: number): Promise<LoadFigures> {
  const begin = (task: Omit<ClientTask, "origin">) => startClient({ origin: site.origin, ...task });
  const health = begin({ address: "127.0.1.1", paths: ["/api/health"], atOnce: 1, pause: 20 });
  const beside = begin({ address: "127.0.1.2", paths: ["/api/search?q=convoy"], atOnce: 1, pause: 20 });
  const load = clients.map((client, n) => begin({ ...client, address: `127.0.2.${n + 1}`, pause: 0 }));
  const started = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const [healthSeen, besideSeen, ...seen] = await Promise.all([health, beside, ...load].map((client) => client.stop()));
  const passed = (performance.now() - started) / 1000;
  const times = seen.flatMap((client) => client.times);
  const statuses: Record<number, number> = {};
  for (const client of seen) {
    for (const [status, count] of Object.entries(client.statuses)) {
      statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
    }
  }
  const { p50, p99 } = spread(times);
  return {
    name,
    answersPerSecond: times.length / passed,
    kilobytesPerAnswer: seen.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 / times.length,
    p50,
    p99,
    statuses,
    health: spread((healthSeen as ClientAnswers).times),
    beside: spread((besideSeen as ClientAnswers).times),
    memory: site.readMemory(),
  };
}

/** A thread of its own, so that one client's answers don't wait for another's. */
function startClient(task: ClientTask): { stop(): Promise<ClientAnswers> } {
  const worker = new Worker(new URL("./client-thread.ts", import.meta.url), { workerData: task });
  return {
    stop: async () => {
      const answers = new Promise<ClientAnswers>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
      });
      worker.postMessage("stop");
      const seen = await answers;
      await worker.terminate();
      return seen;
    },
  };
}

function spread(times: number[]): { p50: number; p99: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN };
}
