import { Agent, get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

/** What one client does: it asks the paths in turn, `atOnce` at a time, from an address of its own. */
export interface ClientTask {
  origin: string;
  /** A loopback address: the site counts each as another reader. */
  address: string;
  paths: string[];
  atOnce: number;
  /** Between one answer and the next request, in milliseconds. */
  pause: number;
}

/** What a client has seen since it began. */
export interface ClientAnswers {
  /** From the request to the last byte, in milliseconds, one a request. */
  times: number[];
  bytes: number;
  /** How many answers had each status; `0` for a broken connection. */
  statuses: Record<number, number>;
}

const { origin, address, paths, atOnce, pause } = workerData as ClientTask;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce, localAddress: address });
const seen: ClientAnswers = { times: [], bytes: 0, statuses: {} };
let next = 0;
let stopped = false;

function ask(): void {
  if (stopped) return;
  const started = performance.now();
  const end = (status: number) => {
    if (stopped) return;
    seen.times.push(performance.now() - started);
    seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
    if (pause > 0) setTimeout(ask, pause);
    else ask();
  };
  const path = paths[next++ % paths.length] as string;
  get(origin + path, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
    response.on("data", (piece: Buffer) => {
      seen.bytes += piece.length;
    });
    response.on("end", () => end(response.statusCode ?? 0));
    response.on("error", () => end(0));
  }).on("error", () => end(0));
}

parentPort?.once("message", () => {
  stopped = true;
  parentPort?.postMessage(seen);
});
for (let n = 0; n < atOnce; n++) ask();
