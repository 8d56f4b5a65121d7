import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { IngestError } from "../report/errors.ts";
import { explainOptions } from "./explain-options.ts";
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
  /** Words may begin with a minus, as `-turkey` does in a query; options then have two. */
  hasMinusWords?: boolean;
  run(parsed: Parsed<Options>, terminal: Terminal): Promise<number>;
}): Command {
  const { options, hasMinusWords = false, run, ...rest } = definition;
  return {
    ...rest,
    run: (args, terminal) => run(parse(rest.name, args, options, hasMinusWords), terminal),
  };
}

function parse<const Options extends ParseArgsOptionsConfig>(
  name: string,
  args: string[],
  options: Options,
  hasMinusWords: boolean,
): Parsed<Options> {
  const marked = hasMinusWords ? markMinusWords(args, options) : args;
  try {
    const parsed = parseArgs({ args: marked, options, allowPositionals: true, strict: true });
    const positionals = parsed.positionals.map((word) => (word.startsWith(MARK) ? word.slice(MARK.length) : word));
    return { ...parsed, positionals };
  } catch (cause) {
    throw usageError(name, explainOptions(marked, options) ?? (cause as Error).message, cause);
  }
}

/** No argument of a program can hold it. */
const MARK = "\0";

/** Marks the words that begin with one minus, so that `parseArgs` takes them for no options; the value of an option is none. */
function markMinusWords(args: string[], options: ParseArgsOptionsConfig): string[] {
  const end = args.indexOf("--");
  return args.map((arg, i) => {
    const isValue = options[args[i - 1]?.replace(/^--/, "") ?? ""]?.type === "string" && args[i - 1]?.startsWith("--");
    return /^-[^-]/.test(arg) && !isValue && (end < 0 || i < end) ? MARK + arg : arg;
  });
}

/** A command was not typed as it has to be. */
export function usageError(name: string, message: string, cause?: unknown): IngestError {
  const command = name === "start" ? "npm start" : `npm run ${name}`;
  return new IngestError("usage", /[.?]$/.test(message) ? message : `${message}.`, `See ${command} -- --help`, {
    cause,
  });
}

/** An ISO day: dates after it are in the future. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
