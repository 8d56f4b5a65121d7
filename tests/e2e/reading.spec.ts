import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, openSearch, test } from "./site.ts";

const article = "/articles/2016-08-09-putin-and-erdogan-meet-in-st-petersburg";

async function openFirstInContext(page: Page, path: string): Promise<void> {
  await openSearch(page, path);
  await page.locator("article").first().getByRole("link", { name: "Open in context" }).click();
  await expect(page.locator("h1")).toBeVisible();
}

for (const path of [
  "/?q=turkey&topic=syria&source=-Verbatim+Moscow+desk&from=2016&sort=oldest&page=2",
  "/?topic=nato",
]) {
  test(`from an article one goes back to ${path}`, async ({ page }) => {
    await openFirstInContext(page, path);
    await page.getByRole("link", { name: /Back to the results/ }).click();
    await expect(page).toHaveURL(path);
  });
}

test("print has the full width, without the filters' column", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSearch(page, "/?q=karlov");
  await page.emulateMedia({ media: "print" });
  const [main, results] = await Promise.all([
    page.locator("main").boundingBox(),
    page.locator("section[aria-labelledby=results]").boundingBox(),
  ]);
  expect(results?.width).toBe(main?.width);
  const { hits } = await (await page.request.get("/api/search?q=karlov&perPage=1")).json();
  await expect(page.locator("article").first().getByText(/^http/)).toBeVisible();
  await expect(page.locator("article").first()).toContainText(hits[0].articleId);
});

test("on a phone the bar is one line, and the linked passage lies below it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const words = "turkey OR russia OR putin OR erdogan OR ankara OR moscow OR syria OR st petersburg OR pipeline OR gas";
  const { hits } = await (await page.request.get("/api/search?q=konstantin+palace&perPage=1")).json();
  const [hit] = hits;
  await page.goto(
    `/articles/${hit.articleId}?p=${hit.paragraphId}&q=${encodeURIComponent(words)}#p-${hit.paragraphId}`,
  );
  const passage = page.locator("[data-paragraph][aria-current=true]");
  await expect(passage).toBeInViewport();
  const bar = await page.locator(".sticky", { hasText: "places with" }).boundingBox();
  expect(bar?.height).toBeLessThan(56);
  const box = await passage.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});

test("a line of an article has 60 to 70 characters", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(article);
  const perLine = await page.locator("p[data-text]").evaluateAll((paragraphs) => {
    let characters = 0;
    let lines = 0;
    for (const paragraph of paragraphs) {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)));
      characters += paragraph.textContent.length;
      // The last line is half a line on the average.
      lines += tops.size - 0.5;
    }
    return characters / lines;
  });
  expect(perLine).toBeGreaterThan(60);
  expect(perLine).toBeLessThan(70);
});

test("the facts of an article call topics by their labels", async ({ page }) => {
  await page.goto(article);
  await page.getByText("Where these facts come from").click();
  await expect(page.locator("dl")).toContainText("Arms deals");
  await expect(page.locator("dl")).not.toContainText("arms-deals");
});

test("an article has a search box, without scripts too", async ({ page }) => {
  await page.goto(article);
  await page.getByRole("searchbox", { name: "Search the articles" }).fill("karlov");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=karlov");
});

for (const path of ["/", "/?q=turkey", `${article}?q=turkey`]) {
  test(`${path} loads at most 165 kB of scripts`, async ({ page }) => {
    await page.goto(path);
    // Browsers that can show this page leave out what is marked for older ones.
    const sources = await page
      .locator("script[src]:not([nomodule])")
      .evaluateAll((all) => all.map((script) => script.getAttribute("src")));
    let bytes = 0;
    for (const source of new Set(sources)) {
      const response = await page.request.get(source ?? "");
      bytes += gzipSync(await response.body()).length;
    }
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(165_000);
  });
}
