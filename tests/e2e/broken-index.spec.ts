import { open, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startSite } from "./site.ts";

test("fault 23: a truncated index is a 503 that names the command to rebuild it, in the API and on the page", async ({
  page,
  request,
}) => {
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

/** A page of the index file, in bytes. */
const PAGE = 8192;

/** Readers' questions, each of which reads other parts of the index. */
const QUESTIONS = [
  "/api/search?q=gate",
  "/api/search?q=%22stays%20open%22",
  "/api/search?q=&page=9",
  "/api/articles/talks-7",
];

test("fault 38: where pages of the index are overwritten, the site is not ready once readers meet it, also while it runs", async ({
  request,
}) => {
  const files = Array.from({ length: 60 }, (_, n) => [
    `talks-${n}.md`,
    `---\ntitle: Talks ${n}\nid: talks-${n}\n---\n${`The gate number ${n} stays open until nine.\n\n`.repeat(40)}`,
  ]);
  const site = await startSite(Object.fromEntries(files));
  const statusOf = async (path: string) => (await request.get(site.url + path)).status();
  try {
    expect(await statusOf("/api/ready")).toBe(200);
    const file = join(site.data, "verbatim.db");
    const { size } = await stat(file);
    const handle = await open(file, "r+");
    // All but the first, which names the program and its version.
    for (let at = PAGE; at + PAGE <= size; at += PAGE) await handle.write(Buffer.alloc(PAGE, 0xa5), 0, PAGE, at);
    await handle.close();
    const met = [];
    for (const question of QUESTIONS) met.push(await statusOf(question));
    expect(met).toContain(503);
    const ready = await request.get(`${site.url}/api/ready`);
    expect([ready.status(), (await ready.json()).error.code]).toEqual([503, "index-corrupt"]);
    expect(await statusOf("/api/health")).toBe(200);
  } finally {
    await site.stop();
  }
});
