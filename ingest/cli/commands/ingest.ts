import { readSettings } from "#search/settings.ts";
import type { IngestReport } from "../../report/report.ts";
import { defineCommand, usageError } from "../command.ts";
import { exitCode, formatReport } from "../format-report.ts";
import { runIngest } from "../run-ingest.ts";
import { untilStopped } from "../until-stopped.ts";
import { watchIngest } from "../watch/watch-ingest.ts";

const HELP = `Usage: npm run ingest -- [FOLDER…] [--dry-run] [--json] [--allow-errors] [--refetch] [--watch]

Makes the index hold the articles of the folders (or single files), and nothing else: what is new or changed is
indexed, what is gone is removed, what is unchanged is left alone. Without a folder: VERBATIM_CONTENT, or content.

Name all that the index is to hold: a folder that was named before and is not now leaves it, which the report says.

A text file whose every line is a web address is a list: its pages are fetched into a folder beside it (reading.txt:
reading.pages), slowly and as robots.txt allows, and ingested. Pages that are there are not fetched again.

  --dry-run        say what would happen, write and fetch nothing
  --json           print the report as JSON
  --allow-errors   exit with 0 although some files were refused
  --refetch        fetch the pages of lists again
  --watch          go on: ingest again when something changes, until Ctrl-C
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
    refetch: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
  },
  async run({ values, positionals }, terminal) {
    const settings = readSettings(terminal.env);
    const paths = positionals.length > 0 ? positionals : [settings.contentDir];
    const { "dry-run": dryRun, refetch } = values;
    if (dryRun && refetch) throw usageError("ingest", "A dry run fetches nothing");
    if (values.watch && (dryRun || refetch || values.json)) {
      throw usageError("ingest", "--watch goes with none of --dry-run, --refetch and --json");
    }
    const tell = (report: IngestReport): void => {
      if (values.json) terminal.print(JSON.stringify(report));
      else if (report.failure) terminal.tell(formatReport(report));
      else terminal.print(formatReport(report));
    };
    if (values.watch) {
      await untilStopped((signal) => watchIngest({ settings, paths }, terminal, { signal, onFirst: tell }));
      return 0;
    }
    const report = await runIngest({ settings, paths, dryRun, refetch }, terminal);
    tell(report);
    return exitCode(report, values["allow-errors"]);
  },
});
