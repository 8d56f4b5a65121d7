import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type StartedServer, startServer } from "./start-server.ts";

/** A site over articles of a test's own, in folders of its own, with further variables of the environment. */
export async function startSite(
  files: Record<string, string> | null,
  env: Record<string, string> = {},
): Promise<StartedServer & { data: string }> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-e2e-"));
  const data = join(folder, "data");
  for (const [name, text] of Object.entries(files ?? {})) await writeFile(join(folder, name), text);
  const server = await startServer(files ? [folder] : [], { ...env, VERBATIM_DATA: data });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
  return { ...server, data, stop };
}

/** The same with a public address (with a port, by which the start is told), which its links name; `own` is the one that it is reached by. */
export async function startPublicSite(
  files: Record<string, string>,
  address: string,
): Promise<StartedServer & { own: string }> {
  const port = await findPort();
  const site = await startSite(files, { SITE_URL: address, PORT: String(port) });
  return { ...site, own: `http://127.0.0.1:${port}` };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

interface Fixtures {
  /** Errors that the browser reported; a test that expects some takes them out. */
  faults: string[];
}

/** Tests of the sample site: one server a worker, and no page may report an error (a refused script is one). */
export const test = base.extend<Fixtures, { site: StartedServer }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await startSite(null);
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The number at the end of the results' heading range: `1–20 of 52 paragraphs in 9 articles` is 52. */
export async function readTotal(page: Page): Promise<number> {
  const text = await page.locator("#results").innerText();
  const match = /of ([\d,]+)/.exec(text);
  return match ? Number((match[1] as string).replaceAll(",", "")) : 0;
}

/** The search page is ready to answer keys: a click before that would be a plain link's. */
export async function openSearch(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("[data-ready]")).toBeAttached();
}
