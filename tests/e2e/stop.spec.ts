import { once } from "node:events";
import { connect } from "node:net";
import { expect, startSite, test } from "./site.ts";

test("a site that is told to stop waits for nobody who asks for nothing", async () => {
  test.setTimeout(180_000);
  const site = await startSite({ "talks.md": "---\ntitle: Talks end\n---\nThe gate stays open until nine.\n" });
  const { hostname, port } = new URL(site.url);
  const reader = connect(Number(port), hostname);
  const ended = once(reader, "close");
  let answer = "";
  reader.on("data", (data) => (answer += data)).on("error", () => {});
  reader.write("GET / HTTP/1.1\r\n");
  await once(reader, "ready");
  await site.stop();
  await ended;
  // Left to itself, a server ends such a connection with an error after a minute, and stops only then.
  expect(answer).toBe("");
});
