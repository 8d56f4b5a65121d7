import { EventEmitter } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { readRequest } from "../../app/current-response.ts";
import { Gate } from "../../app/server/gate.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections();
});

/** A server behind a gate that answers what it was asked, and says who is known to ask. */
async function serve(requestsPerSecond: number): Promise<(path: string, options?: object) => Promise<ServerAnswer>> {
  const server = createServer((asked, response) => {
    response.end(JSON.stringify({ cookie: asked.headers.cookie ?? null, isKnown: readRequest() === asked }));
  });
  open.push(server);
  new Gate({ requestsPerSecond, trustProxy: true }).standBefore(server);
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
  expect((await many(200, (n) => `a${n}=`)).status).toBe(200);
  for (const name of [() => "a", (n: number) => `a${n}=`, () => ""]) {
    const { status, headers, body } = await many(201, name);
    expect([status, JSON.parse(body).error.code]).toEqual([400, "invalid-parameter"]);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  }
});

it("no cookie reaches the site, and it is known to whom each answer goes", async () => {
  const read = await serve(0);
  const { body } = await read("/", { headers: { cookie: "a=1;b=2" } });
  expect(JSON.parse(body)).toEqual({ cookie: null, isKnown: true });
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

it("readers, probes and files of one address have limits of their own", async () => {
  const read = await serve(1);
  const askOften = async (path: string, count: number, address = "192.0.2.1") => {
    const answers = [];
    for (let n = 0; n < count; n++)
      answers.push((await read(path, { headers: { "x-forwarded-for": address } })).status);
    return answers.filter((status) => status === 429).length;
  };
  expect(await askOften("/?q=a", 40)).toBeGreaterThan(0);
  expect(await askOften("/api/health", 1)).toBe(0);
  expect(await askOften("/api/health?x", 40)).toBeGreaterThan(0);
  expect(await askOften("/_next/static/a.js", 12)).toBe(0);
  expect(await askOften("/?q=a", 1, "192.0.2.2")).toBe(0);
});

it("who breaks off what is asked is stopped sooner than who waits", () => {
  const server = new EventEmitter();
  new Gate({ requestsPerSecond: 100, trustProxy: true }).standBefore(server as Server);
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
  expect(2 * countAllowed("192.0.2.1", false)).toBeLessThan(countAllowed("192.0.2.2", true));
});

/** Requests that arrive at once, by the addresses that ask. */
function arrive(addresses: string[], isGone: (n: number) => boolean = () => false) {
  const begun: number[] = [];
  const server = new EventEmitter();
  server.on("request", ({ n }: { n: number }) => begun.push(n));
  new Gate({ requestsPerSecond: 0, trustProxy: true }).standBefore(server as Server);
  for (const [n, address] of addresses.entries()) {
    const asked = { n, url: "/", method: "GET", headers: { "x-forwarded-for": address }, socket: {} };
    const response = Object.assign(new EventEmitter(), { closed: isGone(n), setHeader() {} });
    server.emit("request", asked as unknown as IncomingMessage, response as unknown as ServerResponse);
  }
  const settle = async () => {
    for (const _ of addresses) await new Promise((resolve) => setImmediate(resolve));
    return begun;
  };
  return { begun, settle };
}

it("addresses take turns, and each one's own requests keep their order", async () => {
  const flood = Array.from({ length: 30 }, () => "192.0.2.1");
  const { begun, settle } = arrive([...flood, "192.0.2.2"]);
  expect(begun).toEqual([0]);
  const order = await settle();
  expect(order.indexOf(30)).toBeLessThan(3);
  expect(order.filter((n) => n < 30)).toEqual(flood.map((_, n) => n));
});

it("an answer for somebody who is gone is not begun", async () => {
  const { settle } = arrive(["192.0.2.1", "192.0.2.1", "192.0.2.1"], (n) => n === 1);
  expect(await settle()).toEqual([0, 2]);
});
