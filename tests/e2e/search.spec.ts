import { expect, openSearch, readTotal, test } from "./site.ts";

const box = { role: "searchbox", name: "Search the articles" } as const;

test("results follow each key, with the words marked, and the address holds them", async ({ page }) => {
  await openSearch(page, "/");
  const all = await readTotal(page);
  await page.getByRole(box.role, { name: box.name }).pressSequentially("s-400");
  await expect(page).toHaveURL(/\?q=s-400$/);
  await expect(page.locator("article mark").first()).toHaveText(/s-400/i);
  expect(await readTotal(page)).toBeLessThan(all);
  const before = await page.locator("#results").innerText();
  await page.reload();
  await expect(page.locator("#results")).toHaveText(before);
  await expect(page.getByRole(box.role, { name: box.name })).toHaveValue("s-400");
});

test("typing replaces the history entry, a facet pushes one, Back and Forward bring both back", async ({ page }) => {
  await openSearch(page, "/");
  const entries = await page.evaluate(() => history.length);
  await page.getByRole(box.role, { name: box.name }).pressSequentially("turkey");
  await expect(page).toHaveURL(/q=turkey/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page
    .locator("#filters")
    .getByRole("link", { name: /^Syria \d/ })
    .click();
  await expect(page).toHaveURL(/topic=syria/);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await expect(page.locator("[data-ready]")).toHaveAttribute("aria-busy", "false");
  const narrowed = await page.locator("#results").innerText();
  await page.goBack();
  await expect(page).toHaveURL(/\?q=turkey$/);
  await expect(page.locator("#results")).not.toHaveText(narrowed);
  await page.goForward();
  await expect(page.locator("#results")).toHaveText(narrowed);
});

test("Back returns to the place that was scrolled to", async ({ page }) => {
  await openSearch(page, "/?q=turkey");
  await page.locator("article").nth(12).scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(500);
  // A chip of the topic: its page is short, so that the browser alone would lose the place.
  await page
    .locator("article")
    .nth(12)
    .getByRole("link", { name: /^Only topic/ })
    .first()
    .click();
  await expect(page).toHaveURL(/topic=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/topic=/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled - 50);
});

test("an answer that comes late never replaces a newer one", async ({ page, faults }) => {
  await openSearch(page, "/");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/api\/search\?q=a$/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const search = page.getByRole(box.role, { name: box.name });
  await search.fill("a");
  await search.fill("ankara");
  await expect(page.locator("article mark").first()).toHaveText(/ankara/i);
  const newest = await page.locator("#results").innerText();
  release();
  await page.unrouteAll({ behavior: "wait" });
  await expect(page.locator("#results")).toHaveText(newest);
  await expect(search).toHaveValue("ankara");
  faults.splice(0);
});

test("old results are dimmed while the new ones are waited for", async ({ page }) => {
  await openSearch(page, "/?q=turkey");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/search?q=russia", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole(box.role, { name: box.name }).fill("russia");
  await expect(page.locator("[data-ready]")).toHaveAttribute("aria-busy", "true");
  await expect(page.locator("[data-ready]")).toHaveCSS("opacity", "0.5");
  release();
  await expect(page.locator("[data-ready]")).toHaveAttribute("aria-busy", "false");
  await expect(page.locator("[data-ready]")).toHaveCSS("opacity", "1");
});

test("operators typed in the box become chips when the query is sent", async ({ page }) => {
  await openSearch(page, "/");
  const search = page.getByRole(box.role, { name: box.name });
  await search.pressSequentially("russia topic:syria");
  await search.press("Enter");
  await expect(page).toHaveURL("/?q=russia&topic=syria");
  await expect(search).toHaveValue("russia");
  await expect(page.getByRole("list", { name: "Filters that are on" })).toContainText("Syria");
});

test("the count is announced once, when typing has stopped", async ({ page }) => {
  await openSearch(page, "/");
  const status = page.locator("p[role=status]");
  await expect(status).toHaveText("");
  await page.getByRole(box.role, { name: box.name }).pressSequentially("kremlin");
  await expect(page).toHaveURL(/q=kremlin$/);
  await expect(page.locator("article mark").first()).toHaveText(/kremlin/i);
  await expect(status).toHaveText(await page.locator("#results").innerText());
});

test("no hit offers the corrected spelling and the query without its rarest word", async ({ page }) => {
  await openSearch(page, '/?q="turkish" "zyxgh"');
  await expect(page.locator("#results")).toHaveText("No paragraph matches");
  await page.getByRole("link", { name: /turkish/ }).click();
  await expect(page.locator("article").first()).toBeVisible();
});

test("a failed search keeps what was typed and can be tried again", async ({ page, faults }) => {
  await openSearch(page, "/");
  await page.route("**/api/search?q=ankara", (route) => route.abort());
  const search = page.getByRole(box.role, { name: box.name });
  await search.fill("ankara");
  await expect(page.getByRole("alert").filter({ hasText: "did not answer" })).toBeVisible();
  await expect(search).toHaveValue("ankara");
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.locator("article mark").first()).toHaveText(/ankara/i);
  expect(faults.splice(0).join()).toContain("Failed to load resource");
});
