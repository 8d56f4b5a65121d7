import { expect, openSearch, test } from "./site.ts";

test("a misspelt filter is told, and the one that was meant is a link away", async ({ page }) => {
  await openSearch(page, "/?q=turkey topc:syria");
  await expect(page.getByText("There is no filter “topc:”")).toBeVisible();
  await page.getByRole("link", { name: "topic:syria" }).click();
  await expect(page).toHaveURL("/?q=turkey&topic=syria");
  await openSearch(page, "/?topic=sirya");
  await page.locator("p", { hasText: "There is no topic “sirya”" }).getByRole("link", { name: "Syria" }).click();
  await expect(page).toHaveURL("/?topic=syria");
});

test("nothing moves when a link was copied, on a phone either", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 360, height: 780 });
  await openSearch(page, "/?q=ceasefire");
  const hit = page.getByRole("article").first();
  const places = async () =>
    Promise.all((await hit.locator("a, button, summary").all()).map((one) => one.boundingBox()));
  const before = await places();
  await hit.getByRole("button", { name: /^Copy link/ }).click();
  await expect(hit.getByText("Copied")).toBeVisible();
  expect(await places()).toEqual(before);
});

test("browsers and feed readers that ask for /favicon.ico get an icon", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("icon");
  // The signature of an ICO file.
  expect([...(await icon.body()).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
});

test("the typefaces that are asked for along with a page are those it is set in", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") asked.push(new URL(request.url()).pathname);
  });
  const response = await page.goto("/?q=ceasefire");
  const preloads = [...(response?.headers().link ?? "").matchAll(/<([^>]+woff2)>; rel=preload/g)].map(
    ([, path]) => path,
  );
  expect(preloads).toHaveLength(2);
  await page.evaluate(() => document.fonts.ready);
  const families = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', "")),
  );
  expect(families).toEqual(expect.arrayContaining(["Source Serif 4 Variable", "Libre Franklin Variable"]));
  await expect(page.locator("article h3").first()).toHaveCSS("font-family", /^"?Source Serif 4 Variable/);
  // Each once: a file under another name would be fetched in vain.
  for (const path of preloads) expect(asked.filter((other) => other === path)).toHaveLength(1);
});
