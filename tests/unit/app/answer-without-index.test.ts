import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "verbatim-"));

beforeAll(() => {
  vi.stubEnv("VERBATIM_DATA", folder);
  vi.stubEnv("SITE_URL", "https://quotes.example");
  vi.stubEnv("MEILI_URL", "");
  vi.stubEnv("MEILI_URLS", "");
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it("oEmbed and pictures say when to ask again, as the API does, where there is no index yet", async () => {
  const { GET: askOembed } = await import("../../../app/oembed/route.ts");
  const { GET: askImage } = await import("../../../app/articles/[id]/image/route.ts");
  const link = "https://quotes.example/articles/talks?p=222222222222";
  const answers = [
    await askOembed(new Request(`https://quotes.example/oembed?${new URLSearchParams({ url: link })}`)),
    await askImage(new Request("https://quotes.example/articles/talks/image"), {
      params: Promise.resolve({ id: "talks" }),
    }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([
      503,
      "10",
      "no-store",
    ]);
  }
});
