import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "./make-page.ts";

const readWith = (byline: string, head = "") =>
  readHtml(makePage({ head, article: `<h1>${TITLE}</h1>${byline}${paragraphs(...SENTENCES)}` }));
const author = (byline: string, head = "") => readWith(byline, head).facts.author[0]?.value ?? null;

describe("the author of a page", () => {
  it("stands without what only the layout sets beside the name", () => {
    const page = readFileSync(new URL("../fixtures/facts/byline-glued.html", import.meta.url), "utf8");
    expect(readHtml(page).facts.author.map(({ value }) => value)).toEqual(["Howard Example", "Howard Example"]);
  });

  it.each([
    ["an office", `<div class="byline">By <a href="/x">Ann Lee</a><span>Harbour Desk</span></div>`],
    [
      "an office of several words",
      `<div class="byline"><a href="/x">Ann Lee</a><span>Senior Political Correspondent</span></div>`,
    ],
    ["views", `<div class="author"><a href="/x">Ann Lee</a><span>1.2K views</span></div>`],
    ["views in the same text", `<div class="author">Ann Lee 12,300 views</div>`],
    ["time to read", `<p class="byline">By Ann Lee<span>5 min read</span></p>`],
    ["a section", `<p class="byline">By Ann Lee in Valve on 3 May 2021</p>`],
    ["a button", `<div class="author"><a href="/x">Ann Lee</a><button>Follow</button></div>`],
    ["a button that is none", `<div class="author"><a href="/x">Ann Lee</a><a href="/f">Follow</a></div>`],
    ["an account", `<div class="author"><span>Ann Lee</span> <a href="/t">@annlee</a></div>`],
    ["the day of a change", `<div class="byline">By Ann Lee<span>Updated 3 May 2021</span></div>`],
    ["a second By", `<div class="byline">By <span class="author">By Ann Lee</span></div>`],
    ["initials for a portrait", `<div class="author"><span>AL</span><a href="/x">Ann Lee</a></div>`],
    ["initials without a space", `<div class="byline"><i>AL</i><b>Ann Lee</b></div>`],
    [
      "who took the picture",
      `<div class="author">Ann Lee</div><figure><img><figcaption class="author">(Image: Daily Echo)</figcaption></figure>`,
    ],
    ["an agency's office", `<p class="byline">ANN LEE AP Entertainment Writer</p>`],
    [
      "a sentence about them",
      `<div class="author"><div>Ann Lee</div><div>Ann is a reporter and covers ports.</div></div>`,
    ],
    ["the paper", `<div class="author">Ann Lee for Norholm Letter</div>`],
  ])("without %s", (_, byline) => {
    expect(author(byline)?.toLowerCase()).toBe("ann lee");
  });

  it.each([
    "Byron Lane",
    "Porter Vonn",
    "Paris Marin",
    "Edith O'Donnell",
    "Jean-Luc Moreau",
    "Ann van der Lee",
    "Ada McStaff",
    "Image Comics",
  ])("a name is left whole: %s", (name) => {
    expect(author(`<div class="author">${name}</div>`)).toBe(name);
  });

  it.each(["(Image: Daily Echo)", "Photo by Ann Lee", "Staff", "Follow us", "© Ann Lee", "Article by"])(
    "is not %s",
    (text) => {
      expect(author(`<div class="author">${text}</div>`)).toBeNull();
    },
  );

  it("escaped twice, is one name", () => {
    expect(author("", linkedData({ "@type": "NewsArticle", author: { name: "Lindsey O&#039;Hara" } }))).toBe(
      "Lindsey O'Hara",
    );
  });

  it("two in one line are two", () => {
    expect(
      author(`<div class="byline">By <a href="/a">Ann Lee</a> and <a href="/b">Bo Chan</a><span>Staff</span></div>`),
    ).toBe("Ann Lee; Bo Chan");
  });
});

describe("the source of a page", () => {
  const source = (head: string, byline = "") => readWith(byline, head).facts.source[0]?.value ?? null;
  const named = (name: string) => `<meta property="og:site_name" content="${name}">`;

  it.each([
    ["Norholm Letter | News, Weather, Sport | Fjord", "Norholm Letter"],
    ["News, Weather, Sport | Norholm Letter", "Norholm Letter"],
    ["Norholm Letter - The paper for all of the fjord", "Norholm Letter"],
    ["Norholm - Fjord", "Norholm - Fjord"],
    [TITLE, null],
  ])("is %s without its slogan", (name, expected) => {
    expect(source(named(name))).toBe(expected);
  });

  it("is the publisher where the site's name is that of a section, or has no capitals", () => {
    const publisher = linkedData({ "@type": "NewsArticle", publisher: { name: "Norholm Letter" } });
    expect(source(named("U.S.") + publisher)).toBe("Norholm Letter");
    expect(source(named("norholmletter") + publisher)).toBe("Norholm Letter");
    expect(source(named("Fjord News") + publisher)).toBe("Fjord News");
  });

  it("is the paper in the byline where the page names no site", () => {
    const byline = `<p>By Ann Lee, Norholm Gazette, 3 May 2016</p>`;
    expect(source("", byline)).toBe("Norholm Gazette");
    expect(source(named("Fjord News"), byline)).toBe("Fjord News");
  });
});
