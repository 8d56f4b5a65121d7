import { resolve } from "node:path";
import { runCommand } from "./cli/run-command.ts";

const projectRoot = resolve(import.meta.dirname, "..");

// A reader that has seen enough (`| head`) ends the program, and that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    env: process.env,
    projectRoot,
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    stream: process.stderr,
    hasBold: process.stdout.isTTY === true && !process.env.NO_COLOR,
  });
} catch (error) {
  // No fault of the user's: the stack helps whoever mends it.
  console.error(error);
  process.exitCode = 2;
}
