import { expect } from "vitest";
import type { ReadArticle } from "#ingest/update/reading/read-article.ts";
import { PARAGRAPH_KINDS } from "#search/article.ts";

/** Fails unless an article is one that can be stored, shown, searched and cited. */
export function checkArticle({ article, evidence, warnings }: ReadArticle): void {
  expect(article.id).toMatch(/^[a-z0-9-]{1,100}$/);
  expect(article.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(article.paragraphs.filter(({ kind }) => kind === "title")).toEqual([article.paragraphs[0]]);
  expect(article.paragraphs[0]?.text).toBe(article.title.value);
  expect(article.paragraphs.length).toBeGreaterThan(1);
  const ids = new Set<string>();
  for (const [at, paragraph] of article.paragraphs.entries()) {
    expect(paragraph.ordinal).toBe(at);
    expect(paragraph.articleId).toBe(article.id);
    expect(PARAGRAPH_KINDS).toContain(paragraph.kind);
    ids.add(paragraph.id);
    checkText(paragraph.text);
    for (const { start, end, speaker } of paragraph.quotations) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(paragraph.text.length);
      if (speaker !== null) checkText(speaker);
    }
  }
  expect(ids.size).toBe(article.paragraphs.length);
  for (const fact of [article.title, article.author, article.source, article.date]) if (fact) checkText(fact.value);
  if (article.date) expect(article.date.value).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
  if (article.url !== null) expect(["http:", "https:"]).toContain(new URL(article.url).protocol);
  if (article.language !== null) expect(article.language).toMatch(/^[a-z]{2,3}$/);
  expect(
    Object.values(evidence)
      .flat()
      .every(({ value }) => typeof value === "string"),
  ).toBe(true);
  expect(warnings.every(({ message }) => message.length > 0)).toBe(true);
}

/** Something to read, NFC, on one line, without characters that can't be shown. */
function checkText(text: string): void {
  const isClean =
    text !== "" &&
    text === text.trim() &&
    text === text.normalize("NFC") &&
    !/[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFEFF]|\s\s|[^\S ]/u.test(text);
  if (!isClean) expect.fail(`not a text to be stored: ${JSON.stringify(text.slice(0, 300))}`);
}
