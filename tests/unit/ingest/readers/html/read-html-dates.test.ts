import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];
const first = (raw: RawArticle, field: keyof RawArticle["facts"]) => raw.facts[field][0];
const article = (html: string, head = "") => readHtml(makePage({ head, article: html }));

describe("when it was published", () => {
  const date = (html: string, head = "") =>
    first(article(`<h1>${TITLE}</h1>${html}${paragraphs(P1, P2, P3)}`, head), "date");

  it.each([
    [
      "JSON-LD",
      "",
      linkedData({ "@type": "NewsArticle", headline: TITLE, datePublished: "2016-08-09T14:05:00+03:00" }),
      "2016-08-09T14:05:00+03:00",
      "JSON-LD datePublished",
    ],
    [
      "JSON-LD with line ends in its texts",
      "",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"a\nb","datePublished":"2016-08-09"}</script>`,
      "2016-08-09",
      "JSON-LD datePublished",
    ],
    [
      "meta",
      "",
      '<meta property="article:published_time" content="2016-08-09">',
      "2016-08-09",
      "meta article:published_time",
    ],
    [
      "microdata",
      '<span itemprop="datePublished" content="2016-08-09">yesterday</span>',
      "",
      "2016-08-09",
      "itemprop datePublished",
    ],
    ["a time", '<time datetime="2016-08-09T11:05Z">a year ago</time>', "", "2016-08-09T11:05Z", "<time>"],
    ["a line below the headline", "<p>Tuesday, 9 August 2016</p>", "", "Tuesday, 9 August 2016", "dateline"],
    ["a line of a section and a day", "<p>Politics / August 9, 2016</p>", "", "August 9, 2016", "dateline"],
    [
      "words anywhere on the page",
      '<div class="post-footer">This article was published on 9 August 2016 by Ann.</div>',
      "",
      "9 August 2016",
      "dateline",
    ],
  ])("is read from %s", (_, html, head, value, where) => {
    expect(date(html, head)).toMatchObject({ value, where });
  });

  it.each([
    [
      "when it was changed",
      '<meta property="article:modified_time" content="2016-08-09"><meta name="last-modified" content="2016-08-09">',
      "",
    ],
    [
      "when it was changed, in the page",
      "",
      '<time class="updated" datetime="2016-08-09">9 Aug</time><p>Last updated: 9 August 2016</p>',
    ],
    ["the date of another story", "", '<div class="related"><time datetime="2016-08-09">9 August 2016</time></div>'],
    [
      "one of several days by the headline",
      "",
      "<p>Ferry to Sundby on 9 August 2016</p><p>Ferry to Holm on 12 August 2016</p>",
    ],
    [
      "a day that the text speaks of",
      "",
      "<p>It had been opened on 9 August 2016, a year after the fire that destroyed the older one.</p>",
    ],
  ])("is not %s", (_, head, html) => {
    expect(date(html, head)).toBeUndefined();
  });

  it.each([
    [
      "the day of another story",
      '<article><h3>Another ferry runs aground</h3><time datetime="2017-01-12">12 Jan</time></article>',
    ],
    [
      "the day that belongs to another thing in its markup",
      '<ul><li><a href="/1">The bridges of the old fjord towns</a><meta itemprop="datePublished" content="2017-01-12"></li></ul>',
    ],
    ["that of a comment", '<div class="comment"><p>Bo</p><time datetime="2017-01-12">12 Jan</time></div>'],
    ["a day that stands alone below the text", "<dl><dt>When</dt><dd>12.01.2017</dd></dl>"],
  ])("is not %s", (_, after) => {
    expect(first(readHtml(makePage({ after })), "date")).toBeUndefined();
  });

  it.each([
    ["a page's own day", '<header><nav><a href="/">Home</a></nav><div class="date">12 January 2017</div></header>', ""],
    ["that of a picture", "", "<figure><figcaption class='pub-info'>Taken on 12 January 2017</figcaption></figure>"],
    [
      "a name of the design",
      "",
      '<span class="text-time-black">12 January 2017 and the ferry strike of the islands</span>',
    ],
  ])("is not %s", (_, above, below) => {
    const html = `<html><body>${above}<main><h1>${TITLE}</h1>${below}${paragraphs(P1, P2, P3)}</main></body></html>`;
    expect(first(readHtml(html), "date")).toBeUndefined();
  });

  it.each([
    ["9 août 2016", "9 août 2016"],
    ["Am 9. März 2016 von Ann Lee", "9. März 2016"],
    ["9 de março de 2016", "9 de março de 2016"],
    ["2016年8月9日", "2016年8月9日"],
    ["입력 2016.08.09 10:00", "2016.08.09 10:00"],
    ["9 sierpnia 2016", "9 sierpnia 2016"],
    ["٩ أغسطس ٢٠١٦", "٩ أغسطس ٢٠١٦"],
  ])("is read in other languages: %s", (line, value) => {
    expect(date(`<p>${line}</p>`)?.value).toBe(value);
  });

  it("is that of the address where the same moment in UTC is another day", () => {
    const head = `<link rel="canonical" href="https://example.org/2016/08/09/ferry">${linkedData({ "@type": "NewsArticle", headline: TITLE, datePublished: "2016-08-10T02:11:03Z" })}`;
    expect(date("", head)).toMatchObject({ value: "2016-08-09", from: "url" });
  });

  it("is not a line by the headline that the address contradicts", () => {
    const head = '<link rel="canonical" href="https://example.org/2016/08/09/ferry">';
    expect(date("<p>3 November 2017</p>", head)).toBeUndefined();
    expect(date("<p>Published on 3 November 2017</p>", head)?.value).toBe("3 November 2017");
  });

  it.each([
    [
      "another place states one of the two days",
      '<meta property="og:updated_time" content="2016-09-08T10:00Z">',
      "day-first",
    ],
    ["another date on the page has a number above 12", "", "month-first"],
  ])("is settled in figures when %s", (clue, head, order) => {
    const others = clue.startsWith("another date") ? "<p>08/25/2016</p>" : "";
    expect(date(`<p>08/09/2016</p>${others}`, head)?.dateOrder).toBe(order);
  });

  it("stays open in figures when nothing settles it", () => {
    expect(date("<p>08/09/2016</p>")).toMatchObject({ value: "08/09/2016" });
    expect(date("<p>08/09/2016</p>")?.dateOrder).toBeUndefined();
    // A country's custom is no statement of the page.
    const british = '<link rel="canonical" href="https://example.co.uk/ferry">';
    expect(date("<p>08/09/2016</p>", british)?.dateOrder).toBeUndefined();
  });

  it("is the day in the zone of the publisher where the page gives it as well", () => {
    const head = `${linkedData({ "@type": "NewsArticle", headline: TITLE, datePublished: "2016-08-10T02:11:03+00:00" })}`;
    expect(date('<time datetime="2016-08-09T21:11:03-05:00">9:11 pm</time>', head)?.value).toBe(
      "2016-08-09T21:11:03-05:00",
    );
    expect(date('<time datetime="2016-08-09T07:00:00-05:00">7 am</time>', head)?.value).toBe(
      "2016-08-10T02:11:03+00:00",
    );
  });

  const stated = (published: string, meta: string, modified?: string): string =>
    `${linkedData({ "@type": "NewsArticle", headline: TITLE, datePublished: published, dateModified: modified })}<meta property="article:published_time" content="${meta}">`;

  it.each([
    ["the one that it prints as well", stated("2016-08-06", "2016-08-09T10:00+03:00"), "2016-08-09T10:00+03:00"],
    [
      "the first when the printed one is that of a change",
      stated("2016-08-06", "2016-08-09T10:00+03:00", "2016-08-09T07:00Z"),
      "2016-08-06",
    ],
    [
      "the local one of the same moment",
      stated("2016-08-08T20:30-05:00", "2016-08-09T01:30Z"),
      "2016-08-08T20:30-05:00",
    ],
    ["the printed one before a later mere date", '<meta name="date" content="2016-08-12">', "9 August 2016"],
    ["a mere date before a later printed one", '<meta name="date" content="2016-08-06">', "2016-08-06"],
    [
      "a mere date before the printed day of a change",
      '<meta name="date" content="2016-08-06"><meta name="last-modified" content="2016-08-09">',
      "2016-08-06",
    ],
    ["the printed one before the same day in UTC", stated("2016-08-08T23:00Z", "2016-08-08T23:00Z"), "9 August 2016"],
  ])("of several days that a page states is %s", (_, head, value) => {
    expect(date("<p>9 August 2016</p>", head)?.value).toBe(value);
  });

  it.each([
    ["stands below the path to it", '<nav class="breadcrumb"><a href="/n">News</a></nav><span>09.08.2016</span>', ""],
    ["stands beside a section", "<div>09.08.2016 | Press releases</div>", ""],
    [
      "is a link to the article, with that of a change",
      '<a href="/ferry"><time class="published" datetime="09.08.2016">9. August 2016</time> <time class="updated">12. August 2016</time></a>',
      "",
    ],
    ["has its label on a line above", "", "<ul><li><p>Mise en ligne</p><p>09.08.2016</p></li></ul>"],
    [
      "has a sign that explains itself",
      "",
      `<p>${P1}</p><ul><li><i title="Published"></i><time datetime="09.08.2016"></time></li></ul>`,
    ],
    ["is said by a line within the text", "", `<p>${P1}</p><p>${P2}</p><p>Published on 09.08.2016, 64 minutes</p>`],
  ])("is read where it %s", (_, above, below) => {
    const html = `<header class="page-top"><nav><a href="/">Home</a></nav></header><main><header>${above}<h1>${TITLE}</h1></header>${below}${paragraphs(P1, P2, P3)}</main>`;
    expect(first(readHtml(html), "date")?.value).toBe("09.08.2016");
  });

  it.each([
    ["its label on a line above says that it was changed", "<p>Last updated:</p><p>9 August 2016</p>"],
    ["a short label on a line above says so", "<p>Update:</p><p>9 August 2016</p>"],
    ["a label beside it says so", "<p>Updated by <a href='/ann'>Ann</a>, <time>9 August 2016</time></p>"],
    [
      "a part beside it says so",
      "<div><span>Updated by <a href='/ann'>Ann</a></span> <time>9 August 2016</time></div>",
    ],
    [
      "the post of someone else is quoted",
      `${paragraphs(P1, P2)}<blockquote><p>Posted by Bo on Tuesday, August 9, 2016</p></blockquote>`,
    ],
  ])("is not the day where %s", (_, html) => {
    expect(date(html)).toBeUndefined();
  });

  it("stands below the text in what is named as the article's own", () => {
    const below = (name: string) => makePage({ after: `<div class="${name}">By Ann, 9 August 2016</div>` });
    expect(first(readHtml(below("post-meta")), "date")?.value).toBe("9 August 2016");
    expect(first(readHtml(below("box")), "date")).toBeUndefined();
  });

  it("stands in a line that links to its comments as well", () => {
    const read = (href: string) => {
      const head = '<link rel="canonical" href="https://example.org/ferry">';
      const link = `<a href="${href}">There are nine comments, what is yours?</a>`;
      return first(readHtml(makePage({ head, after: `<div>Posted by Ann on 9 August 2016. ${link}</div>` })), "date");
    };
    expect(read("/ferry#comments")?.value).toBe("9 August 2016");
    expect(read("/another#comments")).toBeUndefined();
  });

  it.each([
    ["a name above it", "<p>Update</p><p>9 August 2016</p>"],
    ["a section above it", "<p>Live updates</p><p>9 August 2016</p>"],
    ["a link above it", '<p><a href="/u">Updated prices</a></p><p>9 August 2016</p>'],
    ["a link beside it", '<header><p><a href="/u">Updates</a></p><time>9 August 2016</time></header>'],
    ["a heading beside it", "<header><h2>What was updated</h2><time>9 August 2016</time></header>"],
  ])("is not taken for that of a change because of %s", (_, html) => {
    expect(date(html)?.value).toBe("9 August 2016");
  });

  it.each([
    ["today's", "<div>Today: 24 November 2016</div>"],
    ["today's without a label", '<div class="clock">24 November 2016</div>'],
    ["today's in an element for dates", "<time>Today is Thursday, 24 November 2016</time>"],
    ["today's, in the markup", '<div>Today: <time datetime="2016-08-02">2 August 2016</time></div>'],
    ["that of an event", "<div>Event date: 2 August 2016</div>"],
    ["a day of which a standfirst speaks", "<p>Talks open on 2 August 2016 in Sundby.</p>"],
    ["a day in an element for dates, amid words", '<p class="date">Talks of 2 August 2016</p>'],
  ])("is not %s where the page calls a day its date", (_, html) => {
    expect(date(html, '<meta name="date" content="2016-08-09">')?.value).toBe("2016-08-09");
  });

  it("is a later printed day where the page says that it was published then", () => {
    const head = '<meta name="date" content="2016-08-06">';
    expect(date("<p>Published on 9 August 2016</p>", head)?.value).toBe("9 August 2016");
  });

  it.each([
    "<div>Today: 24 November 2016</div>",
    '<div class="date">Today is Thursday, 24 November 2016</div>',
    '<div>Today: <span class="date">24 November 2016</span></div>',
    "<div>Event date: 2 August 2016</div>",
    "<p>Retrieved 2 August 2016</p>",
    "<p>Archived on 2 August 2016</p>",
    "<div>Event date</div><div>2 August 2016</div>",
    "<p>Talks open on 2 August 2016 in Sundby.</p>",
    "<p>Date of birth</p><p>12 March 1954</p>",
    "<p>Written law</p><p>1 March 1926</p>",
    "<p>Born:</p><p>12 March 1954</p>",
  ])("is none where its words say that it is another: %s", (html) => {
    expect(date(html)).toBeUndefined();
  });

  it.each(["Publicatiedatum: 9 March 2016", "Datum: Tuesday, 9 March 2016", "Text: Bo | 9 March 2016"])(
    "is read where the label is one of publication or of another word: %s",
    (line) => {
      expect(date(`<p>${line}</p>`)?.value).toContain("9 March 2016");
    },
  );

  it.each([
    ["of birth", "9 August 2016", "<p>Date of birth</p><p>12 March 1954</p>", "9 August 2016"],
    ["of birth, on one line", "", "<p>Date of birth: 12 March 1954</p>", undefined],
    ["of a law", "", "<p>Written law</p><p>1 March 1926</p>", undefined],
    [
      "in another part of the page",
      "",
      "<p>Published</p><ul><li>Bo</li></ul><div><p>12 March 1954</p></div>",
      undefined,
    ],
  ])("is not the day below a label that is not its own: %s", (_, own, other, value) => {
    const head = '<link rel="canonical" href="https://example.org/2016/08/09/ferry">';
    expect(date(`<div>${own}</div>${other}`, head)?.value).toBe(value);
    const after = readHtml(makePage({ after: `<aside>${other}</aside>` }));
    expect(first(after, "date")).toBeUndefined();
  });

  it("is not what the headline is about", () => {
    const dated = "The council of Norholm met on 9 August 2016";
    const html = `<html><body><main><h1>${dated}</h1>${paragraphs(P1, P2, P3)}</main></body></html>`;
    expect(first(readHtml(html), "date")).toBeUndefined();
    const dateline = html.replace(dated, "9 August 2016 – The council of Norholm met");
    expect(first(readHtml(dateline), "date")?.value).toBe("9 August 2016");
  });

  it.each([
    ["Weekly digest, 9 August 2016", "9 August 2016"],
    ["News of the islands – Tuesday, 9 August 2016", "9 August 2016"],
    ["Digest, 9 August 2016", undefined],
    ["The council of Norholm met, on 9 August 2016", undefined],
    ["Weekly digest, 9 August 2016 and after", undefined],
  ])("is one that is set off at the end of a headline: %s", (headline, value) => {
    expect(first(article(`<h1>${headline}</h1>${paragraphs(P1, P2, P3)}`), "date")?.value).toBe(value);
  });

  it("is not that of a list between headline and text", () => {
    const list = "<p>9 August 2016</p><p>9 August 2016</p><p>9 August 2016</p>";
    expect(date(list, stated("2016-08-08T23:00Z", "2016-08-08T23:00Z"))?.value).toBe("2016-08-08T23:00Z");
  });

  const ownWords = (day: string) =>
    `<div><a href="/other">Another story of the day, with a headline</a> Dieser Beitrag wurde am ${day} von Ann veröffentlicht.</div>`;

  it("is what a sentence about the article itself says, wherever it stands", () => {
    const others = ownWords("9. August 2016").replace("Dieser Beitrag", "Er");
    expect(first(readHtml(makePage({ after: ownWords("9. August 2016") })), "date")?.value).toBe("9. August 2016");
    expect(first(readHtml(makePage({ after: others })), "date")).toBeUndefined();
    const two = ownWords("9. August 2016") + ownWords("7. August 2016");
    expect(first(readHtml(makePage({ after: two })), "date")).toBeUndefined();
  });

  const story = (headline: string) =>
    `<div><h2>${headline}</h2><p class="date">9 August 2016</p>${paragraphs(P1, P2, P3)}</div>`;
  const link = '<a href="/other">The ferry to the islands sails again</a>';

  it.each([
    ["in parts beside each other", `${story(link)}<div><h2>${link}</h2><p>Ferries sail again.</p></div>`],
    ["in one part", story(link).replace("</div>", `<h2>${link}</h2></div>`)],
  ])("is not that of the first story in a list below the name of a page: %s", (_, list) => {
    expect(first(article(`<h1>${TITLE}</h1>${list}`), "date")).toBeUndefined();
  });

  it.each([
    ["another story stands below it", story(TITLE).replace("</div>", `<h3>${link}</h3></div>`)],
    ["its series stands above it", story('<a href="/series/9">Part of the series: the bridges of the fjords</a>')],
    ["one related story stands above it", `${story(link)}<aside><h3>${link}</h3></aside>`],
  ])("is the article's own where %s", (_, html) => {
    expect(first(article(`<h1>${TITLE}</h1>${html}`), "date")?.value).toBe("9 August 2016");
  });

  it("is what people read where the figures for programs are open", () => {
    expect(date('<time datetime="09-08-2016 14:05">9 August 2016</time>')?.value).toBe("9 August 2016");
    expect(date('<time datetime="2016-08-09">9 August 2016</time>')?.value).toBe("2016-08-09");
    expect(date('<time datetime="09/08/2016">Talks of 10 September 2016</time>')?.value).toBe("09/08/2016");
    expect(date('<time datetime="09/08/16">10 Sep 2016 | September 8, 2016</time>')?.value).toBe("September 8, 2016");
  });

  it("stands by a headline that the page's title makes known, whatever its rank", () => {
    const html = `<title>${TITLE}</title><div><div><h4><a href="/ferry">${TITLE}</a></h4><div>9 August 2016</div></div>${paragraphs(P1, P2, P3)}</div>`;
    expect(first(readHtml(html), "date")?.value).toBe("9 August 2016");
  });

  it.each([
    ["the month's name in the address", '<link rel="canonical" href="https://example.org/2016/aug/09/ferry">'],
    ["the month's name on another line", "", "<div>As it was on 9 August 2016</div>"],
  ])("is settled in figures by %s", (_, head, after = "") => {
    const page = makePage({ head, article: `<h1>${TITLE}</h1><p>09/08/2016</p>${paragraphs(P1, P2, P3)}`, after });
    expect(first(readHtml(page), "date")).toMatchObject({ value: "09/08/2016", dateOrder: "day-first" });
  });
});
