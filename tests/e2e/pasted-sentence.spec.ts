import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import { test } from "./site.ts";

const SENTENCE = readFileSync(new URL("../fixtures/search/pasted-sentence.txt", import.meta.url), "utf8").trim();
/** A query may be so long. */
const MAX_LENGTH = 1000;

/** What is found of words typed without quotation marks: the total, and the ids that search, export and feed list. */
async function listEverywhere(request: APIRequestContext, q: string) {
  const params = new URLSearchParams({ q, perPage: "100" });
  const found = await (await request.get(`/api/search?${params}`)).json();
  const exported = await (await request.get(`/api/export?${params}&format=json`)).json();
  const feed = await (await request.get(`/api/feed?${params}`)).text();
  const idsOf = (rows: { paragraphId: string }[]) => rows.map(({ paragraphId }) => paragraphId);
  return {
    total: found.total as number,
    searched: idsOf(found.hits),
    exported: idsOf(exported.paragraphs),
    fed: Array.from(feed.matchAll(/<entry[^>]*>\s*<id>[^<]*\?p=(\w+)<\/id>/g), ([, id]) => id as string),
  };
}

test("a pasted sentence is found in the search, the export and the feed", async ({ request, page }) => {
  const { total, searched, exported, fed } = await listEverywhere(request, SENTENCE);
  expect(total).toBe(1);
  expect(searched).toHaveLength(1);
  expect([exported, fed]).toEqual([searched, searched]);
  await page.goto(`/?${new URLSearchParams({ q: SENTENCE })}`);
  await expect(page.locator("#results")).toContainText("1 paragraph");
  await expect(
    page
      .locator("article, li")
      .filter({ hasText: SENTENCE.slice(0, 40) })
      .first(),
  ).toBeVisible();
});

test("the words of any paragraph find it, and as many are listed as are counted", async ({ request }) => {
  const paragraphs: { paragraphId: string; text: string }[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await (await request.get(`/api/search?perPage=100&page=${page}`)).json();
    pages = answer.pages;
    paragraphs.push(...answer.hits);
  }
  const long = paragraphs.filter(({ text }) => text.split(" ").length >= 25).filter((_, n) => n % 4 === 0);
  expect(long.length).toBeGreaterThan(10);
  for (const { paragraphId, text } of long) {
    const words = text.split(/[\s"“”„«»()]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
    const q = words.slice(0, 60).join(" ").slice(0, MAX_LENGTH);
    const { total, searched, exported, fed } = await listEverywhere(request, q);
    expect(searched).toContain(paragraphId);
    expect([searched.length, new Set(searched).size]).toEqual([total, total]);
    expect(exported).toEqual(searched);
    expect(fed.toSorted()).toEqual(searched.toSorted());
  }
});
