import { readFile, stat } from "node:fs/promises";
import { type KeptReport, keptReportSchema, MAX_REPORT_BYTES, reportFile } from "#search/ingest-report.ts";
import { getSettings } from "../server/engine.ts";
import { log } from "../server/log.ts";

/** The report of the last ingest, or why there is none to show. */
export async function readReport(): Promise<KeptReport | "missing" | "broken"> {
  const file = reportFile(getSettings().dataDir);
  try {
    const { size } = await stat(file);
    if (size > MAX_REPORT_BYTES) throw new Error(`It has ${size} bytes.`);
    return keptReportSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "missing";
    log.error({ err: error }, `${file} can't be read`);
    return "broken";
  }
}
