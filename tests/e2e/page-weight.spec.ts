import { gzipSync } from "node:zlib";
import { expect, test } from "./site.ts";

/** Gzipped, in bytes; an empty page of this version of Next has about 135,000 (interface.md, 23). */
const LIMIT = 165_000;

for (const path of ["/?q=turkey", "article"]) {
  test(`the scripts of ${path} are light`, async ({ page, request }) => {
    const scripts = new Map<string, number>();
    page.on("response", async (response) => {
      if (response.request().resourceType() === "script") scripts.set(response.url(), 0);
    });
    const { hits } = await (await request.get("/api/search?q=turkey&perPage=1")).json();
    await page.goto(path === "article" ? hits[0].link : path, { waitUntil: "networkidle" });
    for (const url of scripts.keys()) scripts.set(url, gzipSync(await (await request.get(url)).body()).length);
    const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: "bytes", description: String(total) });
    console.log(`${path}: ${total} bytes of gzipped scripts`);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThanOrEqual(LIMIT);
  });
}
