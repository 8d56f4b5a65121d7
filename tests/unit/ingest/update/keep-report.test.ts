import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyReport } from "#ingest/report/report.ts";
import { WARNING_CODES } from "#ingest/report/warning.ts";
import { keepReport } from "#ingest/update/keep-report.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { keptReportSchema, MAX_REPORT_BYTES, reportFile } from "#search/ingest-report.ts";
import { makeFolder } from "../../../make/make-folder.ts";

const NOW = new Date("2026-01-02T03:04:05Z");

it("is what the site reads, and replaces the one before whole", async () => {
  const data = join(await makeFolder(), "data");
  const report = {
    ...emptyReport(false),
    refused: [{ unit: "file" as const, file: "a.md", code: "article-empty", message: "No text.", action: "Add it." }],
    kept: ["a"],
    warnings: [
      { file: "b.md", code: "date-ambiguous" as const, message: "One.", article: "b" },
      { file: "metadata.csv", code: "metadata-unused" as const, message: "Two." },
      { file: "c.md", code: "date-ambiguous" as const, message: "Three.", article: "c" },
    ],
  };
  await keepReport(data, ["/articles"], emptyReport(false), NOW);
  await keepReport(data, ["/articles"], report, NOW);
  expect(await readdir(data)).toEqual(["last-ingest.json"]);
  expect(keptReportSchema.parse(JSON.parse(await readFile(reportFile(data), "utf8")))).toMatchObject({
    endedAt: NOW.toISOString(),
    paths: ["/articles"],
    refused: { total: 1, entries: [{ file: "a.md" }] },
    stayed: { total: 1, entries: ["a"] },
    warnings: [
      { code: "date-ambiguous", total: 2, entries: [{ article: "b" }, { article: "c" }] },
      { code: "metadata-unused", total: 1, entries: [{ article: null }] },
    ],
  });
});

it("stays small whatever was ingested, and counts all", async () => {
  const data = await makeFolder();
  const long = "x\u{1F600}".repeat(5000);
  const refused = Array.from({ length: 20_000 }, () => ({
    unit: "file" as const,
    file: long,
    code: "c",
    message: long,
    action: long,
  }));
  const warnings = WARNING_CODES.flatMap((code) =>
    Array.from({ length: 2000 }, () => ({ file: long, code, message: long, article: "a" })),
  );
  await keepReport(data, [long], { ...emptyReport(false), refused, warnings }, NOW);
  const text = await readFile(reportFile(data), "utf8");
  expect(Buffer.byteLength(text)).toBeLessThan(MAX_REPORT_BYTES);
  expect(keptReportSchema.parse(JSON.parse(text))).toMatchObject({ refused: { total: 20_000 } });
});

it("leaves nothing behind where it can't be kept", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "data"), "a file");
  await expect(keepReport(join(folder, "data"), [], emptyReport(false), NOW)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["data"]);
});

it.each(WARNING_CODES)("the site has words for %s", (code) => {
  expect(Object.keys(serverMessagesIn("en").library.warnings)).toContain(code);
});
