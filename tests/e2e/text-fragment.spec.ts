import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { makeTextFragment } from "#search/citation/text-fragment.ts";

/** An article as a publisher shows it, each paragraph a screen away from the next. */
const TEXTS = [
  "Talks begin in Ankara",
  "The first paragraph says that the minister said yes to the offer, and nothing more than that.",
  "Another day the minister said yes to the budget; the S-400, he said, would come in July, “as agreed”.",
  "İstanbul’daki görüşmeler sürdü, Çavuşoğlu dedi; sonuç yok.",
  "The last one ends the story with many more words than one would like to see in a link to a page.",
];
const page = `<!doctype html><meta charset="utf-8"><title>x</title><style>p,h1{margin:150vh 0}</style>${TEXTS.map((text) => `<p>${text}</p>`).join("")}`;
const server = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
});

test.beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const QUOTES: [string, number][] = [
  ["the minister said yes", 1],
  ["the S-400, he said, would come", 2],
  ["Çavuşoğlu dedi; sonuç yok.", 3],
  [TEXTS[4] as string, 4],
  [`sonuç yok.\n${TEXTS[4]?.slice(0, 37)}`, 3],
  ["the budget; the S-400, he said, would come in July, “as agreed”.", 2],
];

for (const [quote, paragraph] of QUOTES) {
  test(`the browser scrolls to “${quote.slice(0, 40)}”`, async ({ page }) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const link = makeTextFragment(url, TEXTS, quote);
    await page.goto(link ?? "");
    await expect(page.locator("p").nth(paragraph)).toBeInViewport();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });
}
