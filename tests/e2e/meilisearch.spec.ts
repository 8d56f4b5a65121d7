import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { setUpKeys } from "#search/engines/meilisearch/nodes/set-up-keys.ts";
import { BINARY, MASTER_KEY, startNode, type TestNode } from "../meilisearch/start-node.ts";
import { type StartedServer, startServer } from "./start-server.ts";

// The whole site on three real servers.
test.skip(!BINARY, "needs the program of Meilisearch: set MEILI_BINARY");
test.describe.configure({ mode: "serial" });

let nodes: TestNode[] = [];
let site: StartedServer;
let keys: { searchKey: string; ingestKey: string };

test.beforeAll(async () => {
  nodes = await Promise.all([startNode(), startNode(), startNode()]);
  const urls = nodes.map(({ url }) => url);
  const index = `e2e-${randomUUID()}`;
  keys = await setUpKeys(urls, MASTER_KEY, index);
  site = await startServer([], {
    MEILI_URL: "",
    MEILI_URLS: urls.join(),
    MEILI_INDEX: index,
    MEILI_SEARCH_KEY: keys.searchKey,
    MEILI_INGEST_KEY: keys.ingestKey,
  });
});
test.afterAll(async () => {
  await site?.stop();
  for (const node of nodes) await node.remove();
});

test("searches, narrows and opens a quote as on the embedded engine", async ({ page }) => {
  await page.goto(`${site.url}/?q="s-400"&topic=arms-deals`);
  await expect(page.locator("mark").first()).toHaveText(/S-400/i);
  await page.getByRole("link", { name: "Open in context" }).first().click();
  await expect(page).toHaveURL(/\/articles\//);
  await expect(page.locator("mark").first()).toBeVisible();
});

test("no key is in what the browser gets", async ({ page, request }) => {
  const texts: string[] = [];
  page.on("response", async (response) => {
    if (response.url().startsWith(site.url)) texts.push(await response.text().catch(() => ""));
  });
  await page.goto(`${site.url}/?q=turkey`, { waitUntil: "networkidle" });
  texts.push(await (await request.get(`${site.url}/api/ready`)).text());
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) for (const key of Object.values(keys)) expect(text).not.toContain(key);
});

test("fault 25: with a server down the rest answers and says so; with none the page is friendly; both recover", async ({
  page,
  request,
}) => {
  const total = async () => (await (await request.get(`${site.url}/api/search`)).json()).total as number;
  const whole = await total();
  await nodes[0]?.kill();
  await page.goto(`${site.url}/?q=turkey`);
  await expect(page.getByText("1 of 3 search servers can't be reached")).toBeVisible();
  const readReady = async () => {
    const ready = await request.get(`${site.url}/api/ready`);
    return [ready.status(), (await ready.json()).nodes];
  };
  // What was found counts for a second.
  await expect.poll(readReady).toEqual([200, { all: 3, answering: 2 }]);
  expect(await total()).toBeLessThan(whole);

  for (const node of nodes) await node.kill();
  await page.goto(`${site.url}/?q=turkey`);
  await expect(page.locator("[role=alert]:not(#__next-route-announcer__)")).toContainText(/can.t be reached/);
  await expect(page.getByRole("searchbox")).toHaveValue("turkey");
  await expect.poll(async () => (await readReady())[0]).toBe(503);
  expect((await request.get(`${site.url}/api/health`)).status()).toBe(200);

  for (const node of nodes) await node.restart();
  await expect.poll(total).toBe(whole);
  await expect.poll(readReady).toEqual([200, { all: 3, answering: 3 }]);
});
