import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { test } from "./site.ts";

async function readError(response: APIResponse): Promise<{ code: string; message: string; action: string }> {
  const body = await response.json();
  expect(Object.keys(body)).toEqual(["error"]);
  expect(Object.keys(body.error).sort()).toEqual(["action", "code", "message"]);
  return body.error;
}

test("a search answers as docs/api.md says", async ({ request }) => {
  const answer = await (await request.get("/api/search?q=s-400&topic=arms-deals&perPage=2")).json();
  expect(answer.hits).toHaveLength(2);
  expect(answer.total).toBeGreaterThan(2);
  expect(answer.pages).toBe(Math.ceil(answer.total / 2));
  const [hit] = answer.hits;
  expect(hit.topics).toContain("arms-deals");
  const [{ start, end }] = hit.highlights;
  expect(hit.text.slice(start, end).toLowerCase()).toBe("s-400");
  const link = new URL(hit.link, "http://localhost");
  expect(link.pathname).toBe(`/articles/${hit.articleId}`);
  expect(link.hash).toBe(`#p-${hit.paragraphId}`);
  // The link that an answer gives carries its own proof: other words under it are found out.
  const resolve = async (url: URL) =>
    (await request.get(`/api/quotes/resolve?${new URLSearchParams({ url: url.href })}`)).json();
  expect(await resolve(link)).toMatchObject({ verified: true, state: "verbatim", passage: { text: hit.text } });
  link.searchParams.set("quote", "Words that never stood there");
  expect(await resolve(link)).toMatchObject({ verified: false });
  expect(Object.keys(answer.facets).sort()).toEqual(["author", "date", "lang", "place", "source", "speaker", "topic"]);
  expect(answer.facets.topic).toContainEqual({
    value: "arms-deals",
    label: "Arms deals",
    count: answer.total,
    selected: true,
    excluded: false,
  });
});

