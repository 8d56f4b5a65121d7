import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";

const TITLE = "Harbour vote delayed until May";
const OTHER = "Ferry returns to the island";
const tell = (what: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `${what} point ${at} was told to the members in the hall, and they wrote it down for the spring session.`,
  );
const print = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");
const [HARBOUR, FERRY] = [tell("Harbour", 5), tell("Ferry", 9)];
const read = (body: string, title = TITLE) =>
  readHtml(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`);
const textsOf = (body: string, title = TITLE) => read(body, title).blocks.map(({ text }) => text);

describe("a second story on the page", () => {
  const story = (tag: string, name: string, title: string, texts: string[], level = "h1") =>
    `<${tag} class="${name}"><${level}>${title}</${level}><div class="content">${print(texts)}</div></${tag}>`;

  it.each([
    [
      "after the first one",
      `${story("article", "post", TITLE, HARBOUR)}${story("article", "post next", OTHER, FERRY)}`,
    ],
    ["before it", `${story("article", "post", OTHER, FERRY)}${story("article", "post", TITLE, HARBOUR)}`],
    ["within it", `<article><h1>${TITLE}</h1>${print(HARBOUR)}${story("article", "", OTHER, FERRY)}</article>`],
    [
      "by its role",
      `${story("article", "post", TITLE, HARBOUR)}<div role="article"><h1>${OTHER}</h1>${print(FERRY)}</div>`,
    ],
    [
      "in parts that are called stories",
      `<main>${story("div", "story", TITLE, HARBOUR)}${story("div", "story", OTHER, FERRY)}</main>`,
    ],
    [
      "in parts with numbers",
      `<main>${story("div", "item story-1", TITLE, HARBOUR)}${story("div", "story-1 item", OTHER, FERRY)}</main>`,
    ],
    [
      "in parts that have a date each",
      `<main>${["unit", "unit"].map((name, at) => `<div class="${name}"><h1>${at ? OTHER : TITLE}</h1><time>9 August 2016</time>${print(at ? FERRY : HARBOUR)}</div>`).join("")}</main>`,
    ],
    [
      "with a headline of a lower rank, in an article of the same kind",
      `${story("article", "post", TITLE, HARBOUR)}${story("article", "post", OTHER, FERRY, "h2")}`,
    ],
    [
      "with a section above its headline",
      `${story("article", "post", TITLE, HARBOUR)}<article><p>Islands</p><h1>${OTHER}</h1>${print(FERRY)}</article>`,
    ],
  ])("never comes under the title of the first one: %s", (_, body) => {
    const raw = read(body);
    expect(raw.facts.title[0]?.value).toBe(TITLE);
    expect(raw.blocks.map(({ text }) => text)).toEqual(HARBOUR);
    expect(raw.omitted).toContainEqual({ kind: "other-story", text: FERRY[0] });
  });

  it("is the one that is read where the page is about it", () => {
    const body = `${story("article", "post", TITLE, HARBOUR)}${story("article", "post next", OTHER, FERRY)}`;
    expect(textsOf(body, OTHER)).toEqual(FERRY);
  });

  it("signs nothing of the first one", () => {
    const signed = `<article class="post"><h1>${OTHER}</h1><p class="byline">By Jane Doe</p>${print(FERRY)}</article>`;
    expect(read(`${story("article", "post", TITLE, HARBOUR)}${signed}`).facts.author).toEqual([]);
  });

  it("is left out of the page with endless scrolling", () => {
    const html = readFileSync(new URL("../../../../fixtures/html-pages/infinite.html", import.meta.url), "utf8");
    const raw = readHtml(html);
    expect(raw.blocks).toHaveLength(6);
    expect(raw.blocks.every(({ text }) => text.startsWith("Harbour"))).toBe(true);
  });
});

describe("one story in parts", () => {
  const part = (open: string, title: string, close: string, level = "h2") =>
    `${open}<${level}>${title}</${level}>${print(FERRY)}${close}`;

  it.each([
    ["posts of a live blog", part(`<article class="post"><time>9:41</time>`, OTHER, "</article>")],
    ["a review in an article of its own", part(`<article class="review">`, OTHER, "</article>", "h3")],
    ["sections", part(`<section class="part">`, OTHER, "</section>")],
    ["sections with headings of the first rank", part("<section>", OTHER, "</section>", "h1")],
    ["headings of the first rank in the flow", part("", OTHER, "", "h1")],
    ["questions and answers", part(`<div class="question">`, OTHER, "</div>", "h1")],
    ["the headline once more above the text", part(`<article class="copy">`, TITLE, "</article>", "h1")],
  ])("is read whole: %s", (_, html) => {
    const texts = textsOf(`<article class="story"><h1>${TITLE}</h1>${print(HARBOUR)}${html}</article>`);
    expect(texts).toEqual(expect.arrayContaining([...HARBOUR, ...FERRY]));
  });

  it("is read whole in sections like the one of the headline", () => {
    const section = (title: string, texts: string[]) =>
      `<section class="article-section"><h1>${title}</h1>${print(texts)}</section>`;
    expect(textsOf(`<article>${section(TITLE, HARBOUR)}${section(OTHER, FERRY)}</article>`)).toEqual([
      ...HARBOUR,
      OTHER,
      ...FERRY,
    ]);
  });
});

describe("what is no second story", () => {
  const six = (name: string) =>
    Array.from(
      { length: 6 },
      (_, at) =>
        `<p>${name} point number ${at} was told to the members in the hall on Tuesday, and they wrote it down.</p>`,
    ).join("");

  it("the text itself below a headline that stands apart", () => {
    const page = `<body><div class="hero"><h1>Harbour vote delayed</h1></div><article><h1>What the wall is for</h1>${six("Wall")}</article></body>`;
    expect(readHtml(page).blocks.filter(({ kind }) => kind === "body")).toHaveLength(6);
    const chapters = `<body><h1>Harbour vote delayed</h1><article><h1>What the wall is for</h1>${six("Wall")}</article><article><h1>What it costs</h1>${six("Cost")}</article></body>`;
    expect(readHtml(chapters).blocks.filter(({ kind }) => kind === "body")).toHaveLength(12);
  });

  it("the posts of a live blog whose headline is of the second rank", () => {
    const post = (name: string) =>
      `<article class="post"><h2>${name} votes</h2><time datetime="2021-03-04">4 March 2021</time>${six(name)}</article>`;
    const page = `<head><title>Harbour vote delayed</title></head><body><article class="post"><h2>Harbour vote delayed</h2>${six("Harbour")}</article>${["Quay", "Wall", "Gate"].map(post).join("")}</body>`;
    expect(readHtml(page).blocks.filter(({ text }) => text.startsWith("Gate point"))).toHaveLength(6);
  });
});
