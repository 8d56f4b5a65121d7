import { constants } from "node:os";
import { servers } from "./gate/follow-connections.ts";
import { log } from "./log.ts";

/** How long answers that are under way may go on once the site is told to stop. */
const GRACE_MS = 5000;
/** When the program ends, whatever it is at. What starts the site waits a second longer (serve-app.ts). */
const LIMIT_MS = 8000;
/** Connections are idle between two requests: how soon those are closed on which nothing is under way any more. */
const SWEEP_MS = 100;

type StopSignal = "SIGINT" | "SIGTERM";

function stop(signal: StopSignal): void {
  const started = performance.now();
  log.info(`Stopping: what is under way has ${GRACE_MS / 1000} s to end.`);
  const sweep = setInterval(() => {
    const isCut = performance.now() - started > GRACE_MS;
    for (const server of servers) isCut ? server.closeAllConnections() : server.closeIdleConnections();
  }, SWEEP_MS);
  sweep.unref();
  setTimeout(() => log.warn("Connections that are not done yet are cut."), GRACE_MS).unref();
  setTimeout(() => {
    log.warn("Something could not be ended; it is left behind.");
    process.exit(128 + constants.signals[signal]);
  }, LIMIT_MS).unref();
}

/**
 * Gives the end of the site a deadline. Told to stop (SIGTERM, Ctrl-C), Next takes no new connections and waits for all answers, however long they
 * take: an export that its reader lets wait, a search engine that hangs. Also stops when the program that started the site (`npm start`) is gone.
 */
export function stopInTime(): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (!isStopping) stop(signal);
      isStopping = true;
    });
  }
  if (!process.connected) return;
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
