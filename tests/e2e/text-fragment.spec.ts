import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { makeTextFragment } from "#search/citation/text-fragment.ts";
import { snapStretch } from "#search/quotes/stretch.ts";

/** An article as a publisher shows it, each paragraph a screen away from the next. */
const TEXTS = [
  "Talks begin in Ankara: “We will never attack”",
  "The first paragraph says that the minister said yes to the offer, and nothing more than that.",
  "Another day the minister said yes to the budget; the S-400, he said, would come in July, “as agreed”.",
  "İstanbul’daki görüşmeler sürdü, Çavuşoğlu dedi; sonuç yok.",
  "The last one ends the story with many more words than one would like to see in a link to a page.",
  "“We will never attack,” the general said, and again: “We will never attack,” but then the minister said yes.",
  "A letter that he read out began: “We will never attack the camp of the others”, as the minister said yes.",
];
const page = `<!doctype html><meta charset="utf-8"><title>x</title><style>p,h1{margin:150vh 0}</style>${TEXTS.map((text) => `<p>${text}</p>`).join("")}`;
const server = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
});

test.beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** Words, their paragraph, and which of their places in it. */
const QUOTES: [words: string, paragraph: number, place?: number][] = [
  ["the minister said yes", 1],
  ["the minister said yes", 2],
  ["the minister said yes", 5],
  ["the minister said yes", 6],
  ["the S-400, he said, would come", 2],
  ["Çavuşoğlu dedi; sonuç yok.", 3],
  [TEXTS[4] as string, 4],
  [`sonuç yok.\n${TEXTS[4]?.slice(0, 37)}`, 3],
  ["the budget; the S-400, he said, would come in July, “as agreed”.", 2],
  ["We will never attack", 0],
  ["We will never attack", 5, 0],
  ["We will never attack", 5, 1],
  ["We will never attack", 6],
  [TEXTS[5] as string, 5],
];

/** What the browser has marked: the words, and those before them in their paragraph. */
async function readMarked(page: Page): Promise<{ text: string; paragraph: number }> {
  return page.evaluate(() => {
    // The place to which the browser has scrolled: the paragraph in the middle of the window.
    const middle = innerHeight / 2;
    const all = [...document.querySelectorAll("p")];
    const distance = (element: Element) => Math.abs(element.getBoundingClientRect().top - middle);
    const nearest = all.reduce((best, each) => (distance(each) < distance(best) ? each : best));
    return { text: nearest.textContent ?? "", paragraph: all.indexOf(nearest) };
  });
}

for (const [quote, paragraph, place = 0] of QUOTES) {
  test(`the browser scrolls to “${quote.slice(0, 40)}” in paragraph ${paragraph}, place ${place}`, async ({ page }) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const [head, tail] = quote.split("\n") as [string, string | undefined];
    const text = TEXTS[paragraph] as string;
    const offset = place === 0 ? text.indexOf(head) : text.lastIndexOf(head);
    const to =
      tail === undefined
        ? { paragraph, offset: offset + head.length }
        : { paragraph: paragraph + 1, offset: tail.length };
    const stretch = snapStretch(
      TEXTS.map((each) => ({ text: each })),
      { paragraph, offset },
      to,
    );
    const link = stretch && makeTextFragment(url, TEXTS, stretch);
    expect(link).not.toBeNull();
    await page.goto(link ?? "");
    await expect.poll(async () => (await readMarked(page)).paragraph).toBe(paragraph);
  });
}
