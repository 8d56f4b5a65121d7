import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { IngestError } from "../../report/errors.ts";
import { hashSources } from "../../update/hash-sources.ts";

/** What the built site is made of; a change in any of them asks for a new build. */
const SOURCES = ["app", "components", "messages", "search", "public"];
const SOURCE_FILES = [
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Next's own program, run by the Node that runs this one. */
export const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** The build that `.next` holds, or null when there is no complete one. */
async function readBuiltHash(root: string): Promise<string | null> {
  try {
    await readFile(join(root, ".next", "BUILD_ID"));
    return await readFile(join(root, ".next", "verbatim-sources"), "utf8");
  } catch {
    return null;
  }
}

/** What Next says when another process builds in the same folder. */
const ALREADY_BUILDING = "Another next build process is already running";
/** How often a build waits for another one that goes on: ten minutes in all. */
const WAITS = 300;
const WAIT_MS = 2000;

async function runBuild(root: string): Promise<{ code: number | null; output: string }> {
  const output: string[] = [];
  const build = spawn(process.execPath, [NEXT, "build"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  build.stdout.on("data", (data) => output.push(String(data)));
  build.stderr.on("data", (data) => output.push(String(data)));
  const code = await new Promise<number | null>((resolve, reject) => {
    build.on("error", reject);
    build.on("close", resolve);
  });
  return { code, output: output.join("").trim() };
}

/**
 * Builds the site in `root` unless the last build was made from the very same sources; waits while another process builds it.
 *
 * @param onBuild called once, only when a build begins
 * @throws IngestError `build-failed` with the end of what the build printed
 */
export async function buildApp(root: string, onBuild: () => void): Promise<void> {
  for (let wait = 0; ; wait++) {
    const wanted = await hashSources(root, SOURCES, SOURCE_FILES);
    if ((await readBuiltHash(root)) === wanted) return;
    if (wait === 0) onBuild();
    const { code, output } = await runBuild(root);
    if (code === 0) {
      await writeFile(join(root, ".next", "verbatim-sources"), wanted);
      return;
    }
    if (!output.includes(ALREADY_BUILDING) || wait === WAITS) {
      throw new IngestError(
        "build-failed",
        `The site could not be built:\n${output.split("\n").slice(-20).join("\n")}`,
        "Run npm ci again; if the sources were changed, run npm run check.",
      );
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}
