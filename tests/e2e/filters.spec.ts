import { expect, openSearch, readTotal, test } from "./site.ts";

test("values of a facet are alternatives, facets combine, a value can be excluded", async ({ page }) => {
  await openSearch(page, "/");
  const filters = page.locator("#filters");
  const all = await readTotal(page);
  await filters.getByRole("link", { name: /^Syria \d/ }).click();
  await expect(page).toHaveURL("/?topic=syria");
  await expect.poll(() => readTotal(page)).toBeLessThan(all);
  const syria = await readTotal(page);
  // The facet's own counts ignore its selection: another value can be added.
  await filters.getByRole("link", { name: /^NATO/ }).click();
  await expect(page).toHaveURL("/?topic=nato&topic=syria");
  await expect.poll(() => readTotal(page)).toBeGreaterThan(syria);
  const either = await readTotal(page);
  await filters.getByRole("link", { name: /^Verbatim Syria desk/ }).click();
  await expect.poll(() => readTotal(page)).toBeLessThan(either);
  await page.goto("/?topic=syria");
  await expect(page.locator("[data-ready]")).toBeAttached();
  await filters.getByRole("link", { name: "Exclude NATO" }).click();
  await expect(page).toHaveURL("/?topic=syria&topic=-nato");
  await expect.poll(() => readTotal(page)).toBeLessThanOrEqual(syria);
});

test("the focus stays on a facet that was toggled", async ({ page }) => {
  await openSearch(page, "/");
  const syria = page.locator("#filters").getByRole("link", { name: /^Syria \d/ });
  await syria.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?topic=syria");
  await expect(syria).toHaveAttribute("aria-current", "true");
  await expect(syria).toBeFocused();
});

test("a selected value stays visible at zero", async ({ page }) => {
  await openSearch(page, '/?topic=coup-attempt&q="no such words here"');
  const value = page.locator("#filters").getByRole("link", { name: /^Coup attempt/ });
  await expect(value).toContainText("0");
  await expect(value).toHaveAttribute("aria-current", "true");
});

test("each filter has a chip that removes it; Clear all keeps words and sort", async ({ page }) => {
  await openSearch(page, "/?q=turkey&topic=syria&source=-Verbatim+Moscow+desk&from=2016&to=2018&sort=newest&page=2");
  const chips = page.getByRole("list", { name: "Filters that are on" });
  await expect(chips.getByRole("link", { name: /^Remove filter/ })).toHaveCount(3);
  await chips.getByRole("link", { name: /Moscow/ }).click();
  await expect(page).toHaveURL("/?q=turkey&topic=syria&from=2016&to=2018&sort=newest");
  await chips.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/?q=turkey&sort=newest");
  await expect(chips).toBeHidden();
});

test("sort, grouping and the exact switch are links of the same search", async ({ page }) => {
  await openSearch(page, "/?q=missile");
  const forgiving = await readTotal(page);
  await page.getByRole("link", { name: "Oldest" }).click();
  await expect(page).toHaveURL("/?q=missile&sort=oldest");
  const days = () =>
    page.locator("article time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
  const { hits } = await (await page.request.get("/api/search?q=missile&sort=oldest")).json();
  // Hits of one article that follow each other stand under one headline and one date.
  const dates = hits.flatMap((hit: { articleId: string; date: string | null }, at: number) =>
    hit.articleId === hits[at - 1]?.articleId ? [] : (hit.date ?? []),
  );
  expect(dates).toEqual(dates.toSorted());
  await expect.poll(days).toEqual(dates);
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(page.locator("#results")).toContainText(/articles, \d+ paragraphs/);
  const titles = await page.locator("article h3").allInnerTexts();
  expect(new Set(titles).size).toBe(titles.length);
  await page.goto("/?q=missile");
  await expect(page.locator("[data-ready]")).toBeAttached();
  await page.getByRole("link", { name: "Exact words only" }).click();
  await expect(page).toHaveURL("/?q=missile&exact=1");
  await expect.poll(() => readTotal(page)).toBeLessThan(forgiving);
});

test("pages are numbered links with a range, and move the focus to the results", async ({ page }) => {
  await openSearch(page, "/?q=turkey");
  const total = await readTotal(page);
  await page.getByRole("link", { name: "Page 2" }).click();
  await expect(page).toHaveURL("/?q=turkey&page=2");
  await expect(page.locator("#results")).toHaveText(new RegExp(`^21–\\d+ of ${total} paragraphs in \\d+ articles$`));
  await expect(page.locator("#results")).toBeFocused();
  await expect(page.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "true");
});

test("the histogram zooms from years to months to days and back", async ({ page }) => {
  await openSearch(page, "/");
  const bars = page.getByRole("list", { name: "Paragraphs over time" });
  const total = await readTotal(page);
  await bars.getByRole("link", { name: /^2019: / }).click();
  await expect(page).toHaveURL("/?from=2019&to=2019");
  await expect.poll(() => readTotal(page)).toBeLessThan(total);
  await bars.getByRole("link", { name: /^July 2019: / }).click();
  await expect(page).toHaveURL("/?from=2019-07&to=2019-07");
  await bars.getByRole("link", { name: /^18 July 2019: / }).click();
  await expect(page).toHaveURL("/?from=2019-07-18&to=2019-07-18");
  await page.getByRole("link", { name: "All of 2019" }).click();
  await expect(page).toHaveURL("/?from=2019&to=2019");
  await page.getByRole("link", { name: "All dates" }).click();
  await expect.poll(() => readTotal(page)).toBe(total);
});

test("two date inputs take a year, a month or a day, and say what they can't read", async ({ page }) => {
  await openSearch(page, "/?q=turkey");
  await page.getByLabel("From", { exact: true }).fill("2016-08");
  await page.getByLabel("to", { exact: true }).fill("2017");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=turkey&from=2016-08&to=2017");
  await page.getByLabel("to", { exact: true }).fill("2017-02-31");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "2017-02-31" })).toBeVisible();
});

test("articles without a date can be selected, and say so", async ({ page }) => {
  await openSearch(page, "/");
  await page.getByRole("link", { name: /without a date/ }).click();
  await expect(page).toHaveURL("/?from=unknown");
  await expect(page.locator("article").first()).toContainText("Date unknown");
});
