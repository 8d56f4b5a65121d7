import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fields, readFields } from "#ingest/understand/metadata/read-fields.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const RULES = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2025-01-01" };
const read = async (html: string, said: Fields[] = []) => {
  const { article, warnings } = await readArticle("page.html", Buffer.from(html), said, RULES);
  return { url: article.url, date: article.date?.value, warnings };
};
const codes = async (html: string) => (await read(html)).warnings.map(({ code }) => code);
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const STORY = "https://norholm.example/2021/bridge-closes";
const page = (head: string, below = "") =>
  makePage({ head, article: `<h1>${TITLE}</h1>${paragraphs(...SENTENCES)}${below}` });

describe("a page that is one part of its article", () => {
  it.each([
    ["says so", page("", "<p>Page 2 of 3</p>")],
    ["says so in German, with a stroke", page("", `<div class="pager">Seite 1/4</div>`)],
    ["says so in Turkish", page("", "<span>Sayfa 2 / 3</span>")],
    ["has an address with a number", page(canonical(`${STORY}?page=2`))],
    ["has a next part below itself", page(`${canonical(`${STORY}/`)}<link rel="next" href="${STORY}/2/">`)],
    ["has a next part by its query", page(`${canonical(STORY)}<link rel="next" href="?page=2">`)],
    ["has a part before itself", page(`${canonical(`${STORY}/2/`)}<link rel="prev" href="${STORY}/">`)],
    ["has parts by the ends of names", page(`${canonical(`${STORY}.html`)}<link rel="next" href="${STORY}-2.html">`)],
    [
      "has links to its parts",
      page(canonical(`${STORY}/`), `<div class="page-links"><span>1</span> <a href="${STORY}/2/">2</a></div>`),
    ],
    [
      "has parts as WordPress numbers them, and says that it is an article",
      page(
        `${canonical(`${STORY}/`)}<meta property="og:type" content="article"><link rel="next" href="${STORY}/page/2/">`,
      ),
    ],
  ])("is told when it %s", async (_, html) => {
    expect(await codes(html)).toEqual(["page-is-part"]);
  });

  it.each([
    ["leads to another story", page(`${canonical(STORY)}<link rel="next" href="https://norholm.example/2021/ferry">`)],
    [
      "leads to the story of the next day",
      page(`${canonical("https://norholm.example/2021/03/04/")}<link rel="next" href="/2021/03/05/">`),
    ],
    [
      "leads to the story of the next number",
      page(`${canonical("https://norholm.example/?p=908")}<link rel="next" href="/?p=909">`),
    ],
    [
      "leads to its next chapter",
      page(`${canonical("https://norholm.example/saga/chapter-1-sea")}<link rel="next" href="/saga/chapter-2-land">`),
    ],
    [
      "leads to a text of the next number",
      page(`${canonical("https://norholm.example/saga/chapter-1")}<link rel="next" href="chapter-2">`),
    ],
    [
      "is a list of stories",
      page(
        `${canonical("https://norholm.example/category/news/page/2/")}<link rel="next" href="/category/news/page/3/">`,
      ),
    ],
    ["is the front page", page(`<link rel="next" href="/page/2/">`)],
    [
      "has pages of comments",
      page(
        canonical(STORY),
        `<div id="comments"><p>Page 1 of 3</p><a rel="next" href="${STORY}/comment-page-2/">2</a></div>`,
      ),
    ],
    [
      "has pages of other stories",
      page(canonical(STORY), `<div class="related-slider"><span>Page 1 of 3</span></div>`),
    ],
    ["has one page", page("", "<p>Page 1 of 1</p>")],
    [
      "speaks of a page",
      page("", "<p>The treaty was signed on page 2 of 3, said the mayor of the town on Monday.</p>"),
    ],
  ])("is not told when it %s", async (_, html) => {
    expect(await codes(html)).not.toContain("page-is-part");
  });

  it("is asked of any address", async () => {
    const part = fc.constantFrom(
      "a",
      "/",
      "2",
      "page",
      "?page=2",
      "-",
      ".html",
      "//",
      "%",
      "[",
      "https://x.example",
      "#",
      "&",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), fc.array(part, { maxLength: 8 }), async (own, next) => {
        const html = page(`${canonical(own.join(""))}<link rel="next" href="${next.join("")}">`);
        expect((await read(html)).warnings.filter(({ code }) => code === "page-is-part").length).toBeLessThan(2);
      }),
      { numRuns: 30 },
    );
  });
});

