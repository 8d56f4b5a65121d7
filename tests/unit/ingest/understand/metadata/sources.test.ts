import { describe, expect, it } from "vitest";
import { readFields } from "#ingest/understand/metadata/read-fields.ts";
import { emptySources, findSource, parseSources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { SourceSpellings } from "#ingest/update/source-spellings.ts";
import { linkedData, makePage } from "../../../../make/make-page.ts";

const sources = parseSources(`sources:
  - {name: The Café-Courier, aliases: [Reader's Courier, Canal+], hosts: [courier.example]}
  - {name: Other, hosts: [other.example]}
  - {name: Other Daily}`);
const rules = { topics: parseTopicRules("topics: []"), sources, today: "2026-01-31" };

async function readPage(head: string, said: Record<string, unknown> = {}) {
  const { article, warnings } = await readArticle("a.html", Buffer.from(makePage({ head })), [readFields(said)], rules);
  return { source: article.source, warnings: warnings.map(({ code, message }) => `${code}: ${message}`) };
}
const canonical = (url: string) => `<link rel="canonical" href="${url}">`;
const siteName = (name: string) => `<meta property="og:site_name" content="${name}">`;

describe("the name of a source is the one that sources.yml gives it", () => {
  it.each([
    ["another case", siteName("THE CAFÉ-COURIER"), {}],
    ["no accents", siteName("The Cafe-Courier"), {}],
    ["white space", siteName(" The\u00a0Café-Courier\n"), {}],
    ["other hyphens", siteName("The Café\u2011Courier"), {}],
    ["other apostrophes", siteName("Reader’s Courier"), {}],
    ["JSON-LD", linkedData({ "@type": "NewsArticle", publisher: { name: "the cafe courier" } }), {}],
    ["its host as a name", siteName("Courier.example"), {}],
    ["an address", canonical("https://courier.example/a"), {}],
    ["www.", canonical("https://www.courier.example/a"), {}],
    ["amp.", canonical("https://amp.courier.example/a"), {}],
    ["m. of another language", canonical("https://m.de.courier.example/a"), {}],
    ["a sidecar", "", { source: "canal+" }],
    ["a sidecar's address", "", { url: "http://m.courier.example/a" }],
  ])("%s", async (_, head, said) => {
    const { source, warnings } = await readPage(head, said);
    expect(source?.value).toBe("The Café-Courier");
    expect(warnings).toEqual([]);
  });

  it("also in front matter", async () => {
    const named = await readArticle("a.md", Buffer.from("---\nsource: THE cafe courier\n---\nText."), [], rules);
    expect(named.article.source?.value).toBe("The Café-Courier");
  });

  it.each(["Canal", "Courier", "The Other", "Other Weekly"])("%s is another one", (name) => {
    expect(findSource(sources, name)).toBeNull();
  });
});

it("a source that contradicts the host, or another that is known, is a conflict", async () => {
  const byHost = await readPage(siteName("Other") + canonical("https://www.courier.example/a"));
  expect(byHost.source?.value).toBe("Other");
  expect(byHost.warnings).toEqual([
    "facts-conflict: The source is given as “Other” (meta og:site_name) and as “The Café-Courier” (url); the first was taken.",
  ]);
  const longer = await readPage(siteName("Other"), { source: "Other Daily" });
  expect(longer.warnings).toEqual([
    expect.stringMatching(/“Other Daily” \(sidecar\) and as “Other” \(meta og:site_name\)/),
  ]);
  expect((await readPage(siteName("Other") + canonical("https://elsewhere.example/a"))).warnings).toEqual([]);
});

describe("sources that are written in several ways", () => {
  const list = (names: string[], known = emptySources()) => {
    const spellings = new SourceSpellings(known);
    for (const [at, name] of names.entries()) spellings.add(name, `${at}.md`, `a${at}`);
    return spellings.list();
  };

  it("are told with the line that makes them one, about the rarest", () => {
    const [warning, ...more] = list(["The Hill Post", "HILL-POST", "hillpost.example", "The Hill Post", "Zèbre"]);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ code: "source-spellings", file: "1.md", article: "a1" });
    expect(warning?.message).toContain("“The Hill Post” (2), “HILL-POST” (1)");
    const line = warning?.message.split("sources.yml: ")[1] ?? "";
    const made = parseSources(`sources:\n  ${line}`);
    expect(["The Hill Post", "HILL-POST"].map((name) => findSource(made, name))).toEqual(
      Array(2).fill("The Hill Post"),
    );
  });

  it.each([
    ["case", "Zebra News", "ZEBRA news"],
    ["accents", "Zèbre", "Zebre"],
    ["signs", "Reader’s Zebra", "Reader's Zebra"],
    ["an address", "Zebra", "zebra.com"],
    ["Online", "Zebra Online", "Zebra"],
  ])("%s", (_, one, other) => {
    expect(list([one, other]).length).toBe(1);
    expect(list([one, one])).toEqual([]);
  });

  it("are left alone where sources.yml lists both, and get an alias where it lists one", () => {
    const both = parseSources("sources: [{name: The Zebra}, {name: Zebra}]");
    expect(list(["The Zebra", "Zebra"], both)).toEqual([]);
    const one = parseSources("sources: [{name: Zebra}]");
    expect(list(["The Zebra", "The Zebra", "Zebra"], one)[0]?.message).toContain(
      'aliases: ["The Zebra"], at its entry "Zebra"',
    );
  });

  it("are not merged by a word more or a plus", () => {
    expect(list(["Canal", "Canal+", "Zebra", "Zebra Weekly", "The", "Online"])).toEqual([]);
  });
});
