import { resolve } from "node:path";
import { SearchError } from "#search/errors.ts";
import { openEngine } from "#search/open-engine.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import { endReadingThreads } from "../article-pool.ts";
import { buildApp } from "../build-app.ts";
import { defineCommand, type Terminal, usageError } from "../command.ts";
import { exitCode, formatReport } from "../report.ts";
import { runIngest } from "../run-ingest.ts";
import { claimPort, serveApp } from "../serve-app.ts";
import { untilStopped } from "../until-stopped.ts";
import { watchIngest } from "../watch/watch-ingest.ts";

const HELP = `Usage: npm start -- [FOLDER] [--no-ingest] [--watch]

Ingests the articles of the folder if they changed, builds the site if it changed, and serves it. The folder takes the place of
what was indexed. Without a folder: VERBATIM_CONTENT, or content, unless the index holds other articles: then those are served.
Files that are refused are told; the others are served.

  --no-ingest   serve what is indexed
  --watch       follow the folder: what changes there changes on the site
  --help        show this

PORT and HOST say where; the README lists all settings. Ctrl-C stops it.`;

/** `npm start`. */
export const start = defineCommand({
  name: "start",
  summary: "ingest a folder, then serve the site",
  help: HELP,
  options: { "no-ingest": { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 1) throw usageError("start", "One folder can be served");
    if (values.watch && values["no-ingest"]) throw usageError("start", "--watch ingests");
    const found = readSettings(terminal.env);
    const [folder] = positionals;
    const settings = folder === undefined ? found : { ...found, contentDir: resolve(folder) };
    // Ingest and build may take minutes: a port that is taken is told before them.
    await claimPort(settings.host, settings.port);
    if (!values["no-ingest"]) {
      const isChosen = folder !== undefined || Boolean(terminal.env.VERBATIM_CONTENT);
      const code = await ingestBeforeServing(settings, isChosen, terminal);
      if (code !== 0) return code;
      if (!values.watch) await endReadingThreads();
    }
    await buildApp(terminal.projectRoot, () => terminal.tell("Building the site; this takes about a minute, once."));
    return untilStopped((signal) => serveUntilStopped(settings, terminal, signal, values.watch));
  },
});

/**
 * Returns 0 when there is something to serve.
 *
 * @param isChosen the user named the folder; the samples never take the place of other articles
 */
async function ingestBeforeServing(settings: Settings, isChosen: boolean, terminal: Terminal): Promise<number> {
  try {
    const report = await runIngest({ settings, paths: [settings.contentDir], sparesOthers: !isChosen }, terminal);
    terminal.tell(formatReport(report));
    if (report.failure?.code === "other-articles") return 0;
    return exitCode(report, true);
  } catch (error) {
    if (!(error instanceof SearchError) || !(await canServe(settings))) throw error;
    terminal.tell(`warning  Nothing was ingested. ${error.message} ${error.action} [${error.code}]`);
    return 0;
  }
}

/** An engine that is down now may come back, and the site says what is wrong until then; without any index it could not help. */
async function canServe(settings: Settings): Promise<boolean> {
  const engine = openEngine(settings);
  try {
    await engine.readStatus();
    return true;
  } catch (error) {
    return !(error instanceof SearchError && error.code === "index-missing");
  } finally {
    await engine.close();
  }
}

/** Serves, and follows the folder if asked to, until the signal is aborted (also while it is only starting) or the site ends by itself. */
async function serveUntilStopped(
  settings: Settings,
  terminal: Terminal,
  signal: AbortSignal,
  watches: boolean,
): Promise<number> {
  const served = await serveApp(terminal.projectRoot, settings);
  if (signal.aborted) served.stop();
  else terminal.print(`Verbatim is at ${served.url}`);
  signal.addEventListener("abort", served.stop);
  const ended = new AbortController();
  const order = { settings, paths: [settings.contentDir] };
  const watching = watches
    ? watchIngest(order, terminal, { signal: AbortSignal.any([signal, ended.signal]) }).finally(served.stop)
    : Promise.resolve();
  const code = await served.stopped;
  ended.abort();
  await watching;
  return signal.aborted ? 0 : code;
}
