import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, startSite, test } from "./site.ts";

const article = (facts: string) => `---\n${facts}\n---\nThe talks on Syria resumed on Tuesday.\n`;

/** Articles with everything that the page tells of, and more refused files than fit on one page. */
const FILES: Record<string, string> = {
  "whole.md": article("title: Talks resume\ndate: 2016-08-09\nsource: Example Courier\nauthor: Jane Doe"),
  "bare.md": article("title: <img src=x onerror=alert(1)>"),
  "ambiguous.md": article("title: Talks end\ndate: 03/04/2017\nsource: Example Courier\nauthor: Jane Doe"),
  ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`empty-${String(n).padStart(2, "0")}.md`, ""])),
};

test.describe("the library", () => {
  let site: Awaited<ReturnType<typeof startSite>>;

  test.beforeAll(async () => {
    site = await startSite(FILES, { VERBATIM_LIBRARY: "1" });
  });
  test.afterAll(() => site.stop());

  test("tells what the last ingest did, what it refused and warned of, and what is unknown", async ({ page }) => {
    await page.goto(`${site.url}/library`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page.getByRole("row", { name: /^Added/ })).toHaveText("Added36");
    const refused = page.getByRole("region", { name: "Refused", exact: true });
    await expect(refused).toContainText("first 5 of 60");
    await expect(refused.getByRole("listitem").first()).toContainText("empty-00.md");
    await expect(refused.getByRole("listitem").first()).toContainText("[article-empty]");
    const dates = page.getByRole("region", { name: "Ambiguous dates" });
    await expect(dates).toContainText("03/04/2017");
    await dates.getByRole("link", { name: /ambiguous\.md/ }).click();
    await expect(page.locator("h1")).toHaveText("Talks end");
  });

  test("lists articles that lack a fact, with a search for them", async ({ page }) => {
    await page.goto(`${site.url}/library`);
    const sources = page.getByRole("region", { name: "Unknown source" });
    // Text that came from outside stays text.
    await expect(sources.getByRole("link", { name: "<img src=x onerror=alert(1)>" })).toBeVisible();
    await sources.getByRole("link", { name: "Search them" }).click();
    await expect(page).toHaveURL(`${site.url}/?source=unknown`);
    await expect(page.locator("#results")).toContainText("2 paragraphs in 1 article");
    await page.goto(`${site.url}/library`);
    await expect(page.getByRole("region", { name: "Unknown date" }).getByRole("listitem")).toHaveCount(2);
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("a long list has pages", async ({ page }) => {
      await page.goto(`${site.url}/library`);
      await page.getByRole("link", { name: /All 60.*Refused/ }).click();
      await expect(page.getByText("1–50 of 60")).toBeVisible();
      await page.getByRole("link", { name: "Next" }).click();
      await expect(page.getByText("51–60 of 60")).toBeVisible();
      await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(10);
      await expect(page.getByRole("link", { name: "Next" })).toHaveCount(0);
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test("has no violations and fits a screen of 320 px", async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 700 });
        for (const path of ["/library", "/library?list=refused&page=2", "/library?list=unknown-author"]) {
          await page.goto(site.url + path);
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
            .analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`)).toEqual(
            [],
          );
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        }
      });
    });
  }

  test("an address of no list is not found, and a page past the end is empty", async ({ request }) => {
    expect((await request.get(`${site.url}/library?list=constructor`)).status()).toBe(404);
    for (const page of ["999999999", "-1", "x"]) {
      expect((await request.get(`${site.url}/library?list=refused&page=${page}`)).status()).toBe(200);
    }
  });
});

test("a report that is not there, or broken, is said; the rest of the page stands", async ({ page }) => {
  const site = await startSite({ "bare.md": article("title: Talks resume") }, { VERBATIM_LIBRARY: "1" });
  try {
    const report = join(site.data, "last-ingest.json");
    await rm(report);
    await page.goto(`${site.url}/library`);
    await expect(page.getByText("There is no report of an ingest")).toBeVisible();
    await expect(page.getByRole("region", { name: "Unknown date" })).toContainText("Talks resume");
    for (const text of ['{"version": 1', '{"version": 2}']) {
      await writeFile(report, text);
      await page.reload();
      await expect(page.getByText("The report of the last ingest can’t be read")).toBeVisible();
    }
  } finally {
    await site.stop();
  }
});

test("the page is not there unless the settings say so", async ({ page, faults }) => {
  const response = await page.goto("/library");
  expect(response?.status()).toBe(404);
  await expect(page.getByText("There is no such page")).toBeVisible();
  await expect(page.getByText("last ingest")).toHaveCount(0);
  expect(faults.splice(0).join()).toContain("404");
});
