import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { makeFolder } from "../../make/make-folder.ts";

const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** Runs `npm run quality` on a folder of made sets. */
async function measure(
  files: Record<string, string | Uint8Array>,
  args: string[] = [],
): Promise<{ code: number | null; out: string }> {
  const folder = await makeFolder(files);
  // Only what the test made: links to quotes would be made in the seeds as well.
  const env = { ...process.env, SEEDS_DIR: "" };
  const given = ["tests/quality/run.ts", "--corpora", folder, ...args];
  const run = spawnSync(process.execPath, given, { encoding: "utf8", env });
  return { code: run.status, out: run.stdout + run.stderr };
}

const QUOTE = {
  articleId: "a",
  paragraphs: ["“We shall all go on with it,” Igor Orlov said."],
  quotes: [{ paragraph: 0, start: 1, end: 28, text: "…", speaker: "Igor Orlov", speakerKind: "name" }],
};

it("measures the sets that are there, and names those that peers were measured on", async () => {
  const { code, out } = await measure({
    "quotes/polnear-dev.jsonl": lines(QUOTE),
    "relevance/small/docs.jsonl": lines({ id: "1", text: "a red fox" }, { id: "2", text: "a blue whale" }),
    "relevance/small/queries.jsonl": lines({ id: "q", text: "the blue one" }),
    "relevance/small/qrels.jsonl": lines({ query: "q", doc: "2", relevance: 1 }),
    "relevance/small/typo-queries.jsonl": lines({ id: "q", text: "x", original: "x", misspelt: "y", distance: 1 }),
    "topics/small.jsonl": lines({ id: "t", title: "T", text: "x", topics: [] }),
    "scale/small.jsonl.gz": gzipSync(
      lines({ articleId: "a", title: "T", source: "S", date: "2016-01-01", paragraphs: ["x", "y"] }),
    ),
  });
  expect(out).toMatch(/^Verbatim\s+1\s+1\.000\s+1\.000\s+1\.000/m);
  expect(out).toMatch(/^textacy.*\.737/m);
  expect(out).toMatch(/^Verbatim, embedded engine\s+1\.000/m);
  expect(out).toMatch(/counted only\)\s+1\s+2/);
  expect(code).toBe(0);
});

it.each([
  ["no JSON", { "quotes/x.jsonl": "{" }, "x.jsonl, line 1"],
  ["a field of another type", { "topics/x.jsonl": lines({ id: 1, title: "T", text: "x", topics: [] }) }, "line 1"],
  ["an empty field", { "topics/x.jsonl": lines({ id: "", title: "T", text: "x", topics: [] }) }, "line 1"],
  ["a quote outside of its paragraph", { "quotes/x.jsonl": lines({ ...QUOTE, paragraphs: ["short"] }) }, "line 1"],
  ["an empty file", { "quotes/x.jsonl": "" }, "no lines"],
  ["a broken archive", { "scale/x.jsonl.gz": "no gzip" }, "x.jsonl.gz"],
  ["a missing file", { "relevance/x/docs.jsonl": lines({ id: "1", text: "x" }) }, "queries.jsonl"],
  [
    "a page that is not there",
    { "extraction/x/manifest.jsonl": lines({ id: "p", file: "pages/p.html.gz" }) },
    "p.html.gz",
  ],
])("exits with 1 for a set with %s, and measures the others", async (_, files, named) => {
  const { code, out } = await measure({ ...files, "quotes/polnear-dev.jsonl": lines(QUOTE) });
  expect(out).toContain(named);
  expect(out).toContain("textacy");
  expect(code).toBe(1);
});

it("reads the project's own pages on both sides of every threshold, and needs no set for it", async () => {
  const { code, out } = await measure({}, ["--only", "thresholds"]);
  expect(out).toMatch(/^thresholds: (\d+) of \1 pages are right$/m);
  expect(code).toBe(0);
});

it.each([
  ["an empty folder", {}, [], "There is nothing to measure under "],
  ["an empty folder that has no pages", {}, ["--only", "words"], "There is nothing to measure under "],
  ["no folder", {}, ["--corpora", "/nowhere"], "There is no folder /nowhere."],
  [
    "a name that is none",
    { "quotes/polnear-dev.jsonl": lines(QUOTE) },
    ["--only", "wrods"],
    "There is no measure or set of the name wrods. Did you mean words? There are: thresholds, words, quote-links, quotes/polnear-dev.",
  ],
  ["an option that is none", {}, ["--ony", "words"], "There is no option --ony. Did you mean --only?"],
])("exits with 2 for %s, and says so", async (_, files, args, sentence) => {
  const { code, out } = await measure(files, args);
  expect(out).toContain(sentence);
  expect(out).toContain("npm run quality -- --help");
  expect(out).not.toContain("    at ");
  expect(code).toBe(2);
});

it("shows how it is used", async () => {
  const { code, out } = await measure({}, ["--help"]);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Usage: npm run quality/)]);
});
