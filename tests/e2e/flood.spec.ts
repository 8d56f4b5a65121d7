import { expect, test } from "@playwright/test";
import { startSite } from "./site.ts";

test("fault 28: a flood gets 429 in the error's shape, and others are answered", async ({ request }) => {
  test.setTimeout(180_000);
  const site = await startSite(
    { "one.txt": "A headline about Ankara\n\nA paragraph about Ankara and nothing else.\n" },
    { RATE_LIMIT: "1", TRUST_PROXY: "1" },
  );
  // What a client writes itself stands before what the trusted proxy adds.
  const ask = (path: string, client: string) =>
    request.get(site.url + path, { headers: { "X-Forwarded-For": `203.0.113.9, ${client}` } });
  const flood = async (path: string) => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask(path, "192.0.2.1")));
    const refused = answers.find((answer) => answer.status() === 429);
    if (!refused) throw new Error("Nothing of the flood was refused.");
    expect(refused.headers()["retry-after"]).toBe("1");
    expect((await refused.json()).error.code).toBe("too-many-requests");
    return answers.map((answer) => answer.status());
  };
  try {
    expect(await flood("/api/search?q=ankara")).toContain(200);
    await flood("/?q=ankara");
    expect((await ask("/?q=ankara", "192.0.2.2")).status()).toBe(200);
    expect((await ask("/api/health", "192.0.2.1")).status()).toBe(200);
  } finally {
    await site.stop();
  }
});
