import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { APIRequestContext, Frame, Page } from "@playwright/test";
import { embedPath } from "#search/links.ts";
import { makeParagraphQuote } from "#search/quotes/make-quote.ts";
import type { Hit } from "#search/result.ts";
import { expect, startPublicSite, test } from "./site.ts";
import { startServer } from "./start-server.ts";

async function findHit(request: APIRequestContext, words = '"euphrates shield"'): Promise<Hit> {
  const answer = await request.get(`/api/search?${new URLSearchParams({ q: words, perPage: "1" })}`);
  return (await answer.json()).hits[0];
}

/** The path and parameters of a hit's link under another name: its image, its frame. */
const pathOf = (hit: Hit, kind: "image" | "embed"): string => {
  const { search } = new URL(hit.link, "http://localhost");
  return kind === "image" ? `/articles/${hit.articleId}/image${search}` : `/embed/${hit.articleId}${search}`;
};

/** What an address of a quote names. The article's page and what is made of it say what stands beside the paragraph too, which a hit does not know. */
function readNamed(address: string, base = "http://localhost") {
  const { origin, pathname, searchParams } = new URL(address, base);
  const [p, quote, end, check] = ["p", "quote", "end", "check"].map((name) => searchParams.get(name));
  return { address: origin + pathname, p, quote, end, proof: check?.slice(0, 12) };
}

/** A page of another site with frames in it. */
async function serveFrames(markup: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Another site</title>${markup}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

async function openFrames(page: Page, markup: string): Promise<Frame[]> {
  const { url, server } = await serveFrames(markup);
  await page.goto(url, { waitUntil: "networkidle" });
  server.close();
  server.closeAllConnections();
  return page.mainFrame().childFrames();
}

async function openFrame(page: Page, markup: string): Promise<Frame> {
  const [frame] = await openFrames(page, markup);
  if (!frame) throw new Error("The page has no frame.");
  return frame;
}

test("another site may frame a quote, which fits the size that oEmbed names", async ({ page, request, site }) => {
  const hit = await findHit(request);
  const oembed = await (await request.get(`/oembed?${new URLSearchParams({ url: site.url + hit.link })}`)).json();
  expect(oembed).toMatchObject({ version: "1.0", type: "rich", provider_name: "Verbatim" });
  const frame = await openFrame(page, oembed.html);
  await expect(frame.locator("blockquote")).toContainText(hit.text);
  await expect(frame.locator("figcaption")).toContainText(hit.title);
  await expect(frame.locator("[data-state=verbatim]")).toContainText("Word for word in the article.");
  expect(await frame.evaluate(() => innerHeight)).toBe(oembed.height);
  const needed = await frame.locator("main").evaluate((main) => {
    main.style.height = "auto";
    return main.getBoundingClientRect().height;
  });
  expect(needed).toBeLessThanOrEqual(oembed.height);
  // Not so much larger that it leaves a hole in the page.
  expect(needed).toBeGreaterThan(oembed.height * 0.6);
  const link = frame.getByRole("link", { name: "See it in context" });
  expect(readNamed((await link.getAttribute("href")) ?? "")).toEqual(readNamed(hit.link, site.url));
  await expect(link).toHaveAttribute("target", "_blank");
});

test("in a frame that is too low the words can be scrolled, and their source and state stay in sight", async ({
  page,
  request,
}) => {
  const { hits } = await (await request.get("/api/search?q=ceasefire&perPage=50")).json();
  const hit = hits.toSorted((one: { text: string }, other: { text: string }) => other.text.length - one.text.length)[0];
  await page.setViewportSize({ width: 340, height: 300 });
  await page.goto(pathOf(hit, "embed"));
  await expect(page.locator("figcaption")).toBeInViewport({ ratio: 1 });
  await expect(page.locator(".state")).toBeInViewport({ ratio: 1 });
  const quote = page.locator("blockquote");
  await expect(quote.locator("p").last()).not.toBeInViewport({ ratio: 1 });
  await quote.focus();
  await page.keyboard.press("End");
  await expect.poll(() => quote.evaluate((it) => it.scrollTop + it.clientHeight >= it.scrollHeight - 1)).toBe(true);
});

test("a framed quote is small, needs no scripts, and is marked as its language's", async ({
  browser,
  request,
  site,
}) => {
  const hit = await findHit(request);
  const response = await request.get(pathOf(hit, "embed"));
  expect((await response.body()).length).toBeLessThan(8000);
  expect(await response.text()).not.toContain("<script");
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(site.url + pathOf(hit, "embed"));
  await expect(page.locator("blockquote")).toHaveAttribute("lang", hit.language ?? "");
  await expect(page.locator("blockquote p")).toHaveAttribute("dir", "auto");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 23, 26)");
  await context.close();
});

