import { readSettings } from "#search/settings.ts";
import { defineCommand, usageError } from "../command.ts";
import { IngestError } from "../errors.ts";
import { exitCode, formatReport, type IngestReport } from "../report.ts";
import { runIngest } from "../run-ingest.ts";
import { untilStopped } from "../until-stopped.ts";
import { watchIngest } from "../watch/watch-ingest.ts";

const HELP = `Usage: npm run ingest -- [FOLDER…] [--dry-run] [--json] [--allow-errors] [--refetch] [--watch]
                             [--replace]

Makes the index hold the articles of the folders (or single files), and nothing else: what is new or changed is
indexed, what is gone is removed, what is unchanged is left alone. Without a folder: VERBATIM_CONTENT, or content.

Name all that the index is to hold. Where articles of a folder that was named before would go because it is not named
now, nothing is done unless with --replace. Only the sample articles give way to the first folder of yours.

A text file whose every line is a web address is a list: its pages are fetched into a folder beside it (reading.txt:
reading.pages), slowly and as robots.txt allows, and ingested. Pages that are there are not fetched again.

  --dry-run        say what would happen, write and fetch nothing
  --json           print the report as JSON
  --allow-errors   exit with 0 although some files were refused
  --refetch        fetch the pages of lists again
  --replace        remove the articles of folders that are not named now
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
    replace: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
  },
  async run({ values, positionals }, terminal) {
    const settings = readSettings(terminal.env);
    const paths = positionals.length > 0 ? positionals : [settings.contentDir];
    const { "dry-run": dryRun, refetch } = values;
    const others = values.replace ? "replace" : "refuse";
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
      const onFirst = (report: IngestReport): void => {
        stopAtOthers(report);
        tell(report);
      };
      await untilStopped((signal) => watchIngest({ settings, paths, others }, terminal, { signal, onFirst }));
      return 0;
    }
    const report = await runIngest({ settings, paths, dryRun, refetch, others }, terminal);
    tell(report);
    return exitCode(report, values["allow-errors"]);
  },
});

/** An index that was made from something else is not followed: that would change with nothing that changes in the folder. */
function stopAtOthers({ failure }: IngestReport): void {
  if (failure?.code === "other-articles") throw new IngestError(failure.code, failure.message, failure.action);
}
