import { resolve } from "node:path";
import { SearchError } from "#search/errors.ts";
import { openEngine } from "#search/open-engine.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import type { IngestReport } from "../../report/report.ts";
import { endReadingThreads } from "../../update/reading/article-pool.ts";
import { defineCommand, type Terminal, usageError } from "../command.ts";
import { exitCode, formatReport } from "../format-report.ts";
import { type IngestOrder, runIngest } from "../run-ingest.ts";
import { buildApp } from "../site/build-app.ts";
import { claimPort, serveApp } from "../site/serve-app.ts";
import { untilStopped } from "../until-stopped.ts";
import { watchIngest } from "../watch/watch-ingest.ts";

const HELP = `Usage: npm start -- [FOLDER] [--no-ingest] [--watch]

Ingests the articles of the folder if they changed, builds the site if it changed, and serves it. Without a folder:
VERBATIM_CONTENT, or content, unless the index holds other articles: then those are served. A folder takes the place of what was
indexed. Files that are refused are told; the others are served.

  --no-ingest   serve what is indexed
  --watch       follow the folder: what changes there changes on the site
  --help        show this

PORT and HOST say where; the README lists all settings. Ctrl-C stops it.`;

/** `npm start`. */
export const start = defineCommand({
  name: "start",
  summary: "ingest a folder, then serve the site",
  help: HELP,
  options: {
    "no-ingest": { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
  },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 1)
      throw usageError("start", "Name one folder. For several: npm run ingest -- ONE OTHER, then npm start");
    if (values.watch && values["no-ingest"]) throw usageError("start", "--watch ingests");
    const found = readSettings(terminal.env);
    const [folder] = positionals;
    const isChosen = folder !== undefined || Boolean(terminal.env.VERBATIM_CONTENT);
    const settings = folder === undefined ? found : { ...found, contentDir: resolve(folder) };
    // The samples never take the place of other articles.
    const order: IngestOrder = { settings, paths: [settings.contentDir], others: isChosen ? "replace" : "serve" };
    // Ingest and build may take minutes: a port that is taken is told before them.
    await claimPort(settings.host, settings.port);
    const report = values["no-ingest"] ? null : await ingestBeforeServing(order, terminal);
    if (report?.failure) {
      if (report.failure.code !== "other-articles") return exitCode(report, true);
      if (values.watch) throw usageError("start", "--watch needs the folder that is to be followed");
    }
    if (!values.watch) await endReadingThreads();
    await buildApp(terminal.projectRoot, () => terminal.tell("Building the site; this takes about a minute, once."));
    const follow = (signal: AbortSignal) => watchIngest(order, terminal, { signal, told: report });
    return untilStopped((signal) => serveUntilStopped(settings, terminal, signal, values.watch ? follow : null));
  },
});

/** Tells what an ingest did; null when the engine failed and there is an index to serve all the same. */
async function ingestBeforeServing(order: IngestOrder, terminal: Terminal): Promise<IngestReport | null> {
  try {
    const report = await runIngest(order, terminal);
    terminal.tell(formatReport(report));
    return report;
  } catch (error) {
    if (!(error instanceof SearchError) || !(await canServe(order.settings))) throw error;
    terminal.tell(`warning  Nothing was ingested. ${error.message} ${error.action} [${error.code}]`);
    return null;
  }
}

/** An engine that is down now may come back, and the site says what is wrong until then; without any index it could not help. */
async function canServe(settings: Settings): Promise<boolean> {
  const engine = openEngine(settings);
  try {
    await engine.readStatus();
    return true;
  } catch (error) {
    return !(error instanceof SearchError && ["index-missing", "index-foreign"].includes(error.code));
  } finally {
    await engine.close();
  }
}

/** Both addresses where the site has a public one: whether that leads here is up to what stands between. */
function sayAddress(siteUrl: string | undefined, own: string): string {
  return siteUrl === undefined || siteUrl === own ? own : `${siteUrl}, on this machine at ${own}`;
}

/**
 * Serves until the signal is aborted (also while it is only starting) or the site ends by itself.
 *
 * @param follow is to go on as long as the site; when it ends, the site ends
 */
async function serveUntilStopped(
  settings: Settings,
  terminal: Terminal,
  signal: AbortSignal,
  follow: ((signal: AbortSignal) => Promise<void>) | null,
): Promise<number> {
  if (signal.aborted) return 0;
  const served = await serveApp(terminal.projectRoot, settings);
  if (signal.aborted) served.stop();
  else terminal.print(`Verbatim is at ${sayAddress(settings.siteUrl, served.url)}`);
  signal.addEventListener("abort", served.stop);
  const ended = new AbortController();
  const following = follow?.(AbortSignal.any([signal, ended.signal])).finally(served.stop);
  const code = await served.stopped;
  ended.abort();
  await following;
  return signal.aborted ? 0 : code;
}
