import { expect, test } from "@playwright/test";
import { startSite } from "./site.ts";
import type { StartedServer } from "./start-server.ts";

const SCRIPT = "<script>document.title='owned'</script>";
const IMAGE = "<img src=x onerror=\"document.title='owned'\">";
/** What engines mark highlights with, inside a text that came from outside. */
const SENTINELS = "\uE000turkey\uE001";

let site: StartedServer;

test.beforeAll(async () => {
  site = await startSite({
    "hostile.md": `---
title: ${JSON.stringify(`Headline ${SCRIPT} ${IMAGE}`)}
source: ${JSON.stringify(`Source ${IMAGE}`)}
author: ${JSON.stringify("Author </script><b>x")}
date: 2016-08-09
---
The first paragraph has ${SENTINELS} and \`${IMAGE}\` and \`${SCRIPT}\` in it.

The second paragraph speaks of turkey alone.
`,
    "plain.txt": `A plain headline of hostile text

The only paragraph of this text holds ${IMAGE} and ${SCRIPT} as its words, and turkey.
`,
  });
});
test.afterAll(() => site.stop());

test("markup in titles, sources and texts is shown as text, never run", async ({ page }) => {
  for (const path of ["/?q=paragraph", "/articles/hostile?q=paragraph", "/articles/plain"]) {
    await page.goto(site.url + path);
    await expect(page.locator("body")).toContainText("<img src=x onerror");
    await expect(page.locator("body")).toContainText("<script>document.title");
    await expect(page.locator("img")).toHaveCount(0);
    expect(await page.title()).not.toBe("owned");
  }
  await page.goto(`${site.url}/?q=paragraph`);
  await expect(page.locator("#filters")).toContainText("Source <img src=x");
});

test("sentinels inside an article are inert", async ({ page, request }) => {
  await page.goto(`${site.url}/?q=second`);
  await expect(page.locator("article mark")).toHaveText(["second"]);
  const answer = await (await request.get(`${site.url}/api/articles/hostile`)).text();
  expect(answer).not.toMatch(/[\uE000-\uF8FF]/);
});

test("data for search engines can't be ended by a text", async ({ page }) => {
  await page.goto(`${site.url}/articles/hostile`);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(data).not.toContain("<");
  expect(JSON.parse(data ?? "")).toMatchObject({
    headline: `Headline ${SCRIPT} ${IMAGE}`,
    author: { name: "Author </script><b>x" },
    datePublished: "2016-08-09",
  });
});
