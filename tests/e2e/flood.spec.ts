import { expect, test } from "@playwright/test";
import { startSite } from "./site.ts";

test("fault 28: a flood gets 429 in the error's shape, and others are answered", async ({ request }) => {
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

test("fault 39: who asks for 80 pictures at once does not keep another from theirs, and is told to wait", async ({
  request,
}) => {
  const text = Array.from({ length: 90 }, (_, n) => `The gate number ${n} stays open until nine.`).join("\n\n");
  const site = await startSite({ "talks.txt": `Talks end\n\n${text}\n` }, { TRUST_PROXY: "1" });
  const { hits } = await (await request.get(`${site.url}/api/search?q=gate&perPage=100`)).json();
  const pictures = (hits as { articleId: string; paragraphId: string }[]).map(
    ({ articleId, paragraphId }) => `${site.url}/articles/${articleId}/image?p=${paragraphId}`,
  );
  const order: string[] = [];
  const ask = async (url: string | undefined, client: string) => {
    const answer = await request.get(url ?? "", { headers: { "X-Forwarded-For": client } });
    if (answer.ok()) order.push(client);
    return answer.status();
  };
  try {
    const flood = pictures.slice(0, 80).map((url) => ask(url, "192.0.2.1"));
    expect(await ask(pictures[85], "192.0.2.2")).toBe(200);
    const statuses = await Promise.all(flood);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    // Not after all that the other one was let wait.
    expect(order.indexOf("192.0.2.2")).toBeLessThan(order.length - 1);
  } finally {
    await site.stop();
  }
});
