/** Is at work for a while, as an ingest is, and goes on until it is told to stop only when its parent is gone. */
import { untilStopped } from "#ingest/cli/until-stopped.ts";

const parent = process.ppid;
console.log(process.pid);
while (process.ppid === parent) await new Promise((resolve) => setTimeout(resolve, 20));
await untilStopped(async (signal) => {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
});
console.log("stopped");
