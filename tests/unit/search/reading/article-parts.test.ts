import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import { makeTextFragment } from "#search/citation/text-fragment.ts";
import type { ArticleStore } from "#search/engine.ts";
import { quoteLink } from "#search/links.ts";
import { emptyQuery } from "#search/query/query.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { listNeighbours } from "#search/quotes/neighbours.ts";
import { paragraphLink } from "#search/quotes/paragraph-link.ts";
import { cutStretch, snapStretch } from "#search/quotes/stretch.ts";
import { choosePart, type PartPlace, type PartRange } from "#search/reading/choose-part.ts";
import { makeLink } from "#search/reading/make-link.ts";
import { type AskedPlace, readArticlePart } from "#search/reading/read-article-part.ts";
import { writeArticle } from "#search/reading/write-article.ts";
import type { Highlight } from "#search/result.ts";
import { makeArticle } from "../../../contract/make-article.ts";

const MAX_WEIGHT = 600_000;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** Every paragraph that one sees by following the links of one kind from a part on. */
function follow(weights: number[], start: PartRange, way: "earlier" | "later"): number[] {
  const seen: number[] = [];
  for (let next = choosePart(weights, { range: start })[way]; next; next = choosePart(weights, { range: next })[way]) {
    seen.push(...range(next.from, next.to));
    expect(choosePart(weights, { range: next })).toMatchObject(next);
  }
  return seen;
}

describe("the parts of a long article", () => {
  const weights = fc.array(fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 2_000_000 })), {
    minLength: 1,
    maxLength: 300,
  });
  const place = fc.oneof(
    fc.record({ around: fc.integer({ min: -3, max: 400 }) }),
    fc.record({ range: fc.record({ from: fc.integer({ min: -3, max: 400 }), to: fc.integer({ min: -3, max: 400 }) }) }),
  );

  it("list each paragraph exactly once, from wherever one begins", () => {
    fc.assert(
      fc.property(weights, place, (given, where: PartPlace) => {
        const part = choosePart(given, where);
        const before = follow(given, part, "earlier");
        const after = follow(given, part, "later");
        const seen = [...before, ...range(part.from, part.to), ...after];
        expect(seen.toSorted((a, b) => a - b)).toEqual(range(1, given.length));
        expect([...range(part.from, part.to), ...after]).toEqual(range(part.from, Math.max(part.from, given.length)));
      }),
    );
  });

  it("are of a page's weight, but for a paragraph that alone is heavier, and have the place that was asked for", () => {
    fc.assert(
      fc.property(weights, place, (given, where: PartPlace) => {
        const { from, to, first, later } = choosePart(given, where);
        if (!first && !later) return;
        const weight = given.slice(from, to).reduce((sum, each) => sum + each, 0);
        expect(to - from === 1 || weight <= MAX_WEIGHT).toBe(true);
        const asked = Math.max(1, Math.min(given.length - 1, "around" in where ? where.around : where.range.from));
        expect(from <= asked && asked < to).toBe(true);
      }),
    );
  });

  it("are one in an article of usual length, and have what stands before a place in a longer one", () => {
    expect(choosePart(Array(200).fill(3000), { around: 150 })).toMatchObject({ from: 1, to: 200, later: null });
    const { from, to } = choosePart(Array(5000).fill(3000), { around: 4000 });
    expect([4000 - from, to - from]).toEqual([25, 200]);
    expect(choosePart(Array(5000).fill(3000), { around: 4999 })).toMatchObject({ from: 4800, to: 5000, last: null });
  });
});

const WORDS = ["gate", "ship", "toll", "1,500", "people", "mast", "O’Brien", "—"];
const COUNT = 700;
const writeText = (seed: number) =>
  range(0, 120)
    .map((k) => WORDS[(seed + k * (k + (seed % 5))) % WORDS.length])
    .join(" ");
const LONG = makeArticle({
  id: "long",
  title: "The long log",
  // Some stand there several times, some have no word.
  paragraphs: range(0, COUNT).map((n) => (n % 50 === 7 ? "* * *" : writeText(n % 90))),
});

function storeOf(article: Article, highlights: Record<string, Highlight[]> = {}): ArticleStore {
  return { readArticle: async (id) => (id === article.id ? { article, highlights } : null) };
}

const AT_FIRST: AskedPlace = { step: null, range: null };
const readPart = (place: Partial<AskedPlace>, params = "", highlights: Record<string, Highlight[]> = {}) =>
  readArticlePart(storeOf(LONG, highlights), {
    id: LONG.id,
    query: emptyQuery(),
    params,
    place: { ...AT_FIRST, ...place },
  });

/** All parts, one after the other. */
async function readAll(highlights: Record<string, Highlight[]> = {}) {
  const first = await readPart({ range: { from: 1, to: 10_000 } }, "", highlights);
  const all = [first];
  for (let next = first?.part?.later; next; next = all.at(-1)?.part?.later)
    all.push(await readPart({ range: next }, "", highlights));
  return all.flatMap((part) => part ?? []);
}

