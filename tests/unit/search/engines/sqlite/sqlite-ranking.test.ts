import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { SearchError } from "#search/errors.ts";
import { parseQuery } from "#search/query/query.ts";
import type { SearchResult } from "#search/result.ts";
import { makeArticle } from "../../../../contract/make-article.ts";
import { makeFolder } from "../../../../make/make-folder.ts";

let engine: SearchEngine | null = null;
afterEach(async () => {
  await engine?.close();
  engine = null;
});

/** Searches these paragraphs, one an article, the last one dated newest; returns the words that each hit marks. */
async function search(paragraphs: string[], url: string) {
  engine = openSqliteEngine({ file: join(await makeFolder(), "verbatim.db"), create: true });
  const articles = paragraphs.map((text, i) => {
    const date = `${2000 + Math.floor(i / 336)}-${1 + (Math.floor(i / 28) % 12)}`.replace(/-(\d)$/, "-0$1");
    return makeArticle({
      id: `a${i}`,
      title: "Note",
      date: `${date}-${String(1 + (i % 28)).padStart(2, "0")}`,
      paragraphs: [text],
    });
  });
  await engine.replace({ topics: [], changed: [articles], removed: [] });
  const result = await engine.search(parseQuery(new URLSearchParams(url)));
  const marked = result.hits.map(({ text, highlights }) =>
    highlights.map(({ start, end }) => text.slice(start, end)).join(),
  );
  return { ...result, marked, texts: result.hits.map(({ text }) => text) };
}

describe("hits are ordered by how close they are to what was typed, however rare the words", () => {
  const often = (text: string) => Array.from({ length: 12 }, (_, i) => `${text} again, for the ${i}th time this year.`);

  it("the word, then its inflections, then what begins with it, then typos", async () => {
    const paragraphs = [
      "A Turkeyburger.",
      "A turkish delight.",
      ...often("Turkeys"),
      "Turkey. It is named among many other words here.",
    ];
    const { marked } = await search(paragraphs, "q=turkey&perPage=100");
    expect(marked).toEqual(["Turkey", ...Array(12).fill("Turkeys"), "Turkeyburger"]);
  });

  it("typos of a rare word come last, although they are nearer and shorter", async () => {
    const { marked } = await search(
      ["Negotiater.", "They negotiated for a very long time over many things.", "A negotiation."],
      "q=negotiate ",
    );
    expect(marked).toEqual(["negotiation", "negotiated", "Negotiater"]);
  });

  it("S400 for S-400 comes before what begins alike", async () => {
    const { marked } = await search(
      ["S-4000 rifles.", "The S400, as a brochure spelt it in one place.", "The S-400."],
      "q=s-400",
    );
    expect(marked).toEqual(["S-400", "S400", "S-4000"]);
  });

  it("Türkei is neither an inflection of Turkey nor one edit from it", async () => {
    const { marked } = await search(["Die Türkei.", "Turkey and others."], "q=turkeys ");
    expect(marked).toEqual(["Turkey"]);
  });

  it("looks for no typos of a word that has inflections enough", async () => {
    const { marked } = await search(["Tanker.", ...often("Tankers"), "Banker."], "q=tankered ");
    expect(new Set(marked)).toEqual(new Set(["Tanker", "Tankers"]));
  });

  it("each paragraph stands at its best place, once, over pages too", async () => {
    const paragraphs = ["ship ships shipping", "ships", "ship", "shipyard ship", "shipyard"];
    const all = await search(paragraphs, "q=ship&perPage=100");
    expect(all.texts.slice(0, 3).sort()).toEqual(["ship", "ship ships shipping", "shipyard ship"]);
    expect(all.texts.slice(3)).toEqual(["ships", "shipyard"]);
    const paged = await Promise.all(
      [1, 2, 3].map((page) => engine?.search(parseQuery(new URLSearchParams(`q=ship&perPage=2&page=${page}`)))),
    );
    expect(paged.flatMap((one) => one?.hits.map(({ text }) => text))).toEqual(all.texts);
  });
});

