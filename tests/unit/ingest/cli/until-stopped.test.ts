import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";

it.skipIf(process.platform === "win32")(
  "a program whose npm went while it was still ingesting stops when it would begin to serve",
  async () => {
    const command = `"${process.execPath}" "${join(import.meta.dirname, "./orphan-child.ts")}"; true`;
    const env = { ...process.env, npm_lifecycle_event: "start" };
    const shell = spawn("/bin/sh", ["-c", command], { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    shell.stdout.on("data", (data) => {
      said += data;
    });
    await once(shell.stdout, "data");
    shell.kill("SIGKILL");
    await once(shell, "close");
    expect(said).toMatch(/^\d+\nstopped\n$/);
  },
);
