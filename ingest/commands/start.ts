import { join, resolve } from "node:path";
import type { SearchEngine } from "#search/engine.ts";
import { SearchError } from "#search/errors.ts";
import { openEngine } from "#search/open-engine.ts";
import { readSettings, type Settings } from "#search/settings.ts";
import { buildApp } from "../build-app.ts";
import { defineCommand, type Terminal, today, usageError } from "../command.ts";
import { findRules } from "../find-rules.ts";
import { indexArticles } from "../index-articles.ts";
import { makeProgressBar } from "../progress.ts";
import { exitCode, formatReport } from "../report.ts";
import { claimPort, type ServedApp, serveApp } from "../serve-app.ts";

const HELP = `Usage: npm start -- [FOLDER] [--no-ingest]

Ingests the articles of the folder if they changed, builds the site if it changed, and serves it. The folder takes the place of
what was indexed. Without a folder: VERBATIM_CONTENT, or content, unless the index holds other articles: then those are served.
Files that are refused are told; the others are served.

  --no-ingest   serve what is indexed
  --help        show this

PORT and HOST say where; the README lists all settings. Ctrl-C stops it.`;

/** `npm start`. */
export const start = defineCommand({
  name: "start",
  summary: "ingest a folder, then serve the site",
  help: HELP,
  options: { "no-ingest": { type: "boolean", default: false } },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 1) throw usageError("start", "One folder can be served");
    const found = readSettings(terminal.env);
    const [folder] = positionals;
    const settings = folder === undefined ? found : { ...found, contentDir: resolve(folder) };
    // Ingest and build may take minutes: a port that is taken is told before them.
    await claimPort(settings.host, settings.port);
    if (!values["no-ingest"]) {
      const isChosen = folder !== undefined || Boolean(terminal.env.VERBATIM_CONTENT);
      const code = await ingestBeforeServing(settings, isChosen, terminal);
      if (code !== 0) return code;
    }
    await buildApp(terminal.projectRoot, () => terminal.tell("Building the site; this takes about a minute, once."));
    return serveUntilStopped(settings, terminal);
  },
});

/**
 * Returns 0 when there is something to serve.
 *
 * @param isChosen the user named the folder; the samples never take the place of other articles
 */
async function ingestBeforeServing(settings: Settings, isChosen: boolean, terminal: Terminal): Promise<number> {
  const paths = [settings.contentDir];
  const rules = await findRules(paths, join(terminal.projectRoot, "content"), today());
  const engine = openEngine(settings, "ingest");
  const bar = makeProgressBar(terminal.stream);
  try {
    const request = { paths, engine, rules, dataDir: settings.dataDir, sparesOthers: !isChosen, onProgress: bar.show };
    const report = await indexArticles(request).finally(bar.clear);
    terminal.tell(formatReport(report));
    if (report.failure?.code === "other-articles") return 0;
    return exitCode(report, true);
  } catch (error) {
    if (!(error instanceof SearchError) || !(await canServe(engine))) throw error;
    terminal.tell(`warning  Nothing was ingested. ${error.message} ${error.action} [${error.code}]`);
    return 0;
  } finally {
    await engine.close();
  }
}

/** An engine that is down now may come back, and the site says what is wrong until then; without any index it could not help. */
async function canServe(engine: SearchEngine): Promise<boolean> {
  try {
    await engine.readStatus();
    return true;
  } catch (error) {
    return !(error instanceof SearchError && error.code === "index-missing");
  }
}

/** Hands SIGINT and SIGTERM on to the site, also while it is only starting. */
async function serveUntilStopped(settings: Settings, terminal: Terminal): Promise<number> {
  let served: ServedApp | null = null;
  let stopping = false;
  const stop = (): void => {
    stopping = true;
    served?.stop();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    served = await serveApp(terminal.projectRoot, settings);
    if (stopping) served.stop();
    else terminal.print(`Verbatim is at ${served.url}`);
    const code = await served.stopped;
    return stopping ? 0 : code;
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