describe("an exclusion alone", () => {
  it("has no relevance: the newest first, without a word about too many matches", async () => {
    const { notices, texts, total } = await search(
      Array.from({ length: 30 }, (_, i) => `Number ${i}.`),
      "q=-putin ",
    );
    expect(total).toBe(60);
    expect(notices).toEqual([]);
    expect(new Set(texts.slice(0, 4))).toEqual(new Set(["Note", "Number 29.", "Number 28."]));
  });

  it("as an alternative to a word is ordered likewise", async () => {
    const { notices, texts } = await search(["Putin spoke.", "Syria.", "Nobody."], "q=syria OR -putin &perPage=100");
    expect(notices).toEqual([]);
    expect(texts.filter((text) => text !== "Note")).toEqual(["Nobody.", "Syria."]);
  });
});

describe("of equally close matches that pass the filters, 4,000 are ranked at most", () => {
  const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i));
  const codesOf = ({ notices }: Pick<SearchResult, "notices">) => notices.map(({ code }) => code);

  it("more are headlines first, then the newest, and the answer says so", async () => {
    const { notices, texts } = await search([...many(4_200, (i) => `Talks ${i}.`), "Talks, talks, talks."], "q=talks ");
    expect(codesOf({ notices })).toEqual(["ranked-by-date"]);
    expect(texts.slice(0, 2)).toEqual(["Talks, talks, talks.", "Talks 4199."]);
  });

  it("a filter that leaves few has them ranked, however many match the words", async () => {
    const paragraphs = ["Talks on talks.", "Talks were held.", ...many(4_200, (i) => `Talks were held ${i}.`)];
    const { notices, texts, total } = await search(paragraphs, "q=talks &to=2000-01-10&perPage=5");
    expect([total, codesOf({ notices })]).toEqual([10, []]);
    expect(texts.slice(0, 2)).toEqual(["Talks on talks.", "Talks were held."]);
  });

  it("the closest are ranked although there are too many others; only pages with these say so", async () => {
    const exact = ["Talk here and there.", "Talk.", "Talk here."];
    const { notices, texts, total } = await search(
      [...exact, ...many(4_200, (i) => `Talks ${i}.`)],
      "q=talk &perPage=3",
    );
    expect(texts).toEqual(["Talk.", "Talk here.", "Talk here and there."]);
    expect([total, codesOf({ notices })]).toEqual([4_203, []]);
    const next = await engine?.search(parseQuery(new URLSearchParams("q=talk &perPage=3&page=2")));
    expect(next?.hits.map(({ text }) => text)).toEqual(["Talks 4199.", "Talks 4198.", "Talks 4197."]);
    expect(next && codesOf(next)).toEqual(["ranked-by-date"]);
  });
});

describe("a search of very many words", () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + i / 26)}x`);

  it("pasted without quotation marks lists as many hits as it counts, the export too", async () => {
    const { total, texts } = await search(["Other words.", words.join(" ")], `q=${words.join(" ")} `);
    expect([total, texts]).toEqual([1, [words.join(" ")]]);
    const exported = await engine?.exportHits(parseQuery(new URLSearchParams({ q: words.join(" ") })));
    const batches = [];
    for await (const batch of exported?.batches ?? []) batches.push(...batch);
    expect(batches.map(({ text }) => text)).toEqual([words.join(" ")]);
  });

  it("is ranked by the rarest of them where all would take too long, and says so", async () => {
    const alternatives = Array.from({ length: 110 }, (_, i) => `q${String.fromCharCode(97 + (i % 26), 97 + i / 26)}`);
    const paragraphs = Array.from({ length: 2_000 }, (_, i) => alternatives[1 + (i % 109)] as string);
    const { notices, texts } = await search(
      [alternatives[0] as string, ...paragraphs],
      `q=${alternatives.join(" OR ")} `,
    );
    expect(notices.map(({ code }) => code)).toEqual(["ranked-by-rarest"]);
    expect(texts[0]).toBe(alternatives[0]);
  });

  it("groups within groups are answered, twelve deep", async () => {
    await search(["One two."], "");
    const shapes = [
      (inner: string) => `one (two OR ${inner})`,
      (inner: string) => `(${inner} OR one) two`,
      (inner: string) => `one -three -(${inner})`,
      (inner: string) => `-(one ${inner})`,
    ];
    for (const shape of shapes) {
      let q = "four";
      for (let depth = 1; depth <= 12; depth++) {
        q = shape(q);
        expect(await engine?.search(parseQuery(new URLSearchParams({ q })))).toMatchObject({
          total: expect.any(Number),
        });
      }
      expect(() => parseQuery(new URLSearchParams({ q: shape(q) }))).toThrow(SearchError);
    }
  });
});
