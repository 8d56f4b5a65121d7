import { resolve } from "node:path";
import { z } from "zod";
import {
  type KeptList,
  type KeptReport,
  type KeptWarning,
  MAX_KEPT_ENTRIES,
  reportFile,
} from "#search/ingest-report.ts";
import type { IngestReport } from "../report/report.ts";
import { replaceOwnFile } from "./replace-own-file.ts";

/** Names and messages are cut to this length, so that the file stays small whatever was ingested. */
const MAX_TEXT = 300;

/** A report of any version. */
const anyReport = z.object({ version: z.number(), endedAt: z.string() });

/**
 * Keeps the report of an ingest in the data folder, for the site to show. The file is replaced whole, and its size is bounded.
 * @throws Error as `replaceOwnFile`
 */
export async function keepReport(dataDir: string, paths: string[], report: IngestReport, now: Date): Promise<void> {
  await replaceOwnFile(reportFile(dataDir), summarizeReport(paths, report, now), anyReport);
}

function summarizeReport(paths: string[], report: IngestReport, now: Date): KeptReport {
  const { articles, paragraphs, failure } = report;
  return {
    version: 1,
    endedAt: now.toISOString(),
    paths: paths.slice(0, MAX_KEPT_ENTRIES).map((path) => cut(resolve(path))),
    articles,
    paragraphs,
    refused: cutList(report.refused, ({ file, code, message, action }) => ({
      file: cut(file),
      code,
      message: cut(message),
      action: cut(action),
    })),
    stayed: cutList(report.kept, cut),
    warnings: groupWarnings(report.warnings),
    failure: failure && { code: failure.code, message: cut(failure.message), action: cut(failure.action) },
  };
}

const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…`.toWellFormed() : text);

function cutList<In, Out>(all: In[], keep: (one: In) => Out): KeptList<Out> {
  return { total: all.length, entries: all.slice(0, MAX_KEPT_ENTRIES).map(keep) };
}

function groupWarnings(warnings: IngestReport["warnings"]): KeptReport["warnings"] {
  const byCode = new Map<string, KeptList<KeptWarning>>();
  for (const { code, file, message, article } of warnings) {
    const list = byCode.get(code) ?? { total: 0, entries: [] };
    list.total++;
    if (list.entries.length < MAX_KEPT_ENTRIES) {
      list.entries.push({ file: cut(file), message: cut(message), article: article ?? null });
    }
    byCode.set(code, list);
  }
  return [...byCode].map(([code, list]) => ({ code, ...list }));
}