/** Every paragraph of the site, as lower-case words without accents between single spaces. */
async function readAllWords(request: APIRequestContext): Promise<string[]> {
  const paragraphs: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await (await request.get(`/api/search?perPage=100&page=${page}`)).json();
    pages = answer.pages;
    paragraphs.push(...answer.hits.map((hit: { text: string }) => hit.text));
  }
  const plain = paragraphs.map((text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  return plain.map((text) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `);
}

/** What is typed, and the words in a row that a paragraph must hold; none where nothing of it is a letter or digit. */
const LITERALLY: [string, string[]][] = [
  ['"', []],
  ["a-b", ["a b"]],
  ["AND", ["and"]],
  ["turkey AND russia", ["turkey", "and", "russia"]],
  ["NEAR(", ["near"]],
  ["NEAR(turkey russia)", ["near", "turkey", "russia"]],
  ["title:x", ["title x"]],
  ["title:turkey", ["title turkey"]],
  ["turk*", ["turk"]],
  ["*", []],
  ["turkey'--", ["turkey"]],
  ["\0", []],
  ["tur\0key", ["turkey"]],
  ["%ED%A0%80", []],
  ["turkey%ED%A0%80", ["turkey"]],
  ["-", []],
  ["(((", []],
  ["turkey )(", ["turkey"]],
  ['OR OR "" -()', ["or"]],
];

for (const [q, words] of LITERALLY) {
  test(`fault 5: ${JSON.stringify(q)} is taken literally`, async ({ request }) => {
    const encoded = q.includes("%") ? q : encodeURIComponent(q);
    const response = await request.get(`/api/search?exact=1&q=${encoded}`);
    expect(response.status()).toBe(200);
    const all = await readAllWords(request);
    const expected = all.filter((text) => words.every((word) => text.includes(` ${word} `)));
    expect((await response.json()).total).toBe(expected.length);
    // A plain search finds these and perhaps more, and the page shows what the API answers.
    const plain = await (await request.get(`/api/search?q=${encoded}`)).json();
    expect(plain.total).toBeGreaterThanOrEqual(expected.length);
    const page = await request.get(`/?q=${encoded}`);
    expect(page.status()).toBe(200);
    if (plain.total > 0) expect(await page.text()).toContain(plain.total.toLocaleString("en"));
  });
}

test("fault 6: a facet value is a value, whatever it holds", async ({ request }) => {
  for (const value of ['x" OR source="y', "x' OR 1=1 --", "x\\", "\\-x"]) {
    const response = await request.get(`/api/search?source=${encodeURIComponent(value)}`);
    expect((await response.json()).total).toBe(0);
  }
});

test("fault 7: what is too long or too much is refused, and the limit is said", async ({ request }) => {
  const long = await request.get(`/api/search?q=${"word+".repeat(2000)}`);
  expect(long.status()).toBe(400);
  expect((await readError(long)).message).toContain("1,000");
  for (const [filters, most] of [
    [150, "100"],
    [600, "500"],
  ] as const) {
    const sources = Array.from({ length: filters }, (_, n) => `source=s${n}`).join("&");
    const many = await request.get(`/api/search?${sources}`);
    expect(many.status()).toBe(400);
    expect((await readError(many)).message).toContain(most);
  }
});

test("fault 8: page numbers are clamped", async ({ request }) => {
  const { pages, total } = await (await request.get("/api/search?q=turkey")).json();
  expect(pages).toBeGreaterThan(1);
  const clamped = [
    ...["1e9", "99999999999999999999", "Infinity", `${pages + 1}`].map((page) => [page, pages]),
    ...["-1", "-Infinity", "0", "NaN", "x", "", "[]", "0x"].map((page) => [page, 1]),
    ["1.5", 1],
    ["2.9", 2],
  ] as [string, number][];
  for (const [page, expected] of clamped) {
    const response = await request.get(`/api/search?q=turkey&page=${page}`);
    expect(response.status(), page).toBe(200);
    const answer = await response.json();
    expect([answer.page, answer.query.page, answer.total], page).toEqual([expected, expected, total]);
    expect(answer.hits.length).toBe(expected < pages ? 20 : total - (pages - 1) * 20);
    expect((await request.get(`/?q=turkey&page=${page}`)).status()).toBe(200);
  }
});

test("fault 8: so is the number of hits a page", async ({ request }) => {
  const clamped = [
    ...["1e9", "101", "Infinity"].map((perPage) => [perPage, 100]),
    ...["-1", "0"].map((perPage) => [perPage, 1]),
    ...["NaN", "x", ""].map((perPage) => [perPage, 20]),
    ["7.9", 7],
  ] as [string, number][];
  for (const [perPage, expected] of clamped) {
    const response = await request.get(`/api/search?q=turkey&perPage=${perPage}`);
    expect(response.status(), perPage).toBe(200);
    const answer = await response.json();
    expect(answer.query.perPage, perPage).toBe(expected);
    expect(answer.hits.length).toBe(Math.min(expected, answer.total));
    expect((await request.get(`/?q=turkey&perPage=${perPage}`)).status()).toBe(200);
  }
});

/** Of single parameters the first counts; facets may be repeated; with brackets none is known. */
const REPEATED: [string, Record<string, unknown>][] = [
  ["q=turkey&q=russia&q[]=z&q[a]=y", { q: "turkey" }],
  ["page=1&page=2&page[]=3", { page: 1 }],
  ["perPage=3&perPage=50", { perPage: 3 }],
  ["sort=newest&sort=x", { sort: "newest" }],
  ["group=article&group=x", { group: "article" }],
  ["group[]=article", { group: null }],
  ["exact=1&exact=0", { exact: true }],
  ["exact=0&exact=1", { exact: false }],
  ["exact[]=1&sort[]=x&sort=", { exact: false, sort: "relevance" }],
  ["from=2016&from=x", { from: "2016" }],
  ["to=2017-02&to=2016", { to: "2017-02" }],
  ["from[]=x&to[]=x", { from: null, to: null }],
  ...["topic", "source", "speaker", "author", "lang"].flatMap((facet): [string, Record<string, unknown>][] => [
    [`${facet}=b&${facet}=a&${facet}=b&${facet}=-c`, { filters: { [facet]: { include: ["a", "b"], exclude: ["c"] } } }],
    [`${facet}[]=a&${facet}[x]=b&${facet}=`, { filters: { [facet]: { include: [], exclude: [] } } }],
  ]),
];

for (const [params, expected] of REPEATED) {
  test(`fault 9: ${params} is validated`, async ({ request }) => {
    const response = await request.get(`/api/search?${params}`);
    expect(response.status()).toBe(200);
    expect((await response.json()).query).toMatchObject(expected);
    expect((await request.get(`/?${params}`)).status()).toBe(200);
  });
}

for (const [params, named, allowed] of [
  ["sort=x&sort=newest", "sort", "relevance, newest, oldest"],
  ["group=source", "group", "article"],
  ["exact=yes", "exact", "0, 1"],
] as const) {
  test(`fault 9: ${params} is refused, and what is allowed is said`, async ({ request }) => {
    for (const path of ["/api/search", "/api/export", "/api/feed"]) {
      const response = await request.get(`${path}?q=turkey&format=csv&${params}`);
      expect(response.status(), path).toBe(400);
      const error = await readError(response);
      expect(error.message).toContain(named);
      expect(error.action).toContain(allowed);
    }
    // The page names it, and keeps the rest of the search.
    const page = await request.get(`/?q=turkey&${params}`);
    expect(page.status()).toBe(400);
    expect(await page.text()).toContain("turkey");
  });
}

test("a value that can't be is refused with its name", async ({ request }) => {
  const response = await request.get("/api/search?from=2017-02-31");
  expect(response.status()).toBe(400);
  expect((await readError(response)).message).toContain("2017-02-31");
});

test("an article answers whole, or as not found", async ({ request }) => {
  const [hit] = (await (await request.get("/api/search?q=karlov&perPage=1")).json()).hits;
  const view = await (await request.get(`/api/articles/${hit.articleId}?q=karlov`)).json();
  expect(view.article.paragraphs[0].kind).toBe("title");
  expect(view.article.date.from).toBe("front-matter");
  expect(Object.keys(view.highlights).length).toBeGreaterThan(0);
  const missing = await request.get("/api/articles/never-was");
  expect(missing.status()).toBe(404);
  expect((await readError(missing)).code).toBe("article-not-found");
});

test("what became of a quote is answered as the page says it", async ({ request }) => {
  const [hit] = (await (await request.get('/api/search?q="euphrates shield"&perPage=1')).json()).hits;
  const resolve = async (params: Record<string, string>) =>
    (await request.get(`/api/quotes/resolve?${new URLSearchParams(params)}`)).json();
  const byUrl = await resolve({ url: `https://anywhere.example${hit.link}` });
  expect(byUrl).toMatchObject({
    verified: true,
    state: "verbatim",
    passage: { text: hit.text, parts: [{ paragraphId: hit.paragraphId, ordinal: hit.ordinal, start: 0 }] },
    article: { id: hit.articleId, title: hit.title },
  });
  const byId = await resolve({ article: hit.articleId, p: hit.paragraphId });
  expect(byId).toMatchObject({ verified: true, state: "verbatim", passage: byUrl.passage, article: byUrl.article });
  const ownParams = Object.fromEntries(new URL(hit.link, "http://localhost").searchParams);
  expect(await resolve({ article: hit.articleId, ...ownParams })).toEqual(byUrl);
  const removed = await resolve({ article: hit.articleId, p: "222222222222", quote: "never printed anywhere" });
  expect(removed).toMatchObject({ verified: false, state: "removed", quoted: { first: "never printed anywhere" } });

  const unknown = await request.get("/api/quotes/resolve?article=never-was&p=222222222222");
  expect(unknown.status()).toBe(404);
  expect((await readError(unknown)).code).toBe("article-not-found");
  for (const params of [
    "",
    "?url=https://anywhere.example/",
    "?url=::",
    "?article=x",
    `?article=x&p=y&quote=${"w".repeat(5000)}`,
  ]) {
    const wrong = await request.get(`/api/quotes/resolve${params}`);
    expect(wrong.status()).toBe(400);
    expect((await readError(wrong)).code).toBe("invalid-parameter");
  }
});

for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
  test(`${method} is refused, and what is allowed is said`, async ({ request }) => {
    const response = await request.fetch("/api/search?q=turkey", { method });
    expect([response.status(), response.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await readError(response)).code).toBe("method-unknown");
  });
}

test("values of a facet are found by the beginning of a word", async ({ request }) => {
  const { values } = await (await request.get("/api/facets?facet=source&text=mosc")).json();
  expect(values.map((value: { value: string }) => value.value)).toEqual(["Verbatim Moscow desk"]);
  const wrong = await request.get("/api/facets?facet=nothing");
  expect(wrong.status()).toBe(400);
  expect((await readError(wrong)).code).toBe("invalid-parameter");
});

test("health and readiness answer", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "up" });
  const ready = await (await request.get("/api/ready")).json();
  expect(ready).toMatchObject({ engine: "sqlite" });
  expect(ready.articles).toBeGreaterThanOrEqual(12);
});
