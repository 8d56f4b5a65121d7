import type { Route } from "@playwright/test";
import { expect, openSearch, startSite, test } from "./site.ts";

const box = { name: "Search the articles" };

const oddities: Record<string, (route: Route) => Promise<void>> = {
  "a proxy's refusal": (route) => route.fulfill({ status: 502, json: { message: "Bad Gateway" } }),
  "a proxy's page": (route) => route.fulfill({ contentType: "text/html", body: "<h1>We will be back</h1>" }),
  "half an answer": async (route) => {
    const answer = await (await route.fetch()).text();
    await route.fulfill({ contentType: "application/json", body: answer.slice(0, -100) });
  },
  "an answer without its hits": async (route) => {
    const { hits: _, ...rest } = await (await route.fetch()).json();
    await route.fulfill({ json: rest });
  },
};

for (const [name, answer] of Object.entries(oddities)) {
  test(`${name} is a search that did not answer, and can be tried again`, async ({ page, faults }) => {
    await openSearch(page, "/?q=putin");
    await page.route("**/api/search?q=ankara", answer);
    const search = page.getByRole("searchbox", box);
    await search.fill("ankara");
    await expect(page.getByRole("alert").filter({ hasText: "did not answer" })).toBeVisible();
    await expect(search).toHaveValue("ankara");
    await page.unrouteAll({ behavior: "wait" });
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page.locator("article mark").first()).toHaveText(/ankara/i);
    for (const fault of faults.splice(0)) expect(fault).toContain("502");
  });
}

test("a value that is looked for is not said to be missing when nothing answered", async ({ page, faults }) => {
  const source = (n: number) => `---\ntitle: Talks ${n}\nsource: Paper ${n}\n---\n\nTalks went on for ${n} days.\n`;
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.md`, source(n)]));
  const site = await startSite(files);
  try {
    await openSearch(page, `${site.url}/`);
    await page.route("**/api/facets?*", (route) => route.fulfill({ status: 502, json: { message: "Bad Gateway" } }));
    const filters = page.locator("#filters");
    await filters.getByText(/^\d+ more$/).click();
    await filters.getByRole("searchbox", { name: "Find a source" }).fill("paper 29");
    await expect(filters.getByRole("alert")).toContainText("did not answer");
    await expect(filters.getByText(/starts like this/)).toHaveCount(0);
    await page.unrouteAll({ behavior: "wait" });
    await filters.getByRole("button", { name: "Try again" }).click();
    // Found, and in the list of all.
    await expect(filters.getByRole("link", { name: "Paper 29 2 paragraphs" })).toHaveCount(2);
    await expect(filters.getByRole("alert")).toHaveCount(0);
    expect(faults.splice(0).join()).toContain("502");
  } finally {
    await site.stop();
  }
});
