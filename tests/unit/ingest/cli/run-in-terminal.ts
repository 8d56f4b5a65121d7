import { join, resolve } from "node:path";
import type { Terminal } from "#ingest/cli/command.ts";
import { runCommand } from "#ingest/cli/run-command.ts";
import { makeFolder } from "../../../make/make-folder.ts";

const projectRoot = resolve(import.meta.dirname, "../../../..");

/** Runs a command on a data folder of its own (or the given one), with the sample articles as content; returns all that it says. */
export async function run(args: string[], data?: string, env: Record<string, string> = {}) {
  const said = { out: [] as string[], err: [] as string[] };
  const content = join(projectRoot, "content");
  const terminal: Terminal = {
    env: { VERBATIM_DATA: data ?? (await makeFolder()), VERBATIM_CONTENT: content, ...env },
    projectRoot,
    print: (text) => said.out.push(text),
    tell: (text) => said.err.push(text),
    stream: { write: () => {} },
    hasBold: false,
  };
  const code = await runCommand(args, terminal);
  return { code, out: said.out.join("\n"), err: said.err.join("\n") };
}
