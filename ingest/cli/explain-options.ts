import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { findNearestName } from "./nearest-name.ts";

/**
 * What is wrong with the options of a command line that `parseArgs` refuses, in a sentence that names the argument and, where there is
 * one, the option that was meant.
 *
 * @param args as `parseArgs` was given them
 * @returns null when no option is at fault
 */
export function explainOptions(args: string[], options: ParseArgsOptionsConfig): string | null {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, value, inlineValue } = token;
    const option = options[name];
    if (option === undefined) return describeUnknown(args[token.index] as string, options);
    if (option.type === "boolean" && value !== undefined) return `--${name} takes no value`;
    if (option.type === "boolean") continue;
    if (value === undefined) return `--${name} needs a value: --${name}=VALUE`;
    // Either a value was forgotten, or it begins with a minus.
    if (!inlineValue && value.startsWith("-")) {
      return `--${name} needs a value. One that begins with a minus needs an equals sign: --${name}=${value}`;
    }
  }
  return null;
}

function describeUnknown(arg: string, options: ParseArgsOptionsConfig): string {
  const typed = arg.split("=", 1)[0] as string;
  const names = [...Object.keys(options), "help"];
  const near = typed === "-" ? null : findNearestName(typed.replace(/^-+/, ""), names);
  if (near !== null) return `There is no option ${typed}. Did you mean --${near}?`;
  return `There is no option ${typed}. There are ${names.map((name) => `--${name}`).join(", ")}`;
}
