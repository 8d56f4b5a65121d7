import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program of Meilisearch; tests that start servers of their own are skipped without it. */
export const BINARY = process.env.MEILI_BINARY ?? null;

export const MASTER_KEY = "only-for-tests-0123456789";

/** A Meilisearch server of a test's own, on loopback. */
export interface TestNode {
  url: string;
  /** Where its files are. */
  folder: string;
  /** The most memory that it has had, in bytes (Linux), what is mapped of its files included; null where that can't be told. */
  readPeakMemory(): number | null;
  /** Ends at once, as by `kill -9`; what is on disk stays. */
  kill(): Promise<void>;
  /** Stops answering without ending, as a machine that hangs. */
  freeze(): void;
  thaw(): void;
  /** Starts again after `kill`, and resolves when it answers. */
  restart(): Promise<void>;
  /** Ends and leaves nothing behind. */
  remove(): Promise<void>;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

async function waitUntilAlive(url: string, server: ChildProcess, output: string[]): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Meilisearch did not start:\n${output.join("")}`);
}

/** @param folder holds its files; a new one by default, removed with the server */
export async function startNode(folder?: string): Promise<TestNode> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), "verbatim-meilisearch-")));
  const url = `http://127.0.0.1:${await findFreePort()}`;
  let server: ChildProcess;
  const start = async () => {
    const output: string[] = [];
    server = spawn(
      BINARY as string,
      [
        ...["--http-addr", url.slice("http://".length), "--master-key", MASTER_KEY, "--env", "development"],
        ...[
          "--db-path",
          join(home, "data"),
          "--dump-dir",
          join(home, "dumps"),
          "--snapshot-dir",
          join(home, "snapshots"),
        ],
        ...["--no-analytics", "--experimental-allowed-ip-networks", "127.0.0.0/8"],
      ],
      { cwd: home, stdio: ["ignore", "pipe", "pipe"] },
    );
    const keep = (data: Buffer) => {
      output.push(String(data));
      output.splice(0, output.length - 20);
    };
    server.stdout?.on("data", keep);
    server.stderr?.on("data", keep);
    await waitUntilAlive(url, server, output);
  };
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "close");
  };
  await start();
  return {
    url,
    folder: home,
    readPeakMemory: () => {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8")) ?? [];
        return kilobytes === undefined ? null : Number(kilobytes) * 1024;
      } catch {
        return null;
      }
    },
    kill,
    freeze: () => server.kill("SIGSTOP"),
    thaw: () => server.kill("SIGCONT"),
    restart: start,
    remove: async () => {
      await kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}
