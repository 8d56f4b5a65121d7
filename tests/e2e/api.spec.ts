import { type APIResponse, expect } from "@playwright/test";
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
  expect(hit.link).toBe(`/articles/${hit.articleId}?p=${hit.paragraphId}#p-${hit.paragraphId}`);
  expect(Object.keys(answer.facets).sort()).toEqual(["author", "date", "lang", "source", "speaker", "topic"]);
  expect(answer.facets.topic).toContainEqual({
    value: "arms-deals",
    label: "Arms deals",
    count: answer.total,
    selected: true,
    excluded: false,
  });
});

for (const q of ['"', "a-b", "AND", "NEAR(", "title:x", "*", "\0", "%ED%A0%80", "-", "(((", 'OR OR "" -()']) {
  test(`fault 5: ${JSON.stringify(q)} is taken literally`, async ({ request }) => {
    const encoded = q.startsWith("%") ? q : encodeURIComponent(q);
    expect((await request.get(`/api/search?q=${encoded}`)).status()).toBe(200);
    expect((await request.get(`/?q=${encoded}`)).status()).toBe(200);
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
  expect((await readError(long)).message).toContain("1000");
  const many = await request.get(`/api/search?${Array.from({ length: 500 }, (_, n) => `source=s${n}`).join("&")}`);
  expect(many.status()).toBe(400);
  expect((await readError(many)).message).toContain("100");
});

test("fault 8: page numbers are clamped", async ({ request }) => {
  for (const page of ["1e9", "-1", "NaN", "1.5", "0", "99999999999999999999"]) {
    const response = await request.get(`/api/search?q=turkey&page=${page}`);
    expect([200, 400]).toContain(response.status());
    if (response.status() === 200) {
      const answer = await response.json();
      expect(answer.page).toBeGreaterThanOrEqual(1);
      expect(answer.page).toBeLessThanOrEqual(answer.pages);
      expect(answer.hits.length).toBeGreaterThan(0);
    }
    expect((await request.get(`/?q=turkey&page=${page}`)).status()).toBe(200);
  }
});

test("fault 9: repeated and array parameters are validated", async ({ request }) => {
  const repeated = await request.get("/api/search?q=turkey&q=russia&page=1&page=2&sort=newest&sort=x&q[]=z");
  expect(repeated.status()).toBe(200);
  expect((await repeated.json()).query).toMatchObject({ q: "turkey", page: 1, sort: "newest" });
  expect((await request.get("/?q=turkey&q=russia&sort=x&from=2016&from=x")).status()).toBe(200);
});

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
