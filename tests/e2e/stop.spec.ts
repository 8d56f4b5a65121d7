import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, startSite, test } from "./site.ts";

const FILES = { "talks.md": "---\ntitle: Talks end\n---\nThe gate stays open until nine.\n" };
/** More than what lies between a site and a reader who takes nothing can hold: Linux lets what is sent grow to 4 MB. */
const LONG = Array.from({ length: 100 }, (_, a) =>
  JSON.stringify({
    title: `Talks ${a}`,
    paragraphs: Array.from({ length: 150 }, (_, p) => `Gate ${a} ${p} stays open ${"until nine o’clock ".repeat(30)}`),
  }),
).join("\n");

/** A connection on which so much has been asked. */
async function open(url: string, asked: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(asked);
  await once(socket, "ready");
  return socket;
}

const isServed = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    () => true,
    () => false,
  );

async function untilGone(url: string): Promise<void> {
  while (await isServed(url)) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("fault 37: a site that is told to stop waits for no reader who takes nothing or asks for nothing", async () => {
  const site = await startSite({ "long.jsonl": LONG });
  const [stalled, half, idle] = [
    await open(site.url, "GET /api/export?format=json HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    await open(site.url, "GET / HTTP/1.1\r\n"),
    await open(site.url, "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n"),
  ];
  await once(stalled, "data");
  stalled.pause();
  let answer = "";
  half.on("data", (data) => (answer += data));
  idle.resume();
  const ended = [once(half, "close"), once(idle, "close")];
  await site.stop();
  await Promise.all(ended);
  // Left to themselves, the reader is given up after a minute. A server ends a connection with nothing on it with an error, and stops only then.
  expect(answer).toBe("");
  expect(site.readOutput()).toContain("are cut");
  stalled.destroy();
});

test("the site ends with the program that started it, however that ended", async () => {
  const site = await startSite(FILES);
  process.kill(site.pid, "SIGKILL");
  await untilGone(site.url);
  await site.stop();
});

test("npm that is told to stop takes the site along", async () => {
  test.skip(process.platform === "win32", "npm passes no signals on there");
  const npm = spawn("npm", ["start", "--", "--no-ingest"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const data of npm.stdout) {
    printed += data;
    const [url] = /http:\/\/\S+:\d+/.exec(printed) ?? [];
    if (!url) continue;
    npm.kill("SIGTERM");
    await untilGone(url);
    break;
  }
  expect(printed).toContain("http://");
});
