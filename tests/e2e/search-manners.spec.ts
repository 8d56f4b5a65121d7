import { expect, openSearch, test } from "./site.ts";

const box = { name: "Search the articles" };

test("a failure is not kept: coming back to the search asks again", async ({ page, faults }) => {
  await openSearch(page, "/?q=ankara");
  await page.route("**/api/search?q=putin", (route) => route.fulfill({ status: 503, json: failure }));
  const search = page.getByRole("searchbox", box);
  await search.fill("putin");
  await expect(page.getByRole("alert").filter({ hasText: "can’t be reached" })).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await search.fill("moscow");
  await expect(page.locator("article mark").first()).toHaveText(/moscow/i);
  await search.fill("putin");
  await expect(page.locator("article mark").first()).toHaveText(/putin/i);
  expect(faults.splice(0).join()).toContain("503");
});

const failure = {
  error: { code: "engine-unreachable", message: "The search engine can’t be reached.", action: "Try again." },
};

test("the title follows what is typed and clicked, as the server writes it", async ({ page }) => {
  await openSearch(page, "/");
  await page.getByRole("searchbox", box).fill("turkey");
  await expect(page).toHaveTitle("turkey · Verbatim");
  await page
    .locator("#filters")
    .getByRole("link", { name: /^Syria \d/ })
    .click();
  await expect(page).toHaveTitle("turkey, Syria · Verbatim");
  await page.reload();
  await expect(page).toHaveTitle("turkey, Syria · Verbatim");
});

test("the focus stays in place: on Exclude, in the chart, and by the results when a chip is gone", async ({ page }) => {
  await openSearch(page, "/?topic=nato");
  await page.locator("#filters").getByRole("link", { name: "Exclude Syria", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?topic=nato&topic=-syria");
  await expect(page.locator("#filters").getByRole("link", { name: "Stop excluding Syria" })).toBeFocused();
  await page.getByRole("link", { name: /^Remove filter:.*Syria/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?topic=nato");
  await expect(page.locator("#results")).toBeFocused();
  const chart = page.getByRole("list", { name: "Paragraphs over time" });
  await chart.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=/);
  await expect(page.locator("[data-ready]")).toHaveAttribute("aria-busy", "false");
  await expect(chart).toBeFocused();
});

test("the search box shows the focus by a ring, and Exclude is no fainter than other text", async ({ page }) => {
  await openSearch(page, "/");
  const search = page.getByRole("searchbox", box);
  await search.focus();
  await expect(search).toHaveCSS("outline-style", "solid");
  await expect(search).toHaveCSS("outline-width", "2px");
  await expect(search).toHaveCSS("outline-color", "rgb(18, 74, 128)");
  await expect(page.locator("#filters").getByRole("link", { name: "Exclude Syria", exact: true })).toHaveCSS(
    "opacity",
    "1",
  );
});

test("dates the wrong way round are explained, and turned by a link", async ({ page }) => {
  await openSearch(page, "/?q=turkey&from=2019&to=2017");
  await expect(page.getByText("2019 comes after 2017")).toBeVisible();
  await page.getByRole("link", { name: "From 2017 to 2019" }).click();
  await expect(page).toHaveURL("/?q=turkey&from=2017&to=2019");
  await expect(page.locator("article").first()).toBeVisible();
});

test("no two controls of the hits have one name", async ({ page }) => {
  await openSearch(page, "/?topic=syria");
  for (const [role, name] of [
    ["button", /^Copy link/],
    ["link", /^Open in context/],
  ] as const) {
    const names = await page.getByRole(role, { name }).allTextContents();
    expect(names).toHaveLength(20);
    expect(new Set(names).size).toBe(20);
  }
});

test("hits of one article that follow each other stand under one headline", async ({ page }) => {
  await openSearch(page, "/?topic=syria");
  await expect(page.locator("section[aria-labelledby=results] article")).toHaveCount(20);
  const headlines = await page.locator("section[aria-labelledby=results] article h3").allInnerTexts();
  expect(headlines.length).toBeLessThan(20);
  for (const [at, headline] of headlines.entries()) expect(headline).not.toBe(headlines[at - 1]);
});

test("names in the filters are whole, however narrow the column is", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSearch(page, "/");
  const cut = await page
    .locator("#filters li span[dir=auto]")
    .evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth + 1).length);
  expect(cut).toBe(0);
});

test("on a phone the first hit stands in the upper half, and order and dates are in the drawer", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await openSearch(page, "/?q=turkey");
  const first = await page.locator("article").first().boundingBox();
  expect(first?.y).toBeLessThan(320);
  await expect(page.getByLabel("From", { exact: true })).toBeHidden();
  const control = page.getByRole("link", { name: /^Filters/ });
  expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await control.click();
  const drawer = page.getByRole("dialog", { name: "Filters" });
  await expect(drawer.getByLabel("From", { exact: true })).toBeVisible();
  await drawer.getByRole("link", { name: "Oldest" }).click();
  await expect(page).toHaveURL("/?q=turkey&sort=oldest");
});

test("the front page has a lead and says what the collection holds; typing takes its place", async ({ page }) => {
  await openSearch(page, "/");
  const all = await (await page.request.get("/api/search")).json();
  await expect(page.getByRole("banner")).toContainText(`${all.totalArticles} articles, ${all.total} paragraphs`);
  const newest = page.getByRole("region", { name: "Newest in the collection" });
  const { hits } = await (await page.request.get("/api/search?sort=newest&group=article&perPage=6")).json();
  await expect(newest.locator("h3")).toHaveText(hits.map((hit: { title: string }) => hit.title));
  await page.getByRole("searchbox", box).fill("karlov");
  await expect(newest).toBeHidden();
});

test("the chart has a heading, and each bar shows its number", async ({ page }) => {
  await openSearch(page, "/");
  await expect(page.getByRole("heading", { name: "Paragraphs over time, by year" })).toBeVisible();
  const bars = page.getByRole("list", { name: "Paragraphs over time" }).getByRole("listitem");
  // All years fit side by side; where bars don't fit, the newest are shown first.
  await bars.first().scrollIntoViewIfNeeded();
  for (const end of [bars.first(), bars.last()]) await expect(end).toBeInViewport({ ratio: 0.99 });
  const { facets } = await (await page.request.get("/api/search")).json();
  const in2016 = facets.date
    .filter(({ value }: { value: string }) => value.startsWith("2016"))
    .reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  await expect(bars.filter({ hasText: "2016" })).toContainText(String(in2016));
});
