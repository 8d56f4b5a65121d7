import { tellError } from "#messages/tell-error.ts";
import { SearchError } from "#search/errors.ts";
import { IngestError } from "../report/errors.ts";
import type { Command, Terminal } from "./command.ts";
import { build } from "./commands/build.ts";
import { ingest } from "./commands/ingest.ts";
import { inspect } from "./commands/inspect.ts";
import { search } from "./commands/search.ts";
import { setUpMeilisearch } from "./commands/set-up-meilisearch.ts";
import { start } from "./commands/start.ts";
import { topics } from "./commands/topics.ts";
import { findNearestName } from "./nearest-name.ts";

const COMMANDS: Command[] = [start, ingest, inspect, search, topics, setUpMeilisearch, build];

/** What `--help` before any command shows. */
function listCommands(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(17)} ${summary}`);
  return ["Usage: node ingest/cli.ts COMMAND", "", ...lines, "", "COMMAND --help says more of each."].join("\n");
}

function describeUnknown(typed: string): string {
  const near = findNearestName(
    typed,
    COMMANDS.map(({ name }) => name),
  );
  return `There is no command ${typed}.${near === null ? "" : ` Did you mean ${near}?`}\n`;
}

/**
 * Runs what was typed and returns the exit code. Errors that a user can cause are told in a sentence (as JSON where
 * `--json` was asked for); any other error is thrown.
 *
 * @param args the command's name and what follows it
 */
export async function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h") {
    terminal.print(listCommands());
    return 0;
  }
  const options = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : undefined);
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) {
      if (name !== undefined) terminal.tell(describeUnknown(name));
      terminal.tell(listCommands());
      return 2;
    }
    if (options.includes("--help") || options.includes("-h")) {
      terminal.print(command.help);
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof IngestError || error instanceof SearchError)) throw error;
    const { code } = error;
    const { message, action } = error instanceof SearchError && error.reason ? tellError(error, "en") : error;
    if (options.includes("--json")) terminal.print(JSON.stringify({ error: { code, message, action } }));
    terminal.tell(`${message} ${action} [${code}]`);
    return 2;
  }
}
