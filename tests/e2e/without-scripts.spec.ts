import { expect, readTotal, test } from "./site.ts";

test.use({ javaScriptEnabled: false });

test("words are sent by a form that keeps the filters; facets and pages are links", async ({ page }) => {
  await page.goto("/?topic=syria");
  await page.getByRole("searchbox", { name: "Search the articles" }).fill("turkey");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL("/?topic=syria&q=turkey");
  await expect(page.locator("article mark").first()).toHaveText(/turk/i);
  const narrowed = await readTotal(page);
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/?q=turkey");
  expect(await readTotal(page)).toBeGreaterThan(narrowed);
  await page.getByRole("link", { name: "Page 2" }).click();
  await expect(page.locator("#results")).toContainText("21–");
});

test("dates are sent by a form", async ({ page }) => {
  await page.goto("/?q=turkey&sort=newest");
  await page.getByLabel("From", { exact: true }).fill("2019");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("#results")).toContainText("paragraphs in");
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("q"), searchParams.get("from"), searchParams.get("sort")]).toEqual([
    "turkey",
    "2019",
    "newest",
  ]);
});

test("filters are on the page of a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page
    .locator("#filters")
    .getByRole("link", { name: /^Syria \d/ })
    .click();
  await expect(page).toHaveURL("/?topic=syria");
});

test("a hit opens its article, with the passage marked", async ({ page }) => {
  await page.goto('/?q="s-400"');
  await page.locator("article").first().getByRole("link", { name: "Open in context" }).click();
  await expect(page.locator("[data-ordinal][aria-current=true]").first()).toContainText(/S-400/);
  await expect(page.getByRole("complementary", { name: "The linked passage" })).toHaveAttribute(
    "data-state",
    "verbatim",
  );
});
