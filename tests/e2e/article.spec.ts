import type { Page } from "@playwright/test";
import { expect, openSearch, test } from "./site.ts";

const firstBody = "article [data-paragraph]:has(p[data-text])";

async function openFirstHit(page: Page, q: string): Promise<void> {
  await openSearch(page, `/?q=${encodeURIComponent(q)}`);
  await page.locator("article").first().getByRole("link", { name: "Open in context" }).click();
  await expect(page.locator("h1")).toBeVisible();
}

async function selectWords(page: Page, selector: string, count: number): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, words) => {
      const text = element.querySelector("[data-text]")?.firstChild as Text;
      const end = text.data.split(" ").slice(0, words).join(" ").length;
      document.getSelection()?.setBaseAndExtent(text, 0, text, end);
      return text.data.slice(0, end);
    }, count);
}

test("the linked paragraph is scrolled to, marked, and its state is said", async ({ page }) => {
  await openFirstHit(page, '"euphrates shield"');
  const marked = page.locator("[data-paragraph][aria-current=true]");
  await expect(marked).toHaveCount(1);
  await expect(marked).toBeInViewport();
  await expect(page.getByRole("complementary", { name: "The linked passage" })).toContainText("word for word");
});

test("the words searched for stay marked, and one steps through them", async ({ page }) => {
  await openFirstHit(page, "russian");
  await expect(page.locator("[data-text] mark").first()).toHaveText(/russia/i);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.locator("mark:focus")).toBeInViewport();
  await expect(page.getByText(/^1 of \d+ places? with/)).toBeVisible();
  await page.getByRole("button", { name: "Previous" }).click();
  await page.getByRole("link", { name: "Back to the results" }).click();
  await expect(page).toHaveURL("/?q=russian");
});

test("copying a link says that it worked, and the link opens the very paragraph", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSearch(page, "/?q=karlov");
  const hit = page.locator("article").first();
  await hit.getByRole("button", { name: "Copy link" }).click();
  await expect(hit.getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).not.toContain("q=");
  await page.goto(link);
  await expect(page.locator("[data-paragraph][aria-current=true]")).toContainText(/Karlov/);
});

test("where copying is forbidden the text is shown, selected, to copy by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openSearch(page, "/?q=karlov");
  await page.locator("article").first().getByRole("button", { name: "Copy link" }).click();
  const byHand = page.getByLabel("Copy this text by hand");
  await expect(byHand).toBeFocused();
  await expect(byHand).toHaveValue(/\/articles\/.+#p-/);
});

test("a citation names source, title, date, paragraph, link and the day it was read", async ({ page }) => {
  await openSearch(page, '/?q="euphrates shield"&sort=oldest');
  const hit = page
    .locator("article")
    .filter({ has: page.locator("p mark") })
    .first();
  await hit.getByText("Cite", { exact: true }).click();
  await expect(hit.locator("details p")).toHaveText(
    /^“.+” — .*“.+”, Verbatim .+ desk, \d+ \w+ \d{4}, paragraph \d+\. http.+ \(accessed \d+ \w+ \d{4}\)$/,
  );
});

test("selecting words offers a link to just these words", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFirstHit(page, "karlov");
  const words = await selectWords(page, firstBody, 6);
  await page.getByRole("button", { name: "Copy link to this quote" }).click();
  await expect(page.getByRole("region", { name: "Selected words" }).getByText("Copied")).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.locator("[aria-current=true] mark")).toHaveText(words);
});

test("a link whose paragraph is gone never shows another passage as the quoted one", async ({ page }) => {
  await openFirstHit(page, "karlov");
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}?p=222222222222`);
  const notice = page.getByRole("complementary", { name: "The linked passage" });
  await expect(notice).toHaveAttribute("data-state", "removed");
  await expect(page.locator("[data-paragraph][aria-current=true]")).toHaveCount(0);
  await page.goto(`${path}?p=222222222222&quote=${encodeURIComponent("words that were never printed")}`);
  await expect(notice).toContainText("words that were never printed");
  await expect(notice).toContainText("not verified");
});

test("every fact says where it was read", async ({ page }) => {
  await openFirstHit(page, "karlov");
  await page.getByText("Where these facts come from").click();
  await expect(page.locator("dl")).toContainText(/Date.*2016, stated in the file’s front matter/);
  await expect(page.locator("dl")).toContainText(/for the words: /);
});

test("an article that isn't there is a 404 that says so", async ({ page, faults }) => {
  const response = await page.goto("/articles/never-was");
  expect(response?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("There is no such article");
  expect(faults.splice(0).join()).toContain("404");
});
