import { join } from "node:path";
import { openEngine } from "#search/open-engine.ts";
import { readSettings } from "#search/settings.ts";
import { defineCommand, today } from "../command.ts";
import { findRules } from "../find-rules.ts";
import { indexArticles } from "../index-articles.ts";
import { makeProgressBar } from "../progress.ts";
import { exitCode, formatReport } from "../report.ts";

const HELP = `Usage: npm run ingest -- [FOLDER…] [--dry-run] [--json] [--allow-errors]

Makes the index hold the articles of the folders (or single files), and nothing else: what is new or changed is
indexed, what is gone is removed, what is unchanged is left alone. Without a folder: VERBATIM_CONTENT, or content.

  --dry-run        say what would happen, write nothing
  --json           print the report as JSON
  --allow-errors   exit with 0 although some files were refused
  --help           show this

Exit code: 0 all files are in the index, 1 some were refused, 2 nothing could be done.`;

/** `npm run ingest`. */
export const ingest = defineCommand({
  name: "ingest",
  summary: "make the index hold the articles of some folders",
  help: HELP,
  options: {
    "dry-run": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    "allow-errors": { type: "boolean", default: false },
  },
  async run({ values, positionals }, terminal) {
    const settings = readSettings(terminal.env);
    const paths = positionals.length > 0 ? positionals : [settings.contentDir];
    const rules = await findRules(paths, join(terminal.projectRoot, "content"), today());
    const engine = openEngine(settings, "ingest");
    const bar = makeProgressBar(terminal.stream);
    try {
      const request = {
        paths,
        engine,
        rules,
        dataDir: settings.dataDir,
        dryRun: values["dry-run"],
        onProgress: bar.show,
      };
      const report = await indexArticles(request).finally(bar.clear);
      if (values.json) terminal.print(JSON.stringify(report));
      else if (report.failure) terminal.tell(formatReport(report));
      else terminal.print(formatReport(report));
      return exitCode(report, values["allow-errors"]);
    } finally {
      await engine.close();
    }
  },
});
