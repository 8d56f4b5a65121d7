import { setImmediate } from "node:timers/promises";
import type { HitExport } from "../result.ts";
import { type ExportFacts, makeExportRow } from "./export-row.ts";
import type { ExportFormat } from "./formats.ts";
import { EXPORT_WRITERS } from "./writers.ts";

/** An export as text, piece by piece. Its length and its memory have nothing to do with each other. */
export async function* writeExport(
  { batches }: HitExport,
  format: ExportFormat,
  facts: ExportFacts,
): AsyncGenerator<string> {
  const writer = EXPORT_WRITERS[format];
  let written = 0;
  yield writer.begin();
  for await (const hits of batches) {
    if (hits.length === 0) continue;
    const rows = hits.map((hit) => makeExportRow(hit, facts));
    yield writer.write(rows, written);
    written += rows.length;
    // Other requests are answered between.
    await setImmediate();
  }
  yield writer.end(written);
}
