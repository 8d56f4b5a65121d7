import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { writeLongText } from "./long-text.ts";
import { startSite } from "./site.ts";

/** CPU time, in milliseconds, that nobody may hold up the others for. */
const MOST = 100;

/** What the recorder in the site says: see record-turns.ts. */
function readMost(socketPath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path: "/" }, async (response) => {
      let text = "";
      for await (const data of response) text += data;
      resolve(Number(text));
    });
    asked.on("error", reject).end();
  });
}

test("whatever is asked of the longest article, others are answered meanwhile", async () => {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-turns-"));
  const socket = join(folder, "turns");
  const recorder = pathToFileURL(join(import.meta.dirname, "record-turns.ts")).href;
  const site = await startSite(
    { "log.md": writeLongText(), "short.md": writeLongText(20).replace("The long log", "The short log") },
    { VERBATIM_TURNS: socket, NODE_OPTIONS: `--import ${recorder}`, RATE_LIMIT: "0" },
  );
  const read = async (path: string) => {
    const response = await fetch(site.url + path);
    return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString("latin1") };
  };
  const linkTo = async (q: string): Promise<string> => {
    const { text } = await read(`/api/search?q=${q}&perPage=1`);
    return JSON.parse(text).hits[0].link.replace(/#.*/, "");
  };
  /** All that can be asked of an article; a link to its middle, one to words that it has not, and one that fits in many places. */
  const listAsked = async (id: string, q: string): Promise<string[]> => {
    const link = await linkTo(q);
    const wrong = `/articles/${id}?p=222222222222&quote=gate+ship+toll+that+was+never+there+at+all`;
    const unclear = `/articles/${id}?p=222222222222&quote=keep+it+open`;
    const params = link.replace(/^[^?]*/, "");
    const links = [link, wrong, unclear];
    return [
      `/articles/${id}`,
      `/articles/${id}?q=gate`,
      `/articles/${id}?find=gate+ship&step=9`,
      `/articles/${id}?paragraphs=9-12`,
      ...links,
      ...links.map((each) => each.replace("?", "/image?")),
      ...links.map((each) => each.replace("/articles/", "/embed/")),
      ...links.map((each) => `/oembed?url=${encodeURIComponent(site.url + each)}`),
      ...links.map((each) => `/api/quotes/resolve?url=${encodeURIComponent(site.url + each)}`),
      `/api/quotes/link?article=${id}&start=${new URLSearchParams(params).get("p")}:0&stop=${new URLSearchParams(params).get("p")}:60`,
      `/api/articles/${id}`,
      `/api/articles/${id}?q=gate`,
      `/api/search?q=gate&group=article`,
      "/",
      "/sitemap.xml",
      "/sitemap/1.xml",
      "/api/feed?q=gate",
    ];
  };
  try {
    expect(site.printed).toContain("2 added");
    // The code of each route is loaded when it is first asked.
    for (const path of await listAsked("short", '"P11"&to=2016-08-09')) await read(path);
    const asked = await listAsked("log", "P19000");
    const opened = (await read(asked[4] as string)).text;
    expect(opened).toMatch(/data-ordinal="19000"[^>]* aria-current="true"/);
    let isOver = false;
    const watched = (async () => {
      let count = 0;
      for (; !isOver; count++) expect((await read("/api/health")).status).toBe(200);
      return count;
    })();
    const told: Record<string, number> = {};
    await readMost(socket);
    for (const path of asked) {
      expect([path, (await read(path)).status]).toEqual([path, 200]);
      told[path] = await readMost(socket);
    }
    await Promise.all(asked.map(read));
    told["all at once"] = await readMost(socket);
    isOver = true;
    expect(await watched).toBeGreaterThan(asked.length);
    console.log(
      Object.entries(told)
        .map(([path, most]) => `${most.toFixed(0).padStart(4)} ms ${path.slice(0, 90)}`)
        .join("\n"),
    );
    for (const [path, most] of Object.entries(told)) expect(most, path).toBeLessThan(MOST);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true });
  }
});
