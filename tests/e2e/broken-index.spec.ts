import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startSite } from "./site.ts";

test("fault 23: a truncated index is a 503 that names the command to rebuild it, in the API and on the page", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const first = await startSite({
    "one.txt": "A headline about Ankara\n\nA paragraph about Ankara and nothing else.\n",
  });
  try {
    await truncate(join(first.data, "verbatim.db"), 5000);
    const response = await request.get(`${first.url}/api/search?q=ankara`);
    expect(response.status()).toBe(503);
    const { error } = await response.json();
    expect(error.code).toBe("index-corrupt");
    expect(error.action).toContain("npm run ingest");
    expect((await request.get(`${first.url}/api/ready`)).status()).toBe(503);
    expect((await request.get(`${first.url}/api/health`)).status()).toBe(200);
    await page.goto(`${first.url}/?q=ankara`);
    await expect(page.getByRole("alert").filter({ hasText: "npm run ingest" })).toBeVisible();
    await expect(page.getByRole("searchbox", { name: "Search the articles" })).toHaveValue("ankara");
  } finally {
    await first.stop();
  }
});
