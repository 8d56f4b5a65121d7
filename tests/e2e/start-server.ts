import { spawn } from "node:child_process";

/** A server of a test's own, started as a user starts it. */
export interface StartedServer {
  url: string;
  /** All that it said until it named its address. */
  printed: string;
  /** All that it has said until now. */
  readOutput(): string;
  /** Of the program that was started. */
  pid: number;
  stop(): Promise<void>;
}

/**
 * Runs `npm start`'s command with a free port and waits for the address that it prints.
 * @throws Error with all that was printed when it ends before
 */
export async function startServer(args: string[], env: Record<string, string>): Promise<StartedServer> {
  const server = spawn(process.execPath, ["ingest/cli.ts", "start", ...args], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise<void>((resolve) => server.on("close", () => resolve()));
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data;
      const address = /http:\/\/\S+:\d+/.exec(printed);
      if (address) resolve(address[0]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("close", () => reject(new Error(`The server ended before it was ready:\n${printed}`)));
  });
  return {
    url,
    printed,
    readOutput: () => printed,
    pid: server.pid as number,
    stop: async () => {
      server.kill("SIGTERM");
      await closed;
    },
  };
}
