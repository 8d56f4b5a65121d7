import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { IngestError } from "./errors.ts";
import type { ProgressStream } from "./progress.ts";

/** Where a command is run: all that it may read of its surroundings and write to them. */
export interface Terminal {
  env: Record<string, string | undefined>;
  /** Folder of the project: its `content/` has the default rules, its `.next/` the site. */
  projectRoot: string;
  /** Prints one line (or several) of the answer. */
  print(text: string): void;
  /** Prints what is not the answer: warnings, errors, what is being done. */
  tell(text: string): void;
  /** For a progress bar. */
  stream: ProgressStream;
  /** Whether the answer goes to a terminal that shows bold letters. */
  hasBold: boolean;
}

/** One of the things that `npm run` offers. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  help: string;
  /** Resolves with the exit code. Rejects with an IngestError or SearchError, which means exit code 2. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

interface Parsed<Options extends ParseArgsOptionsConfig> {
  values: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>["values"];
  positionals: string[];
}

/** Makes a command whose options are parsed and checked before it runs. */
export function defineCommand<const Options extends ParseArgsOptionsConfig>(definition: {
  name: string;
  summary: string;
  help: string;
  options: Options;
  run(parsed: Parsed<Options>, terminal: Terminal): Promise<number>;
}): Command {
  const { options, run, ...rest } = definition;
  return {
    ...rest,
    run: (args, terminal) => run(parse(rest.name, args, options), terminal),
  };
}

function parse<const Options extends ParseArgsOptionsConfig>(
  name: string,
  args: string[],
  options: Options,
): Parsed<Options> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw usageError(name, (cause as Error).message, cause);
  }
}

/** A command was not typed as it has to be. */
export function usageError(name: string, message: string, cause?: unknown): IngestError {
  const command = name === "start" ? "npm start" : `npm run ${name}`;
  return new IngestError("usage", message.replace(/\.?$/, "."), `See ${command} -- --help`, { cause });
}

/** An ISO day: dates after it are in the future. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