describe("a paragraph too long to be shown", () => {
  const long = "a ".repeat(15_000).trim();
  const read = (texts: string[], highlights: Record<string, Highlight[]> = {}, step: number | null = null) => {
    const article = makeArticle({ id: "cut", paragraphs: texts.map((text) => ({ kind: "heading", text })) });
    const marks = Object.fromEntries(article.paragraphs.map(({ id }, n) => [id, highlights[n] ?? []]));
    const request = { id: "cut", query: emptyQuery(), params: "", place: { step, range: null } };
    return readArticlePart(storeOf(article, marks), request);
  };

  it("makes a page that can't link to words by itself, though it leaves out no paragraph", async () => {
    expect(await read(["a", "b"])).toMatchObject({ part: null, isWhole: true });
    expect(await read([long, "b"])).toMatchObject({ part: null, isWhole: false });
    expect(await read(Array<string>(3000).fill("b"))).toMatchObject({ isWhole: false });
  });

  it("has a step to what is marked and shown, and one to where it is cut, however much is marked beyond", async () => {
    const all = range(0, 15_000).map((n) => ({ start: 2 * n, end: 2 * n + 1 }));
    const some = [{ start: 19_998, end: 20_001 }, ...all.slice(10_005)];
    const highlights = { 1: all.slice(9_998), 2: some, 3: [{ start: 0, end: 1 }] };
    const cut = await read([long, long, "b"], highlights);
    expect(cut?.paragraphs.map(({ firstStep, cutStep }) => [firstStep, cutStep])).toEqual([
      [1, 3],
      [4, 4],
      [5, null],
    ]);
    expect(cut?.paragraphs.map((each) => each.highlights.length)).toEqual([2, 0, 1]);
    expect(cut?.steps).toEqual({ total: 5, before: 0 });
  });
});

describe("a part of a long article", () => {
  it("has the links that the whole article has", async () => {
    const parts = await readAll();
    expect(parts.length).toBeGreaterThan(2);
    const neighbours = listNeighbours(LONG.paragraphs);
    const whole = LONG.paragraphs.map((paragraph, n) => paragraphLink(LONG.id, paragraph, neighbours[n]));
    expect([parts[0]?.headline?.path, ...parts.flatMap((part) => part.paragraphs.map(({ path }) => path))]).toEqual(
      whole,
    );
  });

  it("numbers what is marked as the whole article does", async () => {
    const marked = LONG.paragraphs.map(({ text }) =>
      [...text.matchAll(/1,500|long/g)].map(({ index }) => ({ start: index, end: index + 5 })),
    );
    const highlights = Object.fromEntries(LONG.paragraphs.map(({ id }, n) => [id, marked[n] ?? []]));
    const total = marked.flat().length;
    const parts = await readAll(highlights);
    // The headline has the first.
    let next = 2;
    for (const part of parts) {
      expect(part.steps).toEqual({ total, before: part === parts[0] ? 0 : next - 1 });
      for (const paragraph of part.paragraphs) {
        expect(paragraph.firstStep).toBe(next);
        next += paragraph.highlights.length;
      }
    }
    expect(next).toBe(total + 1);
    for (const step of [2, 3, total >> 1, total]) {
      const { paragraphs = [] } = (await readPart({ step }, "", highlights)) ?? {};
      expect(paragraphs.some((each) => step >= each.firstStep && step < each.firstStep + each.highlights.length)).toBe(
        true,
      );
    }
  });

  it("is the one with the quote, wherever the address would open it else", async () => {
    for (const [at, params] of [
      [690, new URL(paragraphLink(LONG.id, LONG.paragraphs[690] as never), "http://x").search],
      [300, `p=${LONG.paragraphs[300]?.id}`],
      [300, `p=${LONG.paragraphs[300]?.id}&quote=never+printed`],
    ] as const) {
      const shown = await readPart({ range: { from: 1, to: 20 } }, params);
      expect(shown?.paragraphs.map(({ ordinal }) => ordinal)).toContain(at);
      expect(shown?.linked).toBe(LONG.paragraphs[at]?.text);
    }
    const gone = await readPart({ range: { from: 400, to: null } }, "p=222222222222&quote=never+printed");
    expect(gone?.paragraphs.map(({ ordinal }) => ordinal)).toContain(400);
    expect(gone?.linked).toBeNull();
  });

  it("tells of a passage that goes beyond it only what is shown", async () => {
    const many = makeArticle({
      id: "many",
      paragraphs: [writeText(3), ...Array<string>(2000).fill("* * *"), writeText(4)],
    });
    const end = { paragraph: 2002, offset: writeText(4).length };
    const quote = makeQuote(many.paragraphs, { paragraph: 1, offset: 0 }, end);
    const params = new URL(quote ? quoteLink("many", quote) : "", "http://x").search;
    const request = { id: "many", query: emptyQuery(), params, place: AT_FIRST };
    const shown = await readArticlePart(storeOf(many), request);
    expect(shown?.quote?.resolution).toMatchObject({ state: "verbatim" });
    const resolution = shown?.quote?.resolution;
    const parts = resolution && "passage" in resolution ? resolution.passage.parts : [];
    expect(parts.map(({ ordinal }) => ordinal)).toEqual(shown?.paragraphs.map(({ ordinal }) => ordinal));
  });

  it("shows no more of a text than one page bears", async () => {
    const heavy = makeArticle({
      id: "heavy",
      paragraphs: [{ kind: "heading", text: "a ".repeat(100_000).trim() }, "b"],
    });
    const request = { id: "heavy", query: emptyQuery(), params: "", place: AT_FIRST };
    const [heading] = (await readArticlePart(storeOf(heavy), request))?.paragraphs ?? [];
    expect([heading?.text.length, heading?.left]).toEqual([20_000, 179_999]);
    // Its link opens it all the same.
    const params = new URL(heading?.path ?? "", "http://x").search;
    const opened = await readArticlePart(storeOf(heavy), { ...request, params });
    expect(opened?.quote).toMatchObject({ resolution: { state: "verbatim" }, shared: { paragraphId: heading?.id } });
  });
});