test("nothing else may be framed", async ({ page, request, site, faults }) => {
  const hit = await findHit(request);
  const others = [
    "/",
    hit.link,
    `/articles/${hit.articleId}`,
    "/api/search?q=turkey",
    "/api/quotes/resolve",
    `/oembed?url=x`,
    "/never-was",
    "/embed",
    `/articles/${hit.articleId}/image`,
    "/icon.svg",
    "/icon.svgx",
    "/icon.svg/x",
    "/_next/staticx",
    "/_next/static/never-was",
    "/robots.txt",
  ];
  const frames = await openFrames(page, others.map((path) => `<iframe src="${site.url}${path}"></iframe>`).join(""));
  expect(frames).toHaveLength(others.length);
  for (const frame of frames) expect(frame.url()).toMatch(/^chrome-error:/);
  for (const path of others) {
    expect((await request.get(path)).headers()["x-frame-options"], path).toBe("DENY");
  }
  const framed = (await request.get(pathOf(hit, "embed"))).headers();
  expect(framed["x-frame-options"]).toBeUndefined();
  expect(framed["content-security-policy"]).toContain("frame-ancestors *");
  expect(faults.splice(0).join()).toMatch(/frame-ancestors|X-Frame-Options/i);
});

test("a framed quote says what became of it", async ({ page, request, faults }) => {
  const hit = await findHit(request);
  const older = (text: string) => embedPath(hit.articleId, makeParagraphQuote({ id: "222222222222", text }));
  const words = hit.text.split(" ");
  await page.goto(older(words.with(3, "formerly").join(" ")));
  await expect(page.locator("[data-state=edited]")).toContainText("do not stand in the article");
  await expect(page.locator(".unsure")).toContainText(words.slice(0, 3).join(" "));
  await expect(page.locator("body")).not.toContainText("formerly");
  await expect(page.locator("blockquote")).toHaveCount(0);
  await page.goto(older("What was never printed in this article, at no time and by nobody."));
  await expect(page.locator("[data-state=removed]")).toContainText("do not stand in the article");
  await expect(page.locator("body")).not.toContainText("never printed");
  await expect(page.locator("blockquote")).toHaveCount(0);
  const lost = await page.goto("/embed/never-was?p=222222222222");
  expect(lost?.status()).toBe(404);
  await expect(page.locator("main")).toContainText("The article that is quoted here is not on this site");
  expect(faults.splice(0).join()).toContain("404");
});

test("a frame and its picture follow the article when it is ingested anew", async ({ page, request }) => {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-e2e-"));
  const env = { VERBATIM_DATA: join(folder, "data") };
  const articles = join(folder, "articles");
  await mkdir(articles);
  const write = (body: string) => writeFile(join(articles, "talks.md"), `---\ntitle: Talks end\n---\n${body}\n`);
  const text = "Nobody at the table asked for the corridor to be closed, and nobody offered to open it any wider.";
  await write(text);
  const site = await startServer([articles], env);
  const { hits } = await (await request.get(`${site.url}/api/search?q=corridor`)).json();
  const readPicture = async () => (await request.get(site.url + pathOf(hits[0], "image"))).headers().etag;
  const before = await readPicture();
  await page.goto(site.url + pathOf(hits[0], "embed"));
  await expect(page.locator("blockquote")).toContainText(text);

  await write(text.replace("Nobody at the table", "Somebody at the table"));
  await promisify(execFile)(process.execPath, ["ingest/cli.ts", "ingest", articles], {
    env: { ...process.env, ...env },
  });
  await page.reload();
  await expect(page.locator("[data-state=edited]")).toBeVisible();
  await expect(page.locator("blockquote")).toHaveCount(0);
  expect(await readPicture()).not.toBe(before);
  await site.stop();
  await rm(folder, { recursive: true });
});

test("the picture of a quote is of words in the article alone", async ({ request }) => {
  const hit = await findHit(request);
  const path = pathOf(hit, "image");
  const genuine = await request.get(path);
  expect(genuine.headers()).toMatchObject({ "content-type": "image/png", "cache-control": "public, max-age=600" });
  const bytes = await genuine.body();
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  const etag = genuine.headers().etag ?? "";
  expect((await request.get(path, { headers: { "If-None-Match": etag } })).status()).toBe(304);
  // Two forgeries look the same: nothing of either's words is drawn.
  const forge = async (quote: string) =>
    (
      await request.get(`/articles/${hit.articleId}/image?${new URLSearchParams({ p: hit.paragraphId, quote })}`)
    ).body();
  const [one, other] = [await forge("Turkey resigns from everything"), await forge("A quite different and longer lie")];
  expect(one.equals(other)).toBe(true);
  expect(one.equals(bytes)).toBe(false);
  expect((await request.get("/articles/never-was/image")).status()).toBe(404);
});

