import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { findRules } from "#ingest/find/find-rules.ts";
import { normalizeText } from "#ingest/text/normalize-text.ts";
import { makeArticleId } from "#ingest/understand/metadata/make-article-id.ts";
import { indexArticles } from "#ingest/update/index-articles.ts";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { parseQuery } from "#search/query/query.ts";

/** Real articles and what is in them, made by hand; they are not ours to ship, so their folder is named from outside. */
const FOLDER = process.env.SEEDS_DIR;

const strings = z.array(z.string());
const EXPECTED = z.object({
  articles: z.array(
    z.object({
      file: z.string(),
      title: z.union([z.string().transform((title) => [title]), strings]),
      author: z.string().nullable(),
      source: z.string().nullable(),
      date: z.string().nullable(),
      language: z.string(),
      topics_include: strings,
      standfirst: z.string().optional(),
      headings: strings.default([]),
      body: strings,
      optional_breaks_after: strings.default([]),
      not_body: strings,
      captions: strings,
    }),
  ),
});

/** Splits the expected body where the article was split too and may be. */
function alignBody(expected: string[], found: string[], optionalBreaks: string[]): string[] {
  const starts = new Set(found);
  return expected.flatMap((paragraph) => {
    const parts: string[] = [];
    let rest = paragraph;
    for (const end of optionalBreaks) {
      const at = rest.indexOf(`${end} `);
      const head = rest.slice(0, at + end.length);
      if (at >= 0 && starts.has(head)) {
        parts.push(head);
        rest = rest.slice(head.length + 1);
      }
    }
    return [...parts, rest];
  });
}

if (!FOLDER || !existsSync(join(FOLDER, "expected.json"))) {
  console.warn("The real articles are not tested: SEEDS_DIR names no folder with an expected.json.");
}

describe.runIf(FOLDER && existsSync(join(FOLDER, "expected.json")))("the real articles of SEEDS_DIR", () => {
  const folder = FOLDER ?? "";
  const { articles } = FOLDER
    ? EXPECTED.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")))
    : { articles: [] };

  let data: string;
  let engine: SearchEngine;
  let warned: string[];
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "verbatim-seeds-"));
    engine = openSqliteEngine({ file: join(data, "verbatim.db"), create: true });
    const rules = await findRules([folder], resolve(import.meta.dirname, "../../../../content"), "2026-01-01");
    const paths = articles.map(({ file }) => join(folder, file));
    const report = await indexArticles({ paths, engine, rules });
    expect(report.articles.added).toBe(articles.length);
    warned = report.warnings.map(({ file, code }) => `${file} ${code}`);
  });
  afterAll(async () => {
    await engine.close();
    await rm(data, { recursive: true });
  });

  it.each(articles)("$file", async (expected) => {
    const view = await engine.readArticle(makeArticleId(expected.file));
    if (!view) throw new Error(`${expected.file} is not in the index`);
    const { article: found } = view;
    expect(warned.filter((warning) => warning.includes(expected.file))).toEqual([]);
    expect(expected.title).toContain(found.title.value);
    expect({
      author: found.author?.value ?? null,
      source: found.source?.value ?? null,
      date: found.date?.value ?? null,
      language: found.language,
    }).toEqual({
      author: expected.author,
      source: expected.source,
      date: expected.date,
      language: expected.language,
    });

    const topics = found.topics.map(({ id }) => id);
    expect(topics).toEqual(expect.arrayContaining(expected.topics_include));
    for (const topic of expected.topics_include) {
      const { hits, total } = await engine.search(parseQuery(new URLSearchParams({ topic, perPage: "100" })));
      expect(total).toBeLessThanOrEqual(100);
      expect(hits.map(({ articleId }) => articleId)).toContain(found.id);
    }

    const { paragraphs } = found;
    const textsOf = (kind: string) => paragraphs.filter((one) => one.kind === kind).map((one) => one.text);
    const body = textsOf("body");
    const normal = (texts: string[]) => texts.map((one) => normalizeText(one).text);
    expect(body).toEqual(alignBody(normal(expected.body), body, normal(expected.optional_breaks_after)));
    for (const other of normal([...expected.not_body, ...expected.captions])) {
      expect(body.filter((one) => one.includes(other))).toEqual([]);
    }
    expect(textsOf("caption")).toEqual(normal(expected.captions));
    if (expected.standfirst) expect(textsOf("standfirst")).toEqual(normal([expected.standfirst]));
    expect(textsOf("heading")).toEqual(expect.arrayContaining(normal(expected.headings)));
  });
});