it("the link to words that are selected in a part is the one that the whole article gives", async () => {
  const parts = await readAll();
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), fc.nat(3), fc.nat(), async (one, at, x, more, y) => {
      const shown = parts[one % parts.length]?.paragraphs ?? [];
      const first = shown[at % shown.length];
      const last = shown[Math.min(shown.length - 1, (at % shown.length) + more)];
      if (!first || !last) return;
      const offsets = [x % (first.text.length + 1), y % (last.text.length + 1)].sort((a, b) =>
        first === last ? a - b : 0,
      ) as [number, number];
      const [from, to] = [first, last].map(({ ordinal }, n) => ({ paragraph: ordinal, offset: offsets[n] as number }));
      if (!from || !to) return;
      const stretch = snapStretch(LONG.paragraphs, from, to);
      const quote = stretch && makeQuote(LONG.paragraphs, stretch.from, stretch.to);
      const made = makeLink(storeOf(LONG), {
        id: LONG.id,
        from: { paragraphId: first.id, offset: from.offset },
        to: { paragraphId: last.id, offset: to.offset },
      });
      if (!quote) return expect(made).rejects.toMatchObject({ code: "invalid-parameter" });
      expect(await made).toMatchObject({
        link: quoteLink(LONG.id, quote),
        text: cutStretch(LONG.paragraphs, stretch)
          .map(({ text }) => text)
          .join("\n"),
      });
    }),
    { numRuns: 40 },
  );
});

it("words that are linked to can be found on the original page, where there is one", async () => {
  const article = { ...LONG, url: "https://example.org/long" };
  const { id, text } = article.paragraphs[600] as Article["paragraphs"][number];
  const words = { from: { paragraphId: id, offset: 0 }, to: { paragraphId: id, offset: text.length } };
  const made = await makeLink(storeOf(article), { id: "long", ...words });
  const texts = article.paragraphs.map((paragraph) => paragraph.text);
  const place = (offset: number) => ({ paragraph: 600, offset });
  expect(made?.original).toBe(makeTextFragment(article.url, texts, { from: place(0), to: place(text.length) }));
  expect(await makeLink(storeOf(LONG), { id: "long", ...words })).toMatchObject({ original: null });
  const elsewhere = { ...words, to: { paragraphId: "222222222222", offset: 3 } };
  await expect(makeLink(storeOf(LONG), { id: "long", ...elsewhere })).rejects.toMatchObject({
    code: "invalid-parameter",
  });
  expect(await makeLink(storeOf(LONG), { id: "another", ...words })).toBeNull();
});

it("words that begin and end a thousand paragraphs apart are refused without a look at what is between", async () => {
  const paragraphs = range(0, 1500).map((n) => ({
    id: `p${n}`,
    get text() {
      if (n > 10 && n < 1400) throw new Error("It was read.");
      return "Some words.";
    },
  }));
  const article = { ...LONG, paragraphs: paragraphs as Article["paragraphs"] };
  const words = { from: { paragraphId: "p3", offset: 0 }, to: { paragraphId: "p1450", offset: 4 } };
  const made = makeLink(storeOf(article), { id: "long", ...words });
  await expect(made).rejects.toMatchObject({
    code: "invalid-parameter",
    reason: { name: "link-too-long", values: { most: 1000 } },
  });
});

it("an article is written as the JSON of what is read, in pieces that can be handed on", async () => {
  const highlights = { [LONG.paragraphs[3]?.id ?? ""]: [{ start: 0, end: 4 }], '"': [] };
  const written = await writeArticle(storeOf(LONG, highlights), { id: "long", query: emptyQuery() });
  const pieces = written?.pieces ?? [];
  const bytes = Buffer.concat(pieces);
  expect(JSON.parse(bytes.toString())).toEqual({ article: LONG, highlights });
  expect(written?.size).toBe(bytes.length);
  expect(pieces.length).toBeGreaterThan(1);
  for (const { byteLength, buffer } of pieces) expect(buffer.byteLength).toBe(byteLength);
  const bare = makeArticle({ id: "bare", paragraphs: [] });
  const [only] = (await writeArticle(storeOf(bare), { id: "bare", query: emptyQuery() }))?.pieces ?? [];
  expect(JSON.parse(Buffer.from(only ?? []).toString())).toEqual({ article: bare, highlights: {} });
});
