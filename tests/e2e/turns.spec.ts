import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { makeSiteIndex } from "../bench/load/make-site-index.ts";
import { type Site, startSite } from "../bench/load/start-site.ts";

// Each of these addresses is another reader. Only Linux has them all without being told.
test.skip(process.platform !== "linux", "needs 127.0.0.2 and 127.0.0.3, which are addresses of this machine on Linux");
test.describe.configure({ mode: "serial" });

let folder: string;
let site: Site;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-turns-"));
  await makeSiteIndex(folder, 20_000);
  site = await startSite(folder);
});
test.afterAll(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** As much as one address may have under way. */
const FLOOD = 32;
/** No two are alike: nothing is remembered from one to the next. */
const dear = (n: number) =>
  `/api/search?q=${Array.from({ length: 150 }, (_, k) => `${k % 26 === 0 ? n : ""}the`).join("+")}&page=${n}`;

/** Asks from an address: when it has been sent, and the answer's status when all of that has come. */
function ask(address: string, path: string) {
  const request = get(site.origin + path, { agent: new Agent({ localAddress: address }) });
  const sent = new Promise((resolve) => request.on("finish", resolve));
  const status = new Promise<number>((resolve, reject) => {
    request.on("response", (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
  });
  return { sent, status, leave: () => request.destroy() };
}

const flood = (address: string) => Array.from({ length: FLOOD }, (_, n) => ask(address, dear(n)));

test("fault 29: one reader's search waits for one of a flooder's, not for all", async () => {
  const order: string[] = [];
  const asked = flood("127.0.0.2");
  const floods = asked.map(({ status }) => status.then(() => order.push("flooder")));
  await Promise.all(asked.map(({ sent }) => sent));
  const status = await ask("127.0.0.3", "/api/search?q=convoy").status;
  order.push("reader");
  expect(status).toBe(200);
  await Promise.all(floods);
  expect(order.indexOf("reader")).toBeLessThan(FLOOD / 2);
});

test("a search that its reader gave up is not made", async () => {
  const order: string[] = [];
  const given = flood("127.0.0.2");
  for (const { status } of given) status.catch(() => {});
  await Promise.race(given.map(({ status }) => status));
  for (const { leave } of given) leave();
  // Turn and turn about: were the searches that were given up still waiting, this reader's next would come after as many of the other's.
  const reader = ask("127.0.0.2", "/api/search?q=convoy").status.then(() => order.push("reader"));
  const floods = flood("127.0.0.3").map(({ status }) => status.then(() => order.push("other")));
  await Promise.all([reader, ...floods]);
  expect(order.indexOf("reader")).toBeLessThan(FLOOD / 2);
});
