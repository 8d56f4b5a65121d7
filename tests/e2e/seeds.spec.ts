import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { normalizeText } from "#ingest/text/normalize-text.ts";
import { type StartedServer, startServer } from "./start-server.ts";

const folder = process.env.SEEDS_DIR;
if (!folder) console.warn("SKIPPED: the five real articles in the browser. Set SEEDS_DIR to their folder to run it.");

const truth = z.object({
  articles: z.array(
    z.object({ file: z.string(), body: z.array(z.string()), optional_breaks_after: z.array(z.string()).default([]) }),
  ),
});
const answer = z.object({
  total: z.number(),
  hits: z.array(z.object({ paragraphId: z.string(), kind: z.string(), text: z.string(), link: z.string() })),
});

/** The first words of a paragraph as an exact phrase: enough of them to be its own. */
const phraseOf = (text: string) =>
  `"${text
    .split(" ")
    .slice(0, 12)
    .join(" ")
    .replaceAll(/["“”«»]/g, " ")}"`;

test.describe("five real articles, as their readers would check them", () => {
  test.skip(!folder, "needs the five real articles: set SEEDS_DIR to their folder");
  let server: StartedServer;
  let data: string;

  test.beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "verbatim-seeds-"));
    server = await startServer([folder as string], { VERBATIM_DATA: data });
  });
  test.afterAll(async () => {
    await server.stop();
    await rm(data, { recursive: true });
  });

  test("every body paragraph is found by a phrase of its own, and its link opens it marked", async ({ page }) => {
    const { articles } = truth.parse(JSON.parse(await readFile(join(folder as string, "expected.json"), "utf8")));
    for (const { file, body, optional_breaks_after } of articles) {
      for (const text of body) {
        const params = new URLSearchParams({ q: phraseOf(text), perPage: "100" });
        const found = answer.parse(await (await fetch(`${server.url}/api/search?${params}`)).json());
        const passage = normalizeText(text).text;
        const breaks = optional_breaks_after.map((end) => normalizeText(end).text);
        // A paragraph that may be split is found by its first part.
        const parts = [passage, ...breaks.filter((end) => passage.startsWith(end))];
        const hit = found.hits.find((candidate) => candidate.kind === "body" && parts.includes(candidate.text));
        expect(hit, `${file}: ${passage}`).toBeDefined();
        await page.goto(server.url + hit?.link);
        const marked = page.locator(`#p-${hit?.paragraphId}`);
        expect(await marked.locator("[data-text]").textContent()).toBe(hit?.text);
        await expect(marked).toHaveAttribute("aria-current", "true");
        await expect(marked).toBeInViewport();
      }
    }
  });
});
