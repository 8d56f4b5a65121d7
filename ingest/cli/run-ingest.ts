import { join } from "node:path";
import { SearchError } from "#search/errors.ts";
import { openEngine } from "#search/open-engine.ts";
import type { Settings } from "#search/settings.ts";
import { type FetchOptions, fetchLists } from "../fetch/fetch-lists.ts";
import type { FetchSurroundings } from "../fetch/fetch-page.ts";
import { findRules } from "../find/find-rules.ts";
import { IngestError } from "../report/errors.ts";
import { emptyReport, type IngestReport } from "../report/report.ts";
import { indexArticles } from "../update/index-articles.ts";
import { type IndexOrigin, keepOrigin, readOrigin } from "../update/index-origin.ts";
import { keepReport } from "../update/keep-report.ts";
import type { OtherArticles } from "../update/other-articles.ts";
import { findForeignCache } from "../update/read-cache/read-cache.ts";
import { type Terminal, today } from "./command.ts";
import { makeProgressBar } from "./progress.ts";

/** What a command ingests, and how. */
export interface IngestOrder {
  settings: Settings;
  /** Folders, files and lists of web addresses, as typed. */
  paths: string[];
  dryRun?: boolean;
  /** What becomes of articles of paths that are not named: unless said otherwise they go. */
  others?: OtherArticles["policy"];
  /** Fetches the pages of lists again. */
  refetch?: boolean;
  /** Pages that were refused and are not to be asked for again. */
  refusedBefore?: FetchOptions["refusedBefore"];
  surroundings?: FetchSurroundings;
}

/**
 * One whole ingest, as every command does it: fetches the pages of lists, reads the rules, brings the index up to date with a bar in
 * the terminal, and keeps the report for the site.
 *
 * @throws IngestError and SearchError, when nothing could be done
 */
export async function runIngest(order: IngestOrder, terminal: Terminal): Promise<IngestReport> {
  try {
    const report = await ingestPaths(order, terminal);
    // An index that was spared is what an earlier ingest made; its report stays.
    if (!report.dryRun && report.failure?.code !== "other-articles") await keep(order, report, terminal);
    return report;
  } catch (error) {
    if (!order.dryRun && (error instanceof IngestError || error instanceof SearchError)) {
      const { code, message, action } = error;
      await keep(order, { ...emptyReport(false), failure: { code, message, action } }, terminal);
    }
    throw error;
  }
}

async function ingestPaths(order: IngestOrder, terminal: Terminal): Promise<IngestReport> {
  const { settings, paths, dryRun = false, others: policy = "replace", refetch = false } = order;
  const samples = join(terminal.projectRoot, "content");
  const rules = await findRules(paths, samples, today());
  const bar = makeProgressBar(terminal.stream);
  const onProgress = bar.show;
  const { refusedBefore, surroundings } = order;
  const options = { refetch, offline: dryRun, refusedBefore, onProgress, surroundings };
  const fetched = await fetchLists(paths, options).finally(bar.clear);
  const { length: skipped } = fetched.skipped;
  if (skipped > 0) {
    const pages = skipped === 1 ? "1 listed page that is" : `${skipped} listed pages that are`;
    terminal.tell(`${pages} not there yet would be asked for first; what comes back can't be known yet.`);
  }
  const engine = openEngine(settings, "ingest");
  try {
    const { paths: found, refused } = fetched;
    const { dataDir } = settings;
    const foreign = findForeignCache(dataDir);
    if (foreign !== null) {
      const advice = "Move it, or set VERBATIM_DATA to another folder.";
      terminal.tell(
        `warning  ${foreign} is none of Verbatim's and was left alone, so what is read is not remembered. ${advice}`,
      );
    }
    const origin = await readOrigin(dataDir);
    const others = { policy, given: paths, samples, origin };
    const onIndexed = (hashes: Map<string, string>) => noteOrigin(dataDir, paths, hashes, origin, terminal);
    const request = { paths: found, refused, engine, rules, dataDir, dryRun, others, onIndexed, onProgress };
    const report = await indexArticles(request).finally(bar.clear);
    // Without the pages that would be there first, that there is nothing is no fault.
    if (skipped > 0 && report.failure?.code === "no-articles") report.failure = null;
    return report;
  } finally {
    await engine.close();
  }
}

/** Without the note the next ingest knows less, and is done all the same. */
async function noteOrigin(
  dataDir: string,
  paths: string[],
  hashes: Map<string, string>,
  before: IndexOrigin | null,
  terminal: Terminal,
): Promise<void> {
  try {
    await keepOrigin(dataDir, paths, hashes, before);
  } catch (error) {
    terminal.tell(`warning  What was named could not be noted in the data folder: ${(error as Error).message}`);
  }
}

/** The ingest is done whether its report can be kept or not. */
async function keep({ settings, paths }: IngestOrder, report: IngestReport, terminal: Terminal): Promise<void> {
  try {
    await keepReport(settings.dataDir, paths, report, new Date());
  } catch (error) {
    terminal.tell(`warning  The report could not be kept for the site's page: ${(error as Error).message}`);
  }
}
