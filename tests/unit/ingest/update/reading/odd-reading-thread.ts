/** A thread of an ArticlePool that reads nothing: the name of a file says what becomes of it, and its bytes which folder to note it in. */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { PoolJob } from "#ingest/update/reading/read-worker.ts";
import { answerCalls } from "#search/threads/answer-calls.ts";
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
  const isSlow = file === "slow at first" && !isAgain;
  // Surely past a limit of 200 ms: what waits for this is stopped after it.
  if (isSlow) compute(400);
  if (isSlow) writeFileSync(join(folder, "slow at first.late"), "");
  if (file === "endless later" && !isAgain) await until(() => existsSync(join(folder, "slow at first.late")));
  if (isSlow || file === "endless" || file === "endless later") for (;;) compute(1000);
  if (file === "exit") process.exit(3);
  if (file === "never" || (file === "still at first" && !isAgain)) await new Promise(() => {});
  compute(file.startsWith("long") ? 600 : 20);
  rmSync(running);
}

/** Waits without computing. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(5);
}

const isRunning = (name: string): boolean => name.endsWith(".running");

answerCalls({ setRules: () => {}, read: (_, job: PoolJob) => read(job) });
