import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import fc from "fast-check";
import { expect, startSite, test } from "./site.ts";

const FILES = { "talks.md": "---\ntitle: Talks end\n---\nThe gate stays open until nine.\n" };

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks with headers that browsers and their like would not send. */
async function ask(url: string, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    // The path as it is: one that is no path is meant to be none.
    const { hostname, port } = new URL(url);
    httpRequest({ hostname, port, path, method, headers, agent: false }, resolve).on("error", reject).end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

test("fault 36: a name that the site is not known by is refused, on pages and in the API, and the answer says what to set", async () => {
  const site = await startSite(FILES, { ALLOWED_HOSTS: "app, news.example.org" });
  try {
    const host = "evil.example:3000";
    const page = await ask(site.url, "/?q=gate", { host });
    expect([page.status, page.headers["content-type"]]).toEqual([421, "text/plain; charset=utf-8"]);
    expect(String(page.body)).toContain("ALLOWED_HOSTS");
    for (const path of ["/api/search?q=gate", "/articles/talks/image", "/oembed?url=x", "/api/ready"]) {
      const { status, body } = await ask(site.url, path, { host });
      expect([path, status, JSON.parse(String(body)).error.code]).toEqual([path, 421, "host-unknown"]);
    }
    expect((await ask(site.url, "/embed/talks", { host })).status).toBe(421);
    // What a request says of itself beside the header can't make it known.
    const forwarded = { "x-forwarded-host": "app", forwarded: "host=app" };
    expect((await ask(site.url, "/", { host, ...forwarded })).status).toBe(421);
    for (const known of ["localhost:1", "127.0.0.1", "x.localhost", "app", "NEWS.example.org:443"])
      expect([known, (await ask(site.url, "/?q=gate", { host: known })).status]).toEqual([known, 200]);
  } finally {
    await site.stop();
  }
});

test("a proxy that is trusted is believed for the names that the site is known by alone", async () => {
  const site = await startSite(FILES, { TRUST_PROXY: "1", ALLOWED_HOSTS: "news.example.org" });
  const from = async (host: string, forwarded: string) =>
    (await ask(site.url, "/", { host, "x-forwarded-host": forwarded })).status;
  try {
    expect(await from("127.0.0.1:3000", "news.example.org")).toBe(200);
    expect(await from("127.0.0.1:3000", "evil.example")).toBe(421);
    expect(await from("evil.example", "news.example.org")).toBe(421);
  } finally {
    await site.stop();
  }
});

const NAMES = [
  ...[
    "rsc",
    "next-router-state-tree",
    "next-router-prefetch",
    "next-router-segment-prefetch",
    "next-url",
    "next-action",
  ],
  ...["x-nextjs-data", "x-middleware-rewrite", "x-middleware-subrequest", "x-middleware-prefetch", "x-invoke-path"],
  ...["x-invoke-status", "x-matched-path", "x-now-route-matches", "next-resume", "x-prerender-revalidate"],
  ...["sec-fetch-dest", "accept-encoding", "range", "if-none-match", "cookie", "origin", "content-type", "purpose"],
  ...["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-for"],
];
const VALUES = [
  ...[
    "1",
    "2",
    "",
    "junk",
    "{}",
    "[]",
    "null",
    "%",
    "%7B",
    "undefined",
    "*",
    "/_tree",
    "//evil.example",
    "a".repeat(8000),
  ],
  ...['["",{}]', '["",{"children":["__PAGE__",{}]}]', encodeURIComponent('["",{}]'), '["",{"a":'.repeat(800)],
  ...["multipart/form-data", "__prerender_bypass=x; __next_preview_data=y", "bytes=0-1", "gzip;q=x", "http://%zz"],
];
const PATHS = [
  ...[
    "/",
    "/?q=gate",
    "/?_rsc=x",
    "/articles/talks",
    "/articles/nope",
    "/articles/%ff",
    "/embed/%ff",
    "/api/%ff/x",
    "/nope",
  ],
  ...[
    "/api/search?q=gate",
    "/api/nope",
    "/embed/talks",
    "/sitemap.xml",
    "/index.rsc",
    "/articles/talks.rsc",
    "/index.txt",
  ],
  ...[
    "/_next/data/x/index.json",
    "/_next/image?url=x",
    "/index.segments/_tree.segment.rsc",
    "/_next/static/x",
    "/_error",
  ],
  ...["/500", "/_not-found", "//", "/..%2f", "/%00", "/_next/postponed/resume/x", "*", "http://evil.example/"],
];

test("headers for Next's router, its own ones and others, with nonsense in them: never an error of the server's, nothing logged", async () => {
  const site = await startSite(FILES, { RATE_LIMIT: "0" });
  const before = site.readOutput();
  const headers = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)), {
    selector: ([name]) => name,
    maxLength: 4,
  });
  const method = fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE");
  try {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), headers, fc.boolean(), method, async (path, given, isRsc, how) => {
        const sent = { ...Object.fromEntries(given), ...(isRsc ? { rsc: "1" } : {}) };
        const { status } = await ask(site.url, path, sent, how);
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 700 },
    );
    const { status, body } = await ask(site.url, "/?q=gate", { rsc: "1", "next-router-state-tree": "junk" });
    expect([status, JSON.parse(String(body)).error.code]).toEqual([400, "invalid-parameter"]);
    expect(site.readOutput()).toBe(before);
  } finally {
    await site.stop();
  }
});

test("no way of writing what is asked for leads past what stands before the pages", async ({ site }) => {
  expect((await ask(site.url, "*")).status).toBe(404);
  expect((await ask(site.url, "http://evil.example/?q=gate")).status).toBe(200);
  expect((await ask(site.url, "http://evil.example/", { host: "evil.example" })).status).toBe(421);
  expect((await ask(site.url, "http://localhost/%ff")).status).toBe(404);
  expect((await ask(site.url, "/api/%ff")).status).toBe(404);
});

test("what would change something is refused at once, however long its body is said to be", async ({
  request,
  site,
}) => {
  for (const path of ["/", "/articles/nope", "/api/search", "/embed/x"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      // The body never comes.
      const { status, headers } = await ask(site.url, path, { "content-length": "0" }, method);
      expect([path, method, status, headers.allow]).toEqual([path, method, 405, "GET, HEAD, OPTIONS"]);
    }
  }
  expect((await request.post(`${site.url}/`, { data: "x".repeat(100_000) })).status()).toBe(405);
  const waiting = new Promise<number>((resolve, reject) => {
    const asked = httpRequest(site.url, { method: "POST", headers: { "content-length": "9" } });
    asked.on("response", ({ statusCode }) => resolve(statusCode ?? 0)).on("error", reject);
    asked.flushHeaders();
  });
  expect(await waiting).toBe(405);
});

test("a search of many long filters gets a page that grows with it, not with its square", async () => {
  const site = await startSite(FILES, {});
  const read = async (filters: number) => {
    const values = Array.from({ length: filters }, (_, n) => `author=${"x".repeat(140)}${n}`);
    const { status, body } = await ask(site.url, `/?q=gate&${values.join("&")}`);
    expect(status).toBe(200);
    return String(body);
  };
  try {
    const [half, whole] = [await read(50), await read(100)];
    expect(whole.length).toBeLessThan(1.5 * half.length);
    expect(whole).toContain("other filters");
    expect(await read(10)).not.toContain("other filters");
  } finally {
    await site.stop();
  }
});
