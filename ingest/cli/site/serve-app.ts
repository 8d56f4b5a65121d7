import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Settings } from "#search/settings.ts";
import { IngestError } from "../../report/errors.ts";
import { NEXT } from "./build-app.ts";
import { nameSite } from "./name-site.ts";

/** How often a site that is starting is asked whether it answers: a slow disk needs a few seconds, a busy machine minutes. */
const POLLS = 3000;
const POLL_MS = 100;
/** A site that was told to stop ends within 8 s by itself (app/server/stop-in-time.ts), unless it can't do anything any more. */
const STOP_LIMIT_MS = 9_000;

/** A site that is being served. */
export interface ServedApp {
  /** The address by which this machine reaches it. */
  url: string;
  /** Resolves with the exit code when the server has stopped. */
  stopped: Promise<number>;
  stop(): void;
}

const OTHER_PORT = "Choose another: PORT=3001 npm start";
const NO_ADDRESS = {
  reason: "that is no address of this machine",
  action: "Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for the network.",
};
const REFUSED: Record<string, { reason: string; action: string }> = {
  EADDRINUSE: { reason: "another program uses it", action: OTHER_PORT },
  EACCES: { reason: "you may not use it", action: OTHER_PORT },
  ENOTFOUND: NO_ADDRESS,
  EAI_AGAIN: NO_ADDRESS,
  EADDRNOTAVAIL: NO_ADDRESS,
};

/**
 * Binds the port for a moment: says early and clearly when it is taken, and picks one for port 0. Returns the port.
 *
 * @throws IngestError `port-unavailable`
 */
export async function claimPort(host: string, port: number): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.on("error", (cause: NodeJS.ErrnoException) => {
      const { reason, action } = REFUSED[cause.code ?? ""] ?? { reason: cause.message, action: OTHER_PORT };
      reject(
        new IngestError("port-unavailable", `Port ${port} of ${host} can't be used: ${reason}.`, action, { cause }),
      );
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

async function waitUntilHealthy(url: string, server: ChildProcess, output: string[]): Promise<void> {
  for (let poll = 0; poll < POLLS && server.exitCode === null; poll++) {
    const healthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  server.kill();
  throw new IngestError(
    "server-failed",
    `The site did not start:\n${output.join("").trim().split("\n").slice(-20).join("\n")}`,
    "Read the message above; npm ci and a new start mend an incomplete installation.",
  );
}

/**
 * What the site is told: nothing that it has no use for, least of all keys that may do more than search. They are set to nothing
 * rather than left out, or else Next would take them from a file `.env`.
 */
function siteEnvironment({ dataDir, contentDir, meilisearch }: Settings): NodeJS.ProcessEnv {
  const key = meilisearch?.searchKey ? { MEILI_INGEST_KEY: "" } : {};
  return { ...process.env, ...key, MEILI_MASTER_KEY: "", VERBATIM_DATA: dataDir, VERBATIM_CONTENT: contentDir };
}

/**
 * Serves the built site of `root` with these settings, and resolves once it answers.
 *
 * @throws IngestError `port-unavailable` or `server-failed`
 */
export async function serveApp(root: string, settings: Settings): Promise<ServedApp> {
  const port = await claimPort(settings.host, settings.port);
  const output: string[] = [];
  const server = spawn(process.execPath, [NEXT, "start", "--hostname", settings.host, "--port", String(port)], {
    cwd: root,
    // By the channel it notices when this program is gone, however it ended.
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...siteEnvironment(settings), PORT: String(port) },
  });
  server.stdout?.on("data", (data) => {
    output.push(String(data));
    output.splice(0, output.length - 50);
  });
  const stopped = new Promise<number>((resolve) => server.on("close", (code) => resolve(code ?? 0)));
  const url = nameSite(settings.host, port);
  await waitUntilHealthy(url, server, output);
  const stop = () => {
    server.kill("SIGTERM");
    setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS).unref();
  };
  return { url, stopped, stop };
}
