import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const readWith = (byline: string, head = "") =>
  readHtml(makePage({ head, article: `<h1>${TITLE}</h1>${byline}${paragraphs(...SENTENCES)}` }));
const author = (byline: string, head = "") => readWith(byline, head).facts.author[0]?.value ?? null;

describe("the author of a page", () => {
  it("stands without what only the layout sets beside the name", () => {
    const page = readFileSync(new URL("../../../../fixtures/facts/byline-glued.html", import.meta.url), "utf8");
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

/** A page with a byline before its text, and the author with what is said about it. */
const readSaid = async (article: string, head = "", after = ""): Promise<{ author: string | null; said: string[] }> => {
  const page = makePage({ head, article: `<h1>${TITLE}</h1>${article}${paragraphs(...SENTENCES)}`, after });
  const rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-01" };
  const { article: read, warnings } = await readArticle("page.html", Buffer.from(page), [], rules);
  const said = warnings.filter(({ message }) => message.startsWith("The author")).map(({ message }) => message);
  return { author: read.author?.value ?? null, said };
};
const stated = (...names: string[]) =>
  linkedData({ "@type": "NewsArticle", headline: TITLE, author: names.map((name) => ({ name })) });

describe("a name within a sentence", () => {
  const name = (mark: string) => `<a ${mark} href="/x">Peter Walsh</a>`;
  const marks = ["class=author", "class=byline", "rel=author", "itemprop=author"];

  it.each(
    marks.flatMap((mark) => [
      `<p>They met ${name(mark)} in the hall on Friday, and he said that the bridge would open again.</p>`,
      `<p>${name(mark)} was met in the hall on Friday.</p>`,
      `<p>By Friday ${name(mark)} had asked for a longer term.</p>`,
      `<p>“We agree,” said the mayor and <b>${name(mark)}</b>.</p>`,
      `<ul><li>They met ${name(mark)} in the hall.</li></ul>`,
      `<div>Sie trafen ${name(mark)} am Freitag in der Halle.</div>`,
    ]),
  )("is no author: %s", (line) => {
    expect(author(line)).toBeNull();
    expect(author(`<p class="byline">By Ann Lee</p>${line}`)).toBe("Ann Lee");
  });

  it.each(
    marks.flatMap((mark) => [
      `<p>By ${name(mark)}</p>`,
      `<p>By ${name(mark)}, who covers the fjord for this paper.</p>`,
      `<p>Written by ${name(mark)} in Norholm, on 3 May 2021</p>`,
      `<p>${name(mark)}, Norholm.</p>`,
      `<div>${name(mark)} | Harbour Desk | 3 May 2021</div>`,
      `<p>They closed the bridge on Monday.<br>${name(mark)}</p>`,
      `<div>They closed the bridge on Monday.<p>${name(mark)}</p></div>`,
    ]),
  )("and in a byline it is one: %s", (line) => {
    expect(author(line)).toBe("Peter Walsh");
  });
});

describe("the author of a teaser", () => {
  const teaser = (name: string) =>
    `<div class="popular-list"><h3><a href="/o/${name}">The story of a town as told through its bread</a></h3>
<p><a class="list__author author" href="/a">${name}</a></p></div>`;

  it("is none of the page's, whether that names one or not", async () => {
    const after = teaser("Dora Oakes") + teaser("Ida Moor");
    expect(await readSaid(`<p class="byline">By Ann Lee</p>`, "", after)).toEqual({ author: "Ann Lee", said: [] });
    expect(await readSaid("", stated("Ann Lee"), after)).toEqual({ author: "Ann Lee", said: [] });
    expect(await readSaid("", "", after)).toEqual({ author: null, said: [] });
    expect(await readSaid("", "", teaser("Dora Oakes"))).toEqual({ author: null, said: [] });
    expect(
      await readSaid("", "", `<a href="/o">A cat on the roof of the hall <i class="author">Ida Moor</i></a>`),
    ).toEqual({
      author: null,
      said: [],
    });
  });

  it("is not the author's own box below the text", async () => {
    const box = `<div><h3 class="author">Ann Lee</h3><a href="/a">All stories</a></div>`;
    expect(await readSaid("", "", box)).toEqual({ author: "Ann Lee", said: [] });
  });
});

describe("several authors", () => {
  const three = "Oliver Roe; Joe Summer; Alex Wood";
  const byMeta = `<meta property="article:author_name" content="Oliver Roe, Joe Summer, Alex Wood">`;
  const links = (...names: string[]) =>
    `<div class="byline">${names.map((one) => `<a rel="author" href="/x">${one}</a>`).join(", ")}</div>`;
  const spans = (...names: string[]) =>
    `<ul>${names.map((one) => `<li><span class="author">${one}</span></li>`).join("")}</ul>`;

  it.each([
    ["links", byMeta, links("Oliver Roe", "Joe Summer", "Alex Wood"), three],
    ["links without meta", "", links("Oliver Roe", "Joe Summer", "Alex Wood"), three],
    ["meta alone", byMeta, "", three],
    ["a class", "", spans("Oliver Roe", "Joe Summer", "Alex Wood"), three],
    ["four links", "", links("Ida Moor", "Oliver Roe", "Joe Summer", "Alex Wood"), `Ida Moor; ${three}`],
    ["a line", "", "<p>By Joe Summer, Alex Wood and Oliver Roe</p>", "Joe Summer; Alex Wood; Oliver Roe"],
    [
      "another order than meta",
      byMeta,
      links("Joe Summer", "Oliver Roe", "Alex Wood"),
      "Joe Summer; Oliver Roe; Alex Wood",
    ],
  ])("are all named where one place names but one: %s", async (_, head, byline, expected) => {
    expect(await readSaid(byline, stated("Oliver Roe") + head)).toEqual({ author: expected, said: [] });
  });

  it("stay all where the byline prints one, or some", async () => {
    const data = stated("Oliver Roe", "Joe Summer", "Alex Wood");
    expect(await readSaid("<p>By Oliver Roe</p>", data)).toEqual({ author: three, said: [] });
    expect(await readSaid(links("Oliver Roe", "Alex Wood"), data)).toEqual({ author: three, said: [] });
  });

  it("are told where places contradict", async () => {
    expect((await readSaid(links("Ida Moor", "Joe Summer"), stated("Oliver Roe"))).said).toHaveLength(1);
    const { author: first, said } = await readSaid(links("Oliver Roe", "Ida Moor"), stated("Oliver Roe", "Alex Wood"));
    expect([first, said.length]).toEqual(["Oliver Roe; Alex Wood", 1]);
  });

  it.each([
    [
      "an office",
      `<div class="byline">By <a href="/a">Ann Lee</a><div class="story-author">Deputy Political Editor</div></div>`,
    ],
    ["an office of one word more", `<p>By Ann Lee</p><div class="author">General Assignment Reporter</div>`],
    ["the site", `<div class="author">By <a href="/a">Ann Lee</a> <span>Fjord News</span></div>`],
    ["initials and the site", `<div class="author">By <a href="/a">Ann H.J. Lee</a> <span>Fjord News</span></div>`],
    ["an agency", `<p>By Ann Lee</p><div class="author">Associated Press</div>`],
    ["who took the picture", `<figure><img src="a"><figcaption>Bo Chan / AP</figcaption></figure><p>By Ann Lee</p>`],
  ])("are not made of %s", async (_, byline) => {
    const site = `<meta property="og:site_name" content="Fjord News">`;
    expect(await readSaid(byline, stated("Ann Lee") + site)).toEqual({ author: "Ann Lee", said: [] });
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
    expect(source("", "<p>By Ann Lee</p><p>Coastal Radio, 11 June 2016</p>")).toBe("Coastal Radio");
    expect(source("", "<p>By Ann Lee</p><p>Norholm, 11 June 2016</p>")).toBeNull();
  });
});
