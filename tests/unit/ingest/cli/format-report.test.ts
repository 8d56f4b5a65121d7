import { expect, it } from "vitest";
import { exitCode, formatReport } from "#ingest/cli/format-report.ts";
import { formatProgress, makeProgressBar } from "#ingest/cli/progress.ts";
import { emptyReport, type IngestReport } from "#ingest/report/report.ts";

const refusal = { unit: "file" as const, file: "a.md", code: "article-empty", message: "No text.", action: "Add it." };
const failure = { code: "no-articles", message: "There are no articles.", action: "Give some." };
const report = (more: Partial<IngestReport> = {}): IngestReport => ({ ...emptyReport(false), ...more });

it.each([
  ["all went well", report(), 0, 0],
  ["some files were refused", report({ refused: [refusal] }), 1, 0],
  ["nothing could be done", report({ refused: [refusal], failure }), 2, 2],
])("the exit code when %s", (_, given, strict, lenient) => {
  expect([exitCode(given, false), exitCode(given, true)]).toEqual([strict, lenient]);
});

it("a report names what needs attention, then the sums", () => {
  const warnings = ["a", "b", "c", "d"].map((file) => ({ code: "metadata-unused" as const, message: "M.", file }));
  const counts = { added: 1, changed: 2, removed: 3, unchanged: 4 };
  const given = report({ refused: [refusal], kept: ["x"], warnings, articles: counts, paragraphs: counts });
  expect(formatReport(given)).toBe(`warning  a, b, c and 1 more: M. [metadata-unused]
refused  a.md: No text. Add it. [article-empty]
kept     As they were indexed before, since what they came from, or may have come from, was refused: x
articles:   1 added, 2 changed, 3 removed, 4 unchanged
paragraphs: 1 added, 2 changed, 3 removed, 4 unchanged
1 file was refused.`);
  expect(formatReport(report({ dryRun: true }))).toContain("nothing was written");
  expect(formatReport(report({ refused: [refusal], failure }))).toMatch(/article-empty\]\nThere are no articles\./);
});

it("what was refused is counted as what it is", () => {
  const row = { ...refusal, unit: "row" as const };
  const page = { ...refusal, unit: "page" as const };
  expect(formatReport(report({ refused: [row] }))).toMatch(/\n1 row of a table was refused\.$/);
  expect(formatReport(report({ refused: [row, { ...row, count: 1200 }, refusal, page, page] }))).toMatch(
    /\n1 file, 2 pages of lists and 1,201 rows of tables were refused\.$/,
  );
});

it("a report can't move the terminal's cursor", () => {
  expect(formatReport(report({ refused: [{ ...refusal, file: "\u001B[2J\r\u009Ba.md" }] }))).not.toMatch(
    /[^\P{Cc}\n]/u,
  );
});

it("progress is a bar", () => {
  expect(formatProgress({ phase: "reading", done: 480, total: 1200 })).toBe(
    "Reading   [############                  ] 40% of 1,200 files",
  );
  expect(formatProgress({ phase: "finishing", done: 0, total: 0 })).toContain("100% of 0 paragraphs");
});

it("progress is drawn in one line of a terminal, only when it differs, and nowhere else", () => {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const bar = makeProgressBar({ isTTY: true, write });
  for (let done = 0; done <= 100_000; done++) bar.show({ phase: "indexing", done, total: 100_000 });
  expect(written.length).toBeLessThan(150);
  expect(written.join("")).not.toContain("\n");
  bar.clear();
  expect(written.at(-1)).toBe("\r\u001B[K");
  written.length = 0;
  const piped = makeProgressBar({ write });
  piped.show({ phase: "reading", done: 1, total: 2 });
  piped.clear();
  expect(written).toEqual([]);
});
