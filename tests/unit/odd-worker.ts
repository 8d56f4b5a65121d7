/** A thread of an ArticlePool that reads nothing: the name of a file says what becomes of it, and its bytes which folder to note it in. */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { PoolAnswer, PoolJob, PoolMessage } from "#ingest/read-worker.ts";
import { readThreadCpu } from "#search/work-budget.ts";

function compute(milliseconds: number): void {
  const end = readThreadCpu() + milliseconds;
  while (readThreadCpu() < end);
}

/** What it takes to load a large reader. */
compute(300);

async function read({ file, bytes }: PoolJob): Promise<void> {
  const folder = Buffer.from(bytes).toString();
  const running = join(folder, `${file}.running`);
  const done = join(folder, `${file}.seen`);
  const isAgain = existsSync(done);
  if (isAgain) writeFileSync(join(folder, `${file}.beside`), readdirSync(folder).filter(isRunning).join());
  writeFileSync(done, "");
  writeFileSync(running, "");
  if (file === "endless" || (file === "slow at first" && !isAgain)) for (;;) compute(1000);
  if (file === "never" || (file === "still at first" && !isAgain)) await new Promise(() => {});
  compute(file.startsWith("long") ? 600 : 20);
  rmSync(running);
}

const isRunning = (name: string): boolean => name.endsWith(".running");

parentPort?.on("message", async (message: PoolMessage) => {
  if ("rules" in message) return;
  parentPort?.postMessage({ began: readThreadCpu() } satisfies PoolAnswer);
  await read(message);
  parentPort?.postMessage({ read: message.file });
});
