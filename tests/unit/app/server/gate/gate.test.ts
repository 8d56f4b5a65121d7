import { EventEmitter } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { readRequest } from "../../../../../app/server/current-response.ts";
import { Gate } from "../../../../../app/server/gate/gate.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections();
});

/** A server behind a gate that answers what it was asked, and says who is known to ask. */
async function serve(
  requestsPerSecond: number,
  trustProxy = true,
): Promise<(path: string, options?: object) => Promise<ServerAnswer>> {
  const server = createServer((asked, response) => {
    response.end(JSON.stringify({ cookie: asked.headers.cookie ?? null, isKnown: readRequest() === asked }));
  });
  server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
  open.push(server);
  // Time stands still: nobody is allowed more than at first.
  new Gate({ requestsPerSecond, trustProxy }, () => 0).standBefore(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return (path, options = {}) => ask({ port, path, ...options });
}

interface ServerAnswer {
  status: number;
  headers: IncomingMessage["headers"];
  body: string;
}

function ask(options: object): Promise<ServerAnswer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", agent: false, ...options }, (response) => {
      let body = "";
      response.on("data", (piece) => {
        body += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

it("what is asked with hundreds of parameters is refused, whatever their names", async () => {
  const read = await serve(0);
  const many = (count: number, name: (n: number) => string) =>
    read(`/?${Array.from({ length: count }, (_, n) => name(n)).join("&")}`);
  expect((await many(500, (n) => `a${n}=`)).status).toBe(200);
  // The query is all that follows the first question mark.
  for (const name of [() => "a", (n: number) => `a${n}=`, () => "", (n: number) => (n === 0 ? "x?" : "a")]) {
    const { status, headers, body } = await many(501, name);
    expect([status, JSON.parse(body).error.code]).toEqual([400, "invalid-parameter"]);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  }
});

it("no cookie but that of a language reaches the site, and it is known to whom each answer goes", async () => {
  const read = await serve(0);
  const { body } = await read("/", { headers: { cookie: "a=1;b=2" } });
  expect(JSON.parse(body)).toEqual({ cookie: null, isKnown: true });
  const readCookie = async (cookie: string) => JSON.parse((await read("/", { headers: { cookie } })).body).cookie;
  expect(await readCookie("a=1; verbatim-language=tr; b=2")).toBe("verbatim-language=tr");
  expect(await readCookie("verbatim-language=xx")).toBeNull();
  expect(await readCookie(`${"a=1; ".repeat(1000)}verbatim-language=en`)).toBe("verbatim-language=en");
});

it("caches are told on what an answer in words depends, also where the site says something else of it", async () => {
  const server = createServer((_, response) => response.setHeader("vary", "Accept-Encoding").end());
  open.push(server);
  new Gate({ requestsPerSecond: 0, trustProxy: false }).standBefore(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const readVary = async (path: string) => (await ask({ port, path })).headers.vary;
  expect(await readVary("/?q=a")).toBe("Cookie, Accept-Language, Accept-Encoding");
  expect(await readVary("/_next/static/chunks/a.js")).toBe("Accept-Encoding");
});

it("a refusal is in the language of whoever asks", async () => {
  const read = await serve(0);
  const { headers, body } = await read("/", { method: "POST", headers: { "accept-language": "tr" } });
  expect(JSON.parse(body).error.message).toBe("Bu site yalnızca okunabilir.");
  expect(headers).toMatchObject({ "content-language": "tr", vary: "Cookie, Accept-Language" });
});

it("the type of an answer is one text, which Next knows to compress; other headers stay lists", async () => {
  const server = createServer((_, response) => {
    response.setHeader("content-type", ["application/json"]);
    response.setHeader("x-several", ["one", "two"]);
    response.end(JSON.stringify([response.getHeader("content-type"), response.getHeader("x-several")]));
  });
  open.push(server);
  new Gate({ requestsPerSecond: 0, trustProxy: false }, () => 0).standBefore(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { body } = await ask({ port: (server.address() as AddressInfo).port, path: "/" });
  expect(JSON.parse(body)).toEqual(["application/json", ["one", "two"]]);
});

it("what would change something is refused, and its connection closed", async () => {
  const read = await serve(0);
  for (const options of [
    { method: "POST" },
    { method: "DELETE" },
    { method: "OPTIONS", headers: { "content-length": "7" } },
  ]) {
    const { status, headers } = await read("/", options);
    expect([status, headers.allow, headers.connection]).toEqual([405, "GET, HEAD, OPTIONS", "close"]);
  }
});

it("a body is not read on, whatever is wrong with its request", async () => {
  const read = await serve(1, false);
  const statuses = [];
  for (let n = 0; n < 5; n++) {
    const { status, headers } = await read("/", { method: "POST", headers: { "content-length": "1000000" } });
    statuses.push(status);
    expect(headers.connection).toBe("close");
  }
  expect(new Set(statuses)).toEqual(new Set([405, 429]));
});

it("who asks to change the protocol is answered as others are, within the same limits", async () => {
  const read = await serve(1, false);
  const headers = { connection: "upgrade", upgrade: "websocket" };
  expect((await read("/", { headers })).status).toBe(200);
  expect((await read(`/?${"a&".repeat(600)}`, { headers })).status).toBe(400);
  expect((await read("/", { headers })).status).toBe(429);
});

it("readers, probes and files of one address have limits of their own", async () => {
  const read = await serve(1);
  const countRefused = async (path: string, count: number, address = "192.0.2.1") => {
    let refused = 0;
    for (let n = 0; n < count; n++) {
      const { status } = await read(path, { headers: { "x-forwarded-for": address } });
      if (status === 429) refused++;
    }
    return refused;
  };
  expect(await countRefused("/?q=a", 5)).toBe(3);
  expect(await countRefused("/api/health?x", 5)).toBe(3);
  expect(await countRefused("/_next/static/chunks/a-b_c.~1.js", 25)).toBe(5);
  expect(await countRefused("/?q=a", 1, "192.0.2.2")).toBe(0);
  // What leads elsewhere is no file.
  for (const path of ["/_next/static/../../api/search", "/_next/static/%2e%2e/x", "/_next/static//x", "/_next/static/"])
    expect([path, await countRefused(path, 1)]).toEqual([path, 1]);
});

it("who breaks off what is asked is stopped sooner than who waits", () => {
  const server = new EventEmitter();
  new Gate({ requestsPerSecond: 100, trustProxy: true }, () => 0).standBefore(server as Server);
  const countAllowed = (address: string, writableFinished: boolean) => {
    let allowed = 400;
    for (let n = 0; n < 400; n++) {
      const asked = { url: "/", method: "GET", headers: { "x-forwarded-for": address }, socket: {} };
      const writeHead = () => allowed--;
      const response = Object.assign(new EventEmitter(), { writableFinished, setHeader() {}, writeHead, end() {} });
      server.emit("request", asked as unknown as IncomingMessage, response as unknown as ServerResponse);
      response.emit("close");
    }
    return allowed;
  };
  expect([countAllowed("192.0.2.1", false), countAllowed("192.0.2.2", true)]).toEqual([50, 200]);
});

/** Requests that arrive at once, each by its address and what it asks for, and in which order they are begun. */
async function arrive(asked: { address: string; url?: string; isGone?: boolean }[]): Promise<number[]> {
  const begun: number[] = [];
  const server = new EventEmitter();
  server.on("request", ({ n }: { n: number }) => begun.push(n));
  new Gate({ requestsPerSecond: 0, trustProxy: true }).standBefore(server as Server);
  for (const [n, { address, url = "/", isGone = false }] of asked.entries()) {
    const request = { n, url, method: "GET", headers: { "x-forwarded-for": address }, socket: {} };
    const response = Object.assign(new EventEmitter(), { closed: isGone, setHeader() {} });
    server.emit("request", request as unknown as IncomingMessage, response as unknown as ServerResponse);
  }
  for (const _ of asked) await new Promise((resolve) => setImmediate(resolve));
  return begun;
}

const flood = (url?: string) => Array.from({ length: 30 }, () => ({ address: "192.0.2.1", ...(url && { url }) }));

it("addresses take turns, and each one's own requests keep their order", async () => {
  const order = await arrive([...flood(), { address: "192.0.2.2" }]);
  expect(order.slice(0, 3)).toEqual([0, 1, 30]);
  expect(order.slice(3)).toEqual(Array.from({ length: 28 }, (_, n) => n + 2));
});

it("a probe waits for one of the same address's requests, not for all", async () => {
  const order = await arrive([...flood("/_next/static/a.js"), { address: "192.0.2.1", url: "/api/health" }]);
  expect(order.slice(0, 3)).toEqual([0, 1, 30]);
});

it("an answer for somebody who is gone is not begun", async () => {
  const address = "192.0.2.1";
  expect(await arrive([{ address }, { address, isGone: true }, { address }])).toEqual([0, 2]);
});
