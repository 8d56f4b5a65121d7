import { defineCommand, usageError } from "../command.ts";
import { buildApp } from "../site/build-app.ts";

const HELP = `Usage: npm run build

Builds the site unless the last build was made from the same sources. npm start does the same before it serves.

  --help   show this`;

/** `npm run build`. */
export const build = defineCommand({
  name: "build",
  summary: "build the site without serving it",
  help: HELP,
  options: {},
  async run({ positionals: [word] }, terminal) {
    if (word !== undefined) throw usageError("build", `${word} is not understood`);
    await buildApp(terminal.projectRoot, () => terminal.tell("Building the site."));
    terminal.print("The site is built.");
    return 0;
  },
});
