import { truncate } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { expect, openSearch, startSite, test } from "./site.ts";

const many = Array.from({ length: 500 }, (_, n) => `source=s${n}`).join("&");

for (const [what, path] of [
  ["a query of 10 kB", `/?q=${"word+".repeat(2000)}`],
  ["500 filters", `/?${many}`],
  ["a day that does not exist", "/?from=2016-02-31"],
] as const) {
  test(`fault 7: ${what} is a 400 on the page too`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(400);
    expect(response.headers()["content-type"]).toContain("text/html");
    expect(await response.text()).toContain("Search without it");
  });
}

test("an address that can't all be read keeps the rest, says what was wrong, and offers the rest", async ({
  page,
  faults,
}) => {
  await openSearch(page, "/?q=turkey&topic=syria&sort=newest&from=abc");
  await expect(page.getByRole("alert").filter({ hasText: "“abc” is not a date" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search the articles" })).toHaveValue("turkey");
  await expect(page.getByRole("list", { name: "Filters that are on" })).toContainText(/syria/i);
  await expect(page.getByRole("link", { name: "Newest" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("abc");
  await expect(page.getByRole("link", { name: "Try again" })).toHaveCount(0);
  await page.getByRole("link", { name: "Search without it" }).click();
  await expect(page).toHaveURL("/?q=turkey&topic=syria&sort=newest");
  await expect(page.locator("#results")).toContainText("paragraphs in");
  const { total } = await (await page.request.get("/api/search?q=turkey&topic=syria")).json();
  await expect(page.locator("#results")).toContainText(`of ${total} paragraphs`);
  expect(faults.splice(0).join()).toContain("400");
});

test("an error takes the whole width", async ({ page, faults }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSearch(page, "/?from=abc");
  const box = await page.getByRole("alert").filter({ hasText: "abc" }).boundingBox();
  expect(box?.width).toBeGreaterThan(500);
  expect(faults.splice(0).join()).toContain("400");
});

test("fault 23: with a damaged index pages and API are 503, and none names a file of the server", async ({ page }) => {
  const site = await startSite({
    "one.txt": "A headline about Ankara\n\nA paragraph about Ankara and nothing else.\n",
  });
  try {
    await truncate(join(site.data, "verbatim.db"), 5000);
    for (const path of [
      "/",
      "/?q=ankara",
      "/articles/one",
      "/api/search?q=ankara",
      "/api/articles/one",
      "/api/ready",
    ]) {
      const response = await page.request.get(site.url + path);
      expect([path, response.status()]).toEqual([path, 503]);
      const text = await response.text();
      expect(text).toContain("npm run ingest");
      expect(text).not.toContain(site.data);
      expect(text).not.toContain("verbatim.db");
    }
  } finally {
    await site.stop();
  }
});

test("an address whose escapes are no UTF-8 is answered like any that isn't there", async ({ request }) => {
  const page = await request.get("/articles/%ff");
  expect(page.status()).toBe(404);
  expect(await page.text()).toContain("There is no such page");
  const api = await request.get("/api/articles/%ff");
  expect(api.status()).toBe(404);
  expect((await api.json()).error.code).toBe("address-unknown");
});

test("what isn't there is said in the shape of the place", async ({ page, request, faults }) => {
  const api = await request.get("/api/nope/at/all");
  expect(api.status()).toBe(404);
  expect((await api.json()).error.code).toBe("address-unknown");
  const response = await page.goto("/nope");
  expect(response?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("There is no such page");
  await page.getByRole("searchbox", { name: "Search the articles" }).fill("karlov");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=karlov");
  expect(faults.splice(0).join()).toContain("404");
});

test("answers of the API are data: never sniffed, never run", async ({ request }) => {
  for (const path of ["/api/search?q=turkey", "/api/articles/%ff", "/api/nope", "/api/health"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  }
});

test("links never lead to a host that a request only claims", async ({ request, site }) => {
  const headers = { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  const page = await (await request.get("/?q=karlov", { headers })).text();
  expect(page).not.toContain("evil.example");
  expect(page).toContain(site.url);
});

/** Sends a request with a Host header of the test's own, and answers with the page. */
async function getFrom(url: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers: { host } }, (response) => {
      let text = "";
      response.on("data", (data) => {
        text += data;
      });
      response.on("end", () => resolve(text));
    })
      .on("error", reject)
      .end();
  });
}

test("a Host that is no host is not linked to", async ({ site }) => {
  const page = await getFrom(`${site.url}/?q=karlov`, "evil.example/%22onload");
  expect(page).not.toContain("evil.example/");
});
