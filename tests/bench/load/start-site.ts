import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NEXT } from "#ingest/cli/site/build-app.ts";
import { claimPort } from "#ingest/cli/site/serve-app.ts";

/** The built site on an index. */
export interface Site {
  origin: string;
  /** Bytes of memory that its process has now, and had at most; null where the system doesn't tell. */
  readMemory(): { now: number; most: number } | null;
  stop(): Promise<void>;
}

/**
 * Serves the built site on the index of a data folder, without a limit of requests.
 * @throws Error when it isn't built, or doesn't start
 */
export async function startSite(dataDir: string): Promise<Site> {
  if (!existsSync(join(process.cwd(), ".next", "BUILD_ID"))) throw new Error("The site is not built: npm run build");
  const port = await claimPort("127.0.0.1", 0);
  const server = spawn(process.execPath, [NEXT, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      VERBATIM_DATA: dataDir,
      RATE_LIMIT: "0",
      MEILI_URL: "",
      MEILI_URLS: "",
    },
  });
  const closed = new Promise<void>((resolve) => server.on("close", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${origin}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error("The site did not start.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const read = (name: string) => {
    const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
  };
  return {
    origin,
    readMemory: () => (existsSync(`/proc/${server.pid}/status`) ? { now: read("VmRSS"), most: read("VmHWM") } : null),
    stop: async () => {
      server.kill("SIGKILL");
      await closed;
    },
  };
}
