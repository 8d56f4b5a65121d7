import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { decodeText } from "#ingest/decode-text.ts";
import { detectMetadata } from "#ingest/detect-metadata.ts";
import { normalizeText } from "#ingest/normalize-text.ts";
import { readText } from "#ingest/readers/text.ts";
import { emptySources } from "#ingest/sources.ts";
import { splitParagraphs } from "#ingest/split-paragraphs.ts";

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

  it.each(articles)("$file", (expected) => {
    const { text, warnings } = decodeText(readFileSync(join(folder, expected.file)));
    expect(warnings).toEqual([]);
    const raw = readText(text);
    const found = detectMetadata(raw, { sources: emptySources(), fileName: expected.file, today: "2026-01-01" });
    expect(expected.title).toContain(found.title.value);
    expect({
      author: found.author?.value ?? null,
      source: found.source?.value ?? null,
      date: found.date?.value ?? null,
      language: found.language,
      warnings: found.warnings,
    }).toEqual({
      author: expected.author,
      source: expected.source,
      date: expected.date,
      language: expected.language,
      warnings: [],
    });

    const paragraphs = splitParagraphs("seed", found.title.value, raw.blocks);
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
