import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { expect, test } from "./site.ts";

async function get(
  url: string,
  encoding: string,
  method = "GET",
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(url, { method, headers: { "accept-encoding": encoding } }, resolve)
      .on("error", reject)
      .end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { headers: response.headers, body: Buffer.concat(chunks) };
}

const COMPRESSED = [
  ...["/api/search?q=turkey", "/api/openapi.json", "/api/feed?q=turkey", "/sitemap/1.xml"],
  ...["/api/export?format=csv", "/api/export?format=json", "/?q=turkey"],
];

for (const path of COMPRESSED) {
  test(`${path} is sent compressed to whoever takes that, and says the same`, async ({ site }) => {
    const plain = await get(site.url + path, "identity");
    const packed = await get(site.url + path, "br, gzip;q=0.5");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(packed.headers["content-encoding"]).toBe("gzip");
    for (const { headers } of [plain, packed]) expect(headers.vary?.toLowerCase()).toContain("accept-encoding");
    expect(packed.body.length).toBeLessThan(plain.body.length * 0.6);
    const unpacked = gunzipSync(packed.body).toString();
    if (path.startsWith("/api/") && !path.includes("search")) expect(unpacked).toBe(plain.body.toString());
    else expect(Math.abs(unpacked.length - plain.body.length)).toBeLessThan(2000);
    expect((await get(site.url + path, "gzip;q=0")).headers["content-encoding"]).toBeUndefined();
    const head = await get(site.url + path, "gzip", "HEAD");
    expect([head.body.length, head.headers["content-length"]]).toEqual([0, undefined]);
  });
}

test("what is short goes as it is, and says how long it is", async ({ site }) => {
  for (const path of ["/api/health", "/api/search?q=zzzz&from=abc", "/api/nope", "/opensearch.xml"]) {
    const { headers, body } = await get(site.url + path, "gzip");
    expect([path, headers["content-encoding"], headers["content-length"]]).toEqual([
      path,
      undefined,
      String(body.length),
    ]);
    const head = await get(site.url + path, "gzip", "HEAD");
    expect(head.headers["content-length"]).toBe(String(body.length));
  }
});

test("pictures are compressed already, and who has an answer gets none", async ({ site, request }) => {
  const { hits } = await (await request.get("/api/search?q=turkey")).json();
  const { headers } = await get(`${site.url}/articles/${hits[0].articleId}/image`, "gzip");
  expect([headers["content-type"], headers["content-encoding"]]).toEqual(["image/png", undefined]);
  const { etag } = (await get(`${site.url}/sitemap.xml`, "gzip")).headers;
  const known = await request.get("/sitemap.xml", { headers: { "If-None-Match": etag ?? "" } });
  expect([known.status(), (await known.body()).length]).toEqual([304, 0]);
});
