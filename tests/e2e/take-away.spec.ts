import { get } from "node:http";
import { expect as expectOutside, test as outside } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, startSite, test } from "./site.ts";

const SEARCH = 'q="s-400"&sort=oldest';

test("all results of a search are a file, in its order, in every format", async ({ request }) => {
  const { hits, total } = await (await request.get(`/api/search?${SEARCH}&perPage=100`)).json();
  expect(hits.length).toBe(total);
  const csv = await request.get(`/api/export?${SEARCH}&format=csv&page=2&perPage=1`);
  expect(csv.headers()["content-disposition"]).toMatch(/^attachment; filename="verbatim-\d{4}-\d\d-\d\d\.csv"$/);
  expect(csv.headers()["x-total-count"]).toBe(String(total));
  const rows: Record<string, string>[] = parse(await csv.body(), { bom: true, columns: true });
  expect(rows.map((row) => [row.paragraphId, row.text])).toEqual(
    hits.map((hit: { paragraphId: string; text: string }) => [hit.paragraphId, hit.text]),
  );
  const { paragraphs } = await (await request.get(`/api/export?${SEARCH}&format=json`)).json();
  expect(paragraphs.map((row: { link: string }) => row.link)).toEqual(rows.map((row) => row.link));
  const count = async (format: string, pattern: RegExp) =>
    (await (await request.get(`/api/export?${SEARCH}&format=${format}`)).text()).match(pattern)?.length;
  expect(await count("jsonl", /^\{/gm)).toBe(total);
  expect(await count("bibtex", /^@article\{/gm)).toBe(total);
  expect(await count("ris", /^TY {2}- NEWS/gm)).toBe(total);
  // Each row's link is a quote that proves itself.
  const resolved = await request.get(`/api/quotes/resolve?${new URLSearchParams({ url: rows[0]?.link ?? "" })}`);
  expect(await resolved.json()).toMatchObject({ state: "verbatim", passage: { text: rows[0]?.text } });
});

test("an export without a format, or of what can't be searched, says what is wrong", async ({ request }) => {
  for (const params of ["q=turkey", "q=turkey&format=xls", "format=csv&from=soon", "format=csv&q=topic:syria OR war"]) {
    const response = await request.get(`/api/export?${params}`);
    expect(response.status(), params).toBe(400);
    expect((await response.json()).error.action).not.toBe("");
  }
});

test("who asks for the head of an export alone takes no place among the exports", async ({ request }) => {
  for (let n = 0; n < 6; n++) {
    const head = await request.head(`/api/export?${SEARCH}&format=csv`);
    expect([head.status(), Number(head.headers()["x-total-count"]) > 0]).toEqual([200, true]);
  }
  expect((await request.get(`/api/export?${SEARCH}&format=csv`)).status()).toBe(200);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("results are taken away and followed by plain links", async ({ page }) => {
    await page.goto(`/?${SEARCH}`);
    const total = /of ([\d,]+) paragraphs/.exec(await page.locator("#results").innerText())?.[1];
    await page.getByText(`Export ${total} paragraphs`).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
    await expect(page.getByRole("link", { name: "Follow this search" })).toHaveAttribute(
      "href",
      "/api/feed?q=%22s-400%22",
    );
    await expect(page.locator('head link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
      "href",
      "/api/feed?q=%22s-400%22",
    );
    await expect(page.locator('head link[rel="search"]')).toHaveAttribute("href", "/opensearch.xml");
  });
});

test("a search is followed as an Atom feed, the newest first", async ({ page, request, baseURL }) => {
  const path = "/api/feed?q=turkey&topic=syria";
  const response = await request.get(path);
  expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const { hits } = await (await request.get("/api/search?q=turkey&topic=syria&sort=newest&perPage=50")).json();
  // Read by the browser, which refuses what is not well-formed.
  const feed = await page.evaluate(
    (text) => {
      const read = new DOMParser().parseFromString(text, "application/xml");
      const list = (parent: Element, name: string) =>
        [...parent.children].filter(({ localName }) => localName === name);
      const text1 = (parent: Element, name: string) => list(parent, name).map((one) => one.textContent);
      const root = read.documentElement;
      return {
        root: `${root.namespaceURI} ${root.localName}`,
        lang: root.getAttribute("xml:lang"),
        needed: ["id", "title", "updated"].map((name) => text1(root, name).length),
        links: list(root, "link").map((one) => [one.getAttribute("rel"), one.getAttribute("href")]),
        entries: list(root, "entry").map((entry) => ({
          lang: entry.getAttribute("xml:lang"),
          needed: ["id", "title", "updated", "author", "content"].map((name) => list(entry, name).length),
          id: text1(entry, "id")[0],
          updated: text1(entry, "updated")[0] ?? "",
          content: text1(entry, "content")[0],
          link: list(entry, "link")[0]?.getAttribute("href"),
        })),
      };
    },
    await response.text(),
  );
  expect([feed.root, feed.lang, feed.needed]).toEqual(["http://www.w3.org/2005/Atom feed", "en", [1, 1, 1]]);
  expect(feed.links).toEqual([
    ["self", baseURL + path],
    ["alternate", `${baseURL}/?q=turkey&topic=syria&sort=newest`],
  ]);
  expect(feed.entries.map(({ content }) => content)).toEqual(hits.map((hit: { text: string }) => hit.text));
  expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(hits.length);
  for (const [n, entry] of feed.entries.entries()) {
    expect(entry.needed).toEqual([1, 1, 1, 1, 1]);
    expect(entry.lang).toBe(hits[n].language);
    expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    if (hits[n].date) expect(entry.updated.startsWith(hits[n].date)).toBe(true);
  }
  await page.goto(feed.entries[0]?.link ?? "");
  await expect(page.locator("[data-ordinal][aria-current=true]")).toContainText(
    feed.entries[0]?.content?.slice(0, 30) ?? "-",
  );
});

test("a feed that has not changed is not sent again", async ({ request }) => {
  const first = await request.get("/api/feed?q=turkey");
  const tag = first.headers().etag as string;
  const again = await request.get("/api/feed?q=turkey", { headers: { "If-None-Match": `"other", ${tag}` } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  expect((await request.get("/api/feed?q=russia", { headers: { "If-None-Match": tag } })).status()).toBe(200);
});

test("the sitemap lists every article and nothing else, and robots.txt names it", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  // Else a search engine sees the articles without their style.
  expect(robots).toContain("Allow: /_next/static/\n");
  const listed = async (path: string) =>
    [...(await (await request.get(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address as string,
    );
  const parts = await listed("/sitemap.xml");
  expect(parts).toEqual([`${baseURL}/sitemap/1.xml`]);
  const articles = await listed("/sitemap/1.xml");
  const { hits, totalArticles } = await (await request.get("/api/search?group=article&perPage=100")).json();
  expect(articles.length).toBe(totalArticles);
  expect(articles.sort()).toEqual(
    hits.map((hit: { articleId: string }) => `${baseURL}/articles/${hit.articleId}`).sort(),
  );
  expect((await request.get(articles[0] as string)).status()).toBe(200);
  for (const path of ["/sitemap/2.xml", "/sitemap/0.xml", "/sitemap/x"])
    expect((await request.get(path)).status()).toBe(404);
});

test("OpenSearch: the addresses that it names answer", async ({ request, baseURL }) => {
  const text = await (await request.get("/opensearch.xml")).text();
  const templates = [...text.matchAll(/template="([^"]+)"/g)].map(([, template]) =>
    (template as string).replaceAll("&amp;", "&"),
  );
  expect(templates.length).toBe(4);
  for (const template of templates) {
    const address = template
      .replace("{searchTerms}", "s-400%20%26")
      .replace("{startPage?}", "")
      .replace("{count?}", "5");
    expect(address.startsWith(`${baseURL}/`)).toBe(true);
    expect((await request.get(address)).status(), address).toBe(200);
  }
});

test("a formula in an article stays text in a spreadsheet, markup stays text in a feed", async ({ request }) => {
  const site = await startSite({
    "evil.md": `---\ntitle: "=HYPERLINK(0)"\nsource: "+<b>&'x"\nauthor: "@SUM(1)"\n---\n-1+1 is no ]]> formula \\<script>x\\</script>.\n`,
  });
  try {
    const rows: Record<string, string>[] = parse(
      await (await request.get(`${site.url}/api/export?format=csv`)).body(),
      {
        bom: true,
        columns: true,
      },
    );
    const row = rows.find(({ ordinal }) => ordinal === "1");
    expect(row).toMatchObject({ title: "'=HYPERLINK(0)", source: "'+<b>&'x", author: "'@SUM(1)" });
    expect(row?.text).toMatch(/^'-1\+1 is no \]\]> formula/);
    const feed = await (await request.get(`${site.url}/api/feed`)).text();
    expect(feed).toContain("]]&gt; formula &lt;script&gt;");
  } finally {
    await site.stop();
  }
});

outside("so many exports at a time: more are told to wait, readers who leave make room", async ({ request }) => {
  const paragraph = (n: number) =>
    `Paragraph ${n} about gas. ${"It has many words that say nothing more. ".repeat(20)}`;
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, file) => [
      `${file}.md`,
      `---\ntitle: Gas ${file}\n---\n${Array.from({ length: 2500 }, (__, n) => paragraph(file * 10_000 + n)).join("\n\n")}\n`,
    ]),
  );
  const site = await startSite(files, { TRUST_PROXY: "1" });
  // Reads nothing of the body, so that the server can't go on.
  const open = (client: string) =>
    new Promise<{ status: number; leave: () => void; after: string | undefined }>((resolve, reject) => {
      const asked = get(`${site.url}/api/export?format=json`, { headers: { "X-Forwarded-For": client } }, (response) =>
        resolve({
          status: response.statusCode ?? 0,
          leave: () => asked.destroy(),
          after: response.headers["retry-after"],
        }),
      );
      asked.on("error", reject);
    });
  try {
    const opened = await Promise.all(["192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.2"].map(open));
    expectOutside(opened.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const same = await open("192.0.2.1");
    const other = await open("192.0.2.3");
    expectOutside([same.status, other.status, same.after, other.after]).toEqual([429, 503, "10", "10"]);
    // Searches are answered all the while.
    expectOutside((await request.get(`${site.url}/api/search?q=gas`)).status()).toBe(200);
    for (const { leave } of opened) leave();
    const statusNow = async () => {
      const { status, leave } = await open("192.0.2.3");
      leave();
      return status;
    };
    await expectOutside.poll(statusNow).toBe(200);
    // Read to its end an export is whole.
    const all = await (await request.get(`${site.url}/api/export?format=json`)).json();
    expectOutside(all.paragraphs.length).toBe(all.total);
  } finally {
    await site.stop();
  }
});
