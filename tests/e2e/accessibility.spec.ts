import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openSearch, test } from "./site.ts";

/** WCAG 2.2 AA and what axe knows beyond it. */
async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const path of ["/", "/?q=s-400&topic=arms-deals&topic=-nato&from=2016", "/?q=zzzz", "/?from=2017-02-31"]) {
      test(`${path} has no violations`, async ({ page, faults }) => {
        await openSearch(page, path);
        await expectNoViolations(page);
        // A search that can't be read is answered 400, which the browser reports.
        if (path.includes("02-31")) expect(faults.splice(0).join()).toContain("400");
      });
    }

    test("an article has no violations", async ({ page }) => {
      await openSearch(page, "/?q=karlov");
      await page.locator("article").first().getByRole("link", { name: "Open in context" }).click();
      await expect(page.locator("h1")).toBeVisible();
      await expectNoViolations(page);
    });
  });
}

test("the page of an article that isn't there has no violations", async ({ page, faults }) => {
  await page.goto("/articles/never-was");
  await expectNoViolations(page);
  expect(faults.splice(0).join()).toContain("404");
});

test("one h1, landmarks, and a skip link that works", async ({ page }) => {
  await openSearch(page, "/");
  await expect(page.locator("h1")).toHaveCount(1);
  for (const landmark of ["banner", "main", "contentinfo", "search"] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("texts carry their language and direction", async ({ page }) => {
  await openSearch(page, "/?lang=tr");
  await expect(page.locator("article p[lang=tr][dir=auto]").first()).toBeVisible();
});

test("on a phone the filters are a drawer that keeps the focus and shows the number of results", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openSearch(page, "/");
  await page.getByRole("link", { name: "Filters" }).click();
  const drawer = page.getByRole("dialog", { name: "Filters" });
  await drawer.getByRole("link", { name: /^Syria \d/ }).click();
  await expect(page).toHaveURL("/?topic=syria");
  for (let n = 0; n < 60; n++) await page.keyboard.press("Tab");
  expect(
    await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
    ),
  ).toBe(true);
  await expectNoViolations(page);
  await drawer.getByRole("button", { name: /^Show \d+ results$/ }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("link", { name: "Filters (1)" })).toBeFocused();
});

test("nothing is wider than a screen of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/?q=turkey", "/articles/2016-08-09-putin-and-erdogan-meet-in-st-petersburg?q=turkey"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("print keeps text, source and date, and drops the controls", async ({ page }) => {
  await openSearch(page, "/?q=karlov");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#filters")).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy link" }).first()).toBeHidden();
  await expect(page.locator("article").first()).toContainText("Verbatim");
});