describe("an address that is dropped", () => {
  it.each([
    ["/2021/bridge-closes", "relative"],
    ["bridge-closes.html", "relative"],
    ["https://norholm.example/", "front page"],
    ["https://norholm.example", "front page"],
    ["//norholm.example/a", "no protocol"],
    ["norholm.example/a", "no protocol"],
    ["ftp://norholm.example/a", "not of the web"],
    ["https://exa mple/a", "malformed"],
    ["https://.example.org/a", "no host"],
    ["https://./a", "no host"],
    ["http://localhost:8080/a", "no host"],
    ["javascript:alert(1)", "not of the web"],
    ["file:///home/jane/a.html", "not of the web"],
    ["blob:https://norholm.example/a", "not of the web"],
    ["https://norholm.example:99999/a", "malformed"],
    ["https://norholm.example/?#top", "front page"],
  ])("is told with its reason: %s", async (href, reason) => {
    const { url, warnings } = await read(page(canonical(href)));
    expect(url).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(["metadata-unused"]);
    expect(warnings[0]?.message).toContain(`“${href}”`);
    expect(warnings[0]?.message).toContain(reason);
  });

  it("leaves another one that the page states", async () => {
    const html = page(`${canonical("https://norholm.example/")}<meta property="og:url" content="${STORY}">`);
    expect(await read(html)).toMatchObject({ url: STORY, warnings: [{ code: "metadata-unused" }] });
  });

  it("of another host than the one that was given is told, with both", async () => {
    const { url, warnings } = await read(page(canonical("https://other.example/a")), [readFields({ url: STORY })]);
    expect(url).toBe(STORY);
    expect(warnings.map(({ code }) => code)).toEqual(["facts-conflict"]);
    expect(warnings[0]?.message).toContain("https://other.example/a");
  });

  it.each(["http://192.168.1.5/a", "http://[::1]/a", "https://archive.intranet.local/a"])(
    "is told where citations leave it out: %s",
    async (href) => {
      const { url, warnings } = await read(page(canonical(href)));
      expect(url).toBe(href);
      expect(warnings.map(({ code, message }) => [code, message])).toEqual([
        ["metadata-unused", expect.stringContaining(`“${href}” (link rel=canonical) opens on one computer or network`)],
      ]);
    },
  );

  it("is told where another one differs by host, path or number; what a site adds for itself is nothing", async () => {
    const ofTwo = (first: string, second: string) =>
      codes(page(`${canonical(first)}<meta property="og:url" content="${second}">`));
    for (const other of ["https://other.example/2021/bridge-closes", `${STORY}-again`])
      expect(await ofTwo(STORY, other)).toEqual(["facts-conflict"]);
    expect(await ofTwo(`${STORY}?id=1`, `${STORY}?id=2`)).toEqual(["facts-conflict"]);
    const same = [STORY, `${STORY}/`, STORY.replace("https", "http"), `${STORY}?utm_source=feed`];
    for (const other of same) expect(await ofTwo(STORY, other)).toEqual([]);
    expect(await ofTwo(`${STORY}?id=1&utm_source=a`, `${STORY}?utm_source=b&id=1`)).toEqual([]);
  });

  it("is not told of a good one", async () => {
    expect(await codes(page(canonical(STORY)))).toEqual([]);
    expect(await codes(page(canonical("https://norholm.example/?p=12")))).toEqual([]);
  });
});

describe("facts that contradict each other", () => {
  it("are told with the place of each", async () => {
    const html =
      page(`<meta property="og:title" content="Ferry sails again">${linkedData({ "@type": "NewsArticle", datePublished: "2021-03-04" })}
      <meta property="article:published_time" content="2021-05-06">${canonical(STORY)}`);
    expect(
      (await read(html, [{ ...readFields({ url: "https://other.example/a" }), where: "metadata.csv" }])).warnings,
    ).toEqual([
      {
        code: "facts-conflict",
        message: `The title is given as “${TITLE}” (<h1>) and as “Ferry sails again” (meta og:title); the first was taken.`,
      },
      {
        code: "facts-conflict",
        message: `The url is given as “https://other.example/a” (metadata.csv) and as “${STORY}” (link rel=canonical); the first was taken.`,
      },
      {
        code: "facts-conflict",
        message:
          "The date is given as “2021-03-04” (JSON-LD datePublished) and as “2021-05-06” (meta article:published_time); the first was taken.",
      },
    ]);
  });
});

describe("a date that is dropped", () => {
  const published = (value: string) => page(linkedData({ "@type": "NewsArticle", datePublished: value }));

  it.each([
    ["2021-02-31", "date-impossible"],
    ["2031-05-03", "date-in-future"],
    ["soon", "metadata-unused"],
    ["1614816000", "metadata-unused"],
    ["03/04/2021", "date-ambiguous"],
  ])("is told: %s", async (value, code) => {
    const { date, warnings } = await read(published(value));
    expect(date).toBeUndefined();
    expect(warnings.map((one) => one.code)).toEqual([code]);
    expect(warnings[0]?.message).toContain(`“${value}”`);
  });

  it.each([
    ["in its markup", page(linkedData({ "@type": "NewsArticle", dateModified: "2021-03-04" })), "2021-03-04"],
    ["in its head", page(`<meta property="article:modified_time" content="2021-03-04T10:00:00Z">`), "2021-03-04"],
    [
      "in a line",
      makePage({ article: `<h1>${TITLE}</h1><p>Updated 4 March 2021</p>${paragraphs(...SENTENCES)}` }),
      "Updated 4 March 2021",
    ],
  ])("is told when it is that of a change, %s", async (_, html, value) => {
    const { date, warnings } = await read(html);
    expect(date).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toEqual(["date-of-change"]);
    expect(warnings[0]?.message).toContain(value);
  });

  it("is not told when the day of publication is known, wherever from", async () => {
    const html = page(linkedData({ "@type": "NewsArticle", dateModified: "2021-03-04", datePublished: "2021-03-01" }));
    expect(await codes(html)).toEqual([]);
    const changed = page(linkedData({ "@type": "NewsArticle", dateModified: "2021-03-04" }));
    expect((await read(changed, [readFields({ date: "2021-03-01" })])).warnings).toEqual([]);
  });

  it("is told of pasted text too", async () => {
    const text = `${TITLE}\n\nBy Ann Lee\nUpdated 4 March 2021\n\n${SENTENCES.join("\n\n")}\n`;
    const { warnings } = await readArticle("a.txt", Buffer.from(text), [], RULES);
    expect(warnings.map(({ code }) => code)).toEqual(["date-of-change"]);
  });

  it("as scripts print it is read", async () => {
    expect(await read(published("Thu Mar 04 2021 01:00:00 GMT+0100 (Central European Standard Time)"))).toMatchObject({
      date: "2021-03-04",
      warnings: [],
    });
  });
});