test("a link's preview names the picture, the article's own address, and oEmbed", async ({ page, request, site }) => {
  const hit = await findHit(request);
  await page.goto(hit.link);
  const read = (selector: string, attribute = "content") => page.locator(`head ${selector}`).getAttribute(attribute);
  expect(await read('link[rel="canonical"]', "href")).toBe(`${site.url}/articles/${hit.articleId}`);
  expect(await read('meta[property="og:type"]')).toBe("article");
  expect(await read('meta[property="og:site_name"]')).toBe("Verbatim");
  expect(await read('meta[property="og:title"]')).toBe(hit.title);
  expect(await read('meta[property="og:description"]')).toContain(hit.text.slice(0, 60));
  expect(readNamed((await read('meta[property="og:url"]')) ?? "")).toEqual(readNamed(hit.link, site.url));
  const image = (await read('meta[property="og:image"]')) ?? "";
  expect(readNamed(image)).toEqual(readNamed(pathOf(hit, "image"), site.url));
  expect(await read('meta[property="og:image:width"]')).toBe("1200");
  expect(await read('meta[property="og:image:height"]')).toBe("630");
  expect(await read('meta[property="og:image:alt"]')).toContain(hit.title);
  expect(await read('meta[property="article:published_time"]')).toBe(hit.date);
  expect(await read('meta[name="twitter:card"]')).toBe("summary_large_image");
  const discovered = await read('link[type="application/json+oembed"]', "href");
  expect((await (await request.get(discovered ?? "")).json()).html).toContain(`${site.url}/embed/${hit.articleId}?`);
  const xml = await request.get((await read('link[type="text/xml+oembed"]', "href")) ?? "");
  expect(xml.headers()["content-type"]).toContain("text/xml");
  const title = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, "text/xml").querySelector("oembed > title")?.textContent,
    await xml.text(),
  );
  expect(title).toContain(hit.title);
});

test("oEmbed knows links to quotes of this site, and nothing else", async ({ request, site }) => {
  const hit = await findHit(request);
  const ask = async (params: Record<string, string>) =>
    (await request.get(`/oembed?${new URLSearchParams(params)}`)).status();
  expect(await ask({ url: site.url + hit.link })).toBe(200);
  expect(await ask({ url: site.url + pathOf(hit, "embed") })).toBe(200);
  expect(await ask({ url: `https://elsewhere.example${hit.link}` })).toBe(404);
  expect(await ask({ url: `${site.url}/?q=turkey` })).toBe(404);
  expect(await ask({ url: `${site.url}/articles/${hit.articleId}` })).toBe(404);
  expect(await ask({ url: `${site.url}/articles/never-was?p=222222222222` })).toBe(404);
  expect(await ask({ url: site.url + hit.link, format: "yaml" })).toBe(501);
  expect(await ask({ url: site.url + hit.link, maxwidth: "-1" })).toBe(400);
  expect(await ask({ url: "javascript:alert(1)" })).toBe(400);
  expect(await ask({})).toBe(400);
});

test("links are made with the site's public address, where one is set", async ({ request }) => {
  const address = "http://quotes.example:8080";
  const files = { "talks.md": "---\ntitle: Talks end\n---\nThe gate stays open until nine.\n" };
  const { own, printed, stop } = await startPublicSite(files, address);
  expect(printed).toContain(`Verbatim is at ${address}, on this machine at ${own}`);
  const { hits } = await (await request.get(`${own}/api/search?q=gate`)).json();
  const page = await (await request.get(own + hits[0].link)).text();
  expect(page).toContain('property="og:image" content="http://quotes.example:8080/articles/talks/image?');
  expect(page).toContain('rel="canonical" href="http://quotes.example:8080/articles/talks"');
  expect(page).not.toContain(own);
  const ask = async (origin: string) =>
    (await request.get(`${own}/oembed?${new URLSearchParams({ url: origin + hits[0].link })}`)).status();
  expect(await ask(address)).toBe(200);
  expect(await ask(own)).toBe(404);
  await stop();
});

test("a quote can be copied as a frame", async ({ page, context, request }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = "http://quotes.example:8080";
  const files = { "talks.md": "---\ntitle: Talks end\n---\nThe gate stays open until nine.\n" };
  const { own, stop } = await startPublicSite(files, address);
  const [hit] = (await (await request.get(`${own}/api/search?q=gate`)).json()).hits;
  await page.goto(own + hit.link);
  const paragraph = page.locator(`[data-paragraph="${hit.paragraphId}"]`);
  await paragraph.hover();
  await paragraph.locator("summary").click();
  await paragraph.getByRole("button", { name: /^Embed/ }).click();
  await expect(paragraph.getByText("Copied")).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain(`<iframe src="${address}/embed/talks?p=`);
  // No name server knows the example's address.
  const frame = await openFrame(page, snippet.replaceAll(address, own));
  expect(readNamed(frame.url())).toEqual(readNamed(pathOf(hit, "embed"), own));
  await expect(frame.locator("blockquote")).toContainText(hit.text);
  await stop();
});
