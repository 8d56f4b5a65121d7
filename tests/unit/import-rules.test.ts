import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** Files by their folder, each with imports that the rules of architecture forbid there. */
const ILLEGAL: Record<string, string[]> = {
  "search/illegal.ts": ["#search/engines/sqlite/x.ts", "./engines/sqlite/x.ts", "#ingest/cli.ts", "react", "node:fs"],
  "search/reading/illegal.ts": ["#messages/languages.ts", "../../messages/tell-error.ts"],
  "search/engines/meilisearch/ask/illegal.ts": ["#messages/languages.ts"],
  "ingest/report/more-illegal.ts": ["#messages/languages.ts"],
  "messages/tr/illegal.ts": ["next/headers", "react", "#search/engines/sqlite/x.ts", "node:fs"],
  "search/quotes/illegal.ts": ["#search/engines/sqlite/x.ts", "react", "node:fs"],
  "search/words/illegal.ts": ["../open-engine.ts", "../engine-threads/x.ts"],
  "search/query/illegal.ts": ["#search/engines/sqlite/x.ts", "next/link", "node:fs"],
  "search/open-engine.ts": ["#ingest/cli.ts"],
  "search/engines/sqlite/illegal.ts": ["meilisearch", "#tests/x.ts"],
  "search/engines/meilisearch/illegal.ts": ["node:sqlite", "../sqlite/x.ts"],
  "ingest/readers/illegal.ts": ["#components/hit.tsx", "#search/engines/sqlite/x.ts", "next/link"],
  "ingest/update/illegal.ts": ["../cli/progress.ts", "#ingest/cli/commands/ingest.ts"],
  "ingest/find/containers/illegal.ts": ["../../update/index-articles.ts", "../../cli/progress.ts"],
  "ingest/readers/html/illegal.ts": ["../../find/find-files.ts", "../../update/index-articles.ts"],
  "ingest/understand/illegal.ts": ["../readers/html.ts", "../find/find-files.ts"],
  "ingest/fetch/illegal.ts": ["../find/find-files.ts", "../understand/rules.ts"],
  "ingest/text/dates/illegal.ts": ["../../understand/rules.ts", "../../readers/html.ts", "../../fetch/page-type.ts"],
  "ingest/languages/illegal.ts": [
    "../text/decode-text.ts",
    "../report/errors.ts",
    "#ingest/understand/rules.ts",
    "#ingest/readers/html.ts",
  ],
  "ingest/report/illegal.ts": ["../text/decode-text.ts", "../cli/progress.ts", "#ingest/languages/de.ts"],
  "components/illegal.tsx": [
    "#search/open-engine.ts",
    "#search/engine-threads/x.ts",
    "#search/settings.ts",
    "#ingest/cli.ts",
    "node:fs",
  ],
  "messages/illegal.ts": [
    "#components/hit.tsx",
    "#ingest/cli.ts",
    "#search/open-engine.ts",
    "react",
    "../app/engine.ts",
    "../ingest/cli.ts",
    "../components/hit.tsx",
    "../search/engines/sqlite/x.ts",
    "../search/open-engine.ts",
    "../tests/contract/oracle.ts",
  ],
  "app/api/illegal.ts": ["#ingest/cli.ts", "#search/engines/sqlite/x.ts", "#tests/contract/oracle.ts"],
};

const LEGAL: Record<string, string[]> = {
  "search/legal.ts": ["./article.ts"],
  "search/open-engine.ts": ["./engines/sqlite/x.ts"],
  "ingest/cli/legal.ts": ["#search/open-engine.ts", "#messages/tell-error.ts", "../update/index-articles.ts"],
  "ingest/readers/text/legal.ts": ["../../text/decode-text.ts", "../../understand/raw-article.ts", "./read-head.ts"],
  "ingest/find/containers/legal.ts": ["#ingest/languages/joined-words.ts"],
  "ingest/text/dates/legal.ts": ["#ingest/languages/joined-words.ts", "../../languages/languages.ts"],
  "messages/legal.ts": ["#search/quotes/tell-place.ts", "./languages.ts"],
  "components/legal.tsx": ["#search/query/query.ts", "#messages/languages.ts", "react"],
  "app/legal.ts": ["#search/open-engine.ts", "#components/hit.tsx", "#messages/languages.ts"],
};

let folder: string;
let allowed: string[];
let findings: string[];

/** Writes each import on a line of its own; Biome's report then names file and line. */
function writeFiles(files: Record<string, string[]>): void {
  for (const [path, specifiers] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), specifiers.map((specifier) => `import "${specifier}";\n`).join(""));
  }
}

function lint(files: Record<string, string[]>): string[] {
  writeFiles(files);
  const { stdout } = spawnSync("biome", ["lint", "--reporter=github", "--max-diagnostics=none", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout.split("\n").filter((line) => line.includes("noRestrictedImports"));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-import-rules-"));
  const rules = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  allowed = lint(LEGAL);
  findings = lint(ILLEGAL);
});
afterAll(() => rmSync(folder, { recursive: true }));

const pairs = (files: Record<string, string[]>) =>
  Object.entries(files).flatMap(([path, specifiers]) => specifiers.map((name, i) => [path, name, i + 1] as const));

it.each(pairs(ILLEGAL))("%s may not import %s", (path, _, line) => {
  expect(findings.filter((finding) => finding.includes(path) && finding.includes(`,line=${line},`))).not.toEqual([]);
});

it("what the architecture allows passes", () => {
  expect(allowed).toEqual([]);
});
