import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "#ingest/raw-article.ts";
import { readHtml } from "#ingest/readers/html.ts";

const FILLER = [
  "The council in Marle put off its vote on the harbour wall on Tuesday after three members asked for a new estimate of the cost.",
  "The next meeting is set for the second week of May, when the engineers will bring their figures and take questions from the public.",
];

/** The blocks of a page whose article has this markup between two paragraphs. */
function readAmid(markup: string, head = ""): Block[] {
  const page = `<html><head><title>Harbour vote delayed</title>${head}</head><body><article><h1>Harbour vote delayed</h1>
<p>${FILLER[0]}</p>${markup}<p>${FILLER[1]}</p></article></body></html>`;
  return readHtml(page).blocks.filter(({ text }) => !FILLER.includes(text));
}

const textsAmid = (markup: string, head?: string): string[] => readAmid(markup, head).map(({ text }) => text);

function readFixture(name: string): Block[] {
  return readHtml(readFileSync(join(import.meta.dirname, "../fixtures/pages", name), "utf8")).blocks;
}

/** Words that sites use for parts of their pages, and that systems use for links, terms and signs within a sentence. */
const NAMES =
  `tag tags auto-tag auto-tag_dana textTag person-tag topic-link topics-list related related-link author byline by-line tooltip
  tooltip-trigger footnote ad ads advert comment comments caption credit date dateline time-stamp timestamp hidden newsletter quote pull
  highlight source more read-more disclaimer badge subscribe sponsored twitter social share video link-tag hashtag breaking intro
  definition toggle gallery menu nav footer banner recommended counter promo teaser popup modal overlay widget sidebar login paywall
  print noprint rating vote poll quiz legal copyright toc skip-link cta callout affiliate tools toolbar feedback category breadcrumb
  pagination masthead reply respond bio meta article-meta entry-meta post-meta yorum reklam kommentar partager`.split(
    /\s+/,
  );

describe("words within a sentence stay, whatever their element is called", () => {
  it.each(["inline-tag.html", "autotag.html"])("%s", (name) => {
    const text = readFixture(name)
      .map((block) => block.text)
      .join("\n");
    const words =
      name === "autotag.html"
        ? ["She joined Mastodon this week"]
        : [
            "Dana Kelly has praised Tess Smith’s new album",
            "violence in North Dakota has risen",
            "Deep space travel is not possible",
            "CAIRO — Gunmen opened fire",
            "that the S-400 had been ordered",
          ];
    for (const word of words) expect(text).toContain(word);
  });

  it("of forty classes of links", () => {
    const texts = readFixture("inline-classes.html").map(({ text }) => text);
    expect(texts).toHaveLength(39);
    for (const text of texts) expect(text).toMatch(/said that \p{Lu}\p{L}+ \p{Lu}\p{L}+ N\d{3} had asked/u);
  });

  it("of any class, id and test id, on any element that stands within a line", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom("a", "span", "b", "em", "time", "button", "abbr", "label", "x-term", "mark", "q", "code"),
        fc.constantFrom("class", "id", "data-testid", "data-component"),
        fc.constantFrom("p", "div", "li", "td", "h2", "blockquote", "dd"),
        (name, tag, attribute, around) => {
          const open = around === "li" ? "<ul><li>" : around === "td" ? "<table><tr><td>" : `<${around}>`;
          const markup = `${open}The spokesman said that <${tag} ${attribute}="${name}">Dana Kelly</${tag}> had asked for a term.`;
          const all = readHtml(
            `<html><body><article><h1>Harbour vote delayed</h1><p>${FILLER[0]}</p>${markup}</${around}>${around === "li" ? "</ul>" : around === "td" ? "</tr></table>" : ""}<p>${FILLER[1]}</p></article></body></html>`,
          ).blocks.map(({ text }) => text);
          expect(all.join("\n")).toContain("said that Dana Kelly had asked for a term.");
        },
      ),
    );
  });

  it("also a sentence that stands alone in such an element, and the credit below a picture", () => {
    const sentence = "The wall was never paid for, said the clerk.";
    for (const name of ["author", "date", "share", "tag", "disclaimer"]) {
      expect(textsAmid(`<p><span class="${name}">${sentence}</span></p>`)).toEqual([sentence]);
      expect(textsAmid(`<p class="${name}">${sentence}</p>`)).toEqual([sentence]);
    }
    const caption =
      '<figure><img src="x"><figcaption><div>The wall in June</div> <div class="copyright">(Jane Doe)</div></figcaption></figure>';
    expect(textsAmid(caption)).toEqual(["The wall in June", "(Jane Doe)"]);
  });

  it("and a line that is nothing but parts of the page is none", () => {
    expect(textsAmid('<div><a class="tag" href="/a">Syria</a> <a class="tag" href="/b">Turkey</a></div>')).toEqual([]);
    expect(textsAmid('<p class="related"><a href="/x">Ferry returns to the island after the winter</a></p>')).toEqual(
      [],
    );
  });

  it("also in elements that HTML doesn't know, whose own paragraphs stay apart", () => {
    expect(
      textsAmid("<p>The council heard <x-name>Tess <x-b>Smith</x-b></x-name>, who spoke for an hour.</p>"),
    ).toEqual(["The council heard Tess Smith, who spoke for an hour."]);
    const apart = "<x-p>The first of them spoke for an hour.</x-p><x-p>The second one left the hall at noon.</x-p>";
    expect(textsAmid(`<div>${apart}</div>`)).toHaveLength(2);
  });

  it("code keeps its comments", () => {
    expect(readFixture("hljs.html").map(({ text }) => text)).toContain(
      "var wall = 4 // metres above the quay var cost = 11",
    );
  });
});

const SENTENCE = "Only readers of the source see that the wall was never paid for.";

describe("what no reader sees", () => {
  it.each([
    "hidden",
    'style="display:none"',
    'style="color:red; display : none !important"',
    'style="visibility:hidden"',
    'style="position:absolute;left:-9999px"',
    'style="position:absolute; top:-1000em"',
    'style="text-indent:-9999px"',
    'style="position:absolute;clip:rect(0 0 0 0)"',
    'style="position:absolute;clip:rect(1px, 1px, 1px, 1px);"',
    'style="clip-path:inset(50%)"',
    'style="width:1px;height:1px;overflow:hidden"',
    'class="sr-only"',
    'class="visually-hidden"',
    'class="visuallyHidden"',
    'class="screen-reader-text"',
    'class="u-off-screen"',
    'class="a11y"',
    'class="o-VisuallyHidden"',
    'class="w-condition-invisible"',
    'class="d-none"',
    'role="tooltip"',
  ])("is no paragraph: <div %s>", (attribute) => {
    expect(textsAmid(`<div ${attribute}><p>${SENTENCE}</p></div>`)).toEqual([]);
    expect(textsAmid(`<p ${attribute}>${SENTENCE}</p>`)).toEqual([]);
  });

  it.each([
    'class="hidden md:block"',
    'class="d-none d-md-block"',
    'class="not-sr-only"',
    'style="opacity:0"',
    'style="display:block"',
    'style="left:-9999px"',
    'style="font-size:0"',
    'style="position:absolute;right:-220px"',
    'style="position:absolute;bottom:-120px"',
    'style="position:absolute;left:50%;margin-left:-250px"',
    'style="position:relative;top:-100px"',
    'hidden="until-found"',
    'class="label-hidden"',
    'class="unhidden"',
  ])("is not what is shown at times: <div %s>", (attribute) => {
    expect(textsAmid(`<div ${attribute}><p>${SENTENCE}</p></div>`)).toEqual([SENTENCE]);
  });

  it.each(["hidden-equal.html", "hidden-template.html"])("does not become the article: %s", (name) => {
    const texts = readFixture(name).map(({ text }) => text);
    expect(texts).toHaveLength(name === "hidden-equal.html" ? 10 : 2);
    expect(texts.join(" ")).not.toMatch(/hidden copy|another subject/);
  });

  it.each([
    [".x{display:none}", "hidden"],
    ["p{margin:0}\n/* } */ .a .x { color:red; display:none }", "hidden"],
    [".x{position:absolute;left:-10000px;}", "hidden"],
    ["@media screen{.x{visibility:hidden}}", "hidden"],
    ["@media (max-width:600px){.x{display:none}}", "shown"],
    ["@media print{.x{display:none}}", "shown"],
    [".x{display:none}@media (min-width:600px){.x{display:block}}", "shown"],
    [".x{display:none}.x{display:block}", "shown"],
    [".x{display:block}.x{display:none}", "hidden"],
    ["div.x{display:none}.x{display:block}", "hidden"],
    [".x{display:block!important}#y{display:none}", "shown"],
    [".x:hover{display:none}", "shown"],
    [".js .x{display:none}", "shown"],
    ["section > .x{display:none}", "shown"],
    [".a > .x{display:none}", "hidden"],
    ["@keyframes z{from{display:none}}", "shown"],
    [".x{content:'}.x{display:none}'}", "shown"],
    [".x::before{display:none}", "shown"],
    [".x{position:absolute;left:-9999px}.x{position:static}", "shown"],
    ["div.x{position:absolute;left:-9999px}.x{position:static}", "hidden"],
    [".x{text-decoration:line-through}", "hidden"],
    [".x{text-decoration:line-through}.x{text-decoration:none}", "shown"],
    ["#y{display:none}.a .x{display:block}", "hidden"],
    [".a .x{display:none}.x{display:block}", "hidden"],
    [".x:not(:focus):not(:active){position:absolute;clip:rect(0 0 0 0)}", "hidden"],
    ["<!-- .x{display:none} -->", "hidden"],
    ['</style><style type="text/less">.x{display:none}', "shown"],
    [".x{position:relative;left:-9999px}", "hidden"],
    ["@charset 'utf-8';.x{display:none}", "hidden"],
    [".a&gt;\n .x{display:none}", "shown"],
    ["</style><noscript><style>.x{display:none}</style></noscript><style>", "shown"],
    ['</style><style media="(max-width:500px)">.x{display:none}', "shown"],
    ['</style><style media="screen">.x{display:none}', "hidden"],
    ["@font-face{src:url(x)}@supports (display:grid){.x{display:none}}", "hidden"],
  ])("is told by the page's own style sheet: %s", (css, shown) => {
    const texts = textsAmid(
      `<div class="a"><div class="x" id="y"><p>${SENTENCE}</p></div></div>`,
      `<style>${css}</style>`,
    );
    expect(texts).toEqual(shown === "shown" ? [SENTENCE] : []);
  });

  it("is believed to be shown by scripts when it holds the only headline", () => {
    const story = `<h1>Harbour vote delayed</h1>${FILLER.map((text) => `<p>${text}</p>`).join("")}`;
    const notice = `<p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`;
    const read = readHtml(`<body>${notice}<div style="visibility:hidden">${story}</div></body>`);
    expect(read.blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(FILLER));
  });

  it("is not believed to be shown beside an article, though it holds the only first heading", () => {
    const secret = `<div hidden><h1>Secret of the wall</h1><p>${SENTENCE} ${SENTENCE}</p></div>`;
    const page = `<body>${secret}<h2>Harbour vote delayed</h2>${[...FILLER, ...FILLER.map((text) => `Again: ${text}`)].map((text) => `<p>${text}</p>`).join("")}</body>`;
    expect(
      readHtml(page)
        .blocks.map(({ text }) => text)
        .join(" "),
    ).not.toContain(SENTENCE);
  });

  it("is believed to be shown by scripts when it holds all of the text", () => {
    const story = [...FILLER, ...FILLER.map((text) => `Again: ${text}`)];
    const page = `<body><p>Wait.</p><div style="display:none">${story.map((text) => `<p>${text}</p>`).join("")}</div></body>`;
    expect(readHtml(page).blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(story));
  });

  it("may hold what is visible again", () => {
    const inner = `<p style="visibility:visible">${SENTENCE}</p>`;
    expect(textsAmid(`<div style="visibility:hidden">${inner}</div>`)).toEqual([SENTENCE]);
  });

  it("is told as left out, as a part of the page is", () => {
    const page = `<article><h1>Harbour vote delayed</h1><p>${FILLER[0]}</p><div hidden><p>${SENTENCE}</p></div><div class="newsletter"><b>Our letter on harbours</b></div><p>${FILLER[1]}</p></article>`;
    const { omitted } = readHtml(page);
    expect(omitted).toContainEqual({ kind: "hidden", text: SENTENCE });
    expect(omitted).toContainEqual({ kind: "part", text: "Our letter on harbours" });
  });

  it("is no pair of hidden parts beside a shown one of their class", () => {
    const parts = [1, 2, 3].map(
      (at) =>
        `<div class="part${at > 1 ? " off" : ""}"><p>Part ${at} of the wall was built by hand in one long winter.</p></div>`,
    );
    expect(textsAmid(`<div>${parts.join("")}</div>`, "<style>.off{display:none}</style>")).toHaveLength(1);
  });

  it("is not the slides of a gallery, which come one after the other, nor a tab", () => {
    const slides = [1, 2, 3, 4].map(
      (at) =>
        `<div class="slideshow-part${at > 1 ? " off" : ""}"><p>Part ${at} of the wall was built by hand in one long winter.</p></div>`,
    );
    expect(textsAmid(`<div>${slides.join("")}</div>`, "<style>.off{display:none}</style>")).toHaveLength(4);
    expect(textsAmid(`<div role="tabpanel" hidden><p>${SENTENCE}</p></div>`)).toEqual([SENTENCE]);
  });

  it("costs what the page's length costs", () => {
    const css = Array.from({ length: 20_000 }, (_, at) => `.x .x .x .a${at % 10}{display:none}`).join("");
    const page = `<style>${css}</style>${"<div class='x a1 a2'>".repeat(200)}${"<span class='x a1 a2 a3'>word</span>".repeat(20_000)}`;
    expect(readHtml(page).blocks.length).toBeGreaterThanOrEqual(0);
  });
});

describe("notes for those who have a page read to them", () => {
  it.each(["newtab.html", "hidden-span.html"])("%s", (name) => {
    const blocks = readFixture(name);
    expect(blocks.map(({ text }) => text).join(" ")).not.toMatch(/new tab|neuen Fenster/);
    expect(blocks.flatMap(({ omitted = [] }) => omitted.map(({ kind }) => kind))).toContain("screen-reader");
  });

  it.each([
    ", opens in new tab",
    "(opens in a new window)",
    "Opens in a new browser tab",
    "(öffnet in neuem Fenster)",
    "wird in neuem Tab geöffnet",
    "(s’ouvre dans un nouvel onglet)",
    "Nouvelle fenêtre",
    "(se abre en una nueva pestaña)",
    "si apre in una nuova finestra",
    "(abre em nova aba)",
    "opent in een nieuw tabblad",
    "(öppnas i nytt fönster)",
    "otwiera się w nowej karcie",
    "(yeni sekmede açılır)",
    "откроется в новом окне",
    "新しいタブで開く",
    "在新窗口中打开",
    "새 창에서 열림",
    "يفتح في نافذة جديدة",
    "נפתח בחלון חדש",
    "(external link)",
    "externer Link",
  ])("in any language: %s", (note) => {
    const link = (markup: string): string => `<p>The council published a ${markup} by the institute on Friday.</p>`;
    const right = ["The council published a report by the institute on Friday."];
    expect(textsAmid(link(`<a href="/r">report<span class="q"> ${note}</span></a>`))).toEqual(right);
    expect(textsAmid(link(`<a href="/r">report</a><span> ${note}</span>`))).toEqual(right);
  });

  it("are not the words of a sentence", () => {
    const sentences = [
      '<p>They cut a <a href="/x"><span>new window</span></a> into the wall.</p>',
      "<p>They cut a <em>new window</em> into the wall.</p>",
      '<p>The page <a href="/x">opens in a new window</a>, they said.</p>',
    ];
    for (const sentence of sentences) expect(textsAmid(sentence)).toEqual([sentence.replace(/<[^>]*>/g, "")]);
  });
});

describe("marks within a line", () => {
  it.each([
    [
      "The ministry paid <del>5 million</del> <ins>7 million</ins> for it.",
      "The ministry paid 7 million for it.",
      "struck",
    ],
    ["The ministry paid <s>5 million</s> 7 million for it.", "The ministry paid 7 million for it.", "struck"],
    [
      'The ministry paid <span style="text-decoration: line-through">5 million</span> 7 million for it.',
      "The ministry paid 7 million for it.",
      "struck",
    ],
    ["It will cost 40 million,<sup>1</sup> said the board.", "It will cost 40 million, said the board.", "note-mark"],
    ["It is old<sup>1,2</sup> by now.", "It is old by now.", "note-mark"],
    ["It is old<sup>*</sup> by now.", "It is old by now.", "note-mark"],
    ["These words<sup>a</sup> are known.", "These words are known.", "note-mark"],
    ["A footnote<sup>12</sup> here says more.", "A footnote here says more.", "note-mark"],
    ['It opened in 1998<sup><a href="#fn2">2</a></sup> again.', "It opened in 1998 again.", "note-mark"],
    [
      'It opened again.<a class="footnote-ref" href="#fn:3">[3]</a> So it was.',
      "It opened again. So it was.",
      "note-mark",
    ],
    [
      '<a href="/x">Ferries</a> <i class="material-icons">arrow_forward</i> run again on the river today.',
      "Ferries run again on the river today.",
      "icon",
    ],
    ['The wall <span aria-hidden="true">▶</span> is paid for by all.', "The wall is paid for by all.", "icon"],
    [
      'The <span class="tip">S-400<span class="tooltiptext">a missile</span></span> was sold.',
      "The S-400 was sold.",
      "hidden",
    ],
  ])("%s", (markup, text, kind) => {
    const [block] = readAmid(`<p>${markup}</p>`);
    expect(block?.text).toBe(text);
    expect(block?.omitted?.map((one) => one.kind)).toEqual([kind]);
  });

  it.each([
    [
      "It weighs 10<sup>6</sup> tons and covers 5 km<sup>2</sup> of ground.",
      "It weighs 10⁶ tons and covers 5 km² of ground.",
    ],
    [
      "E=mc<sup>2</sup> and x<sup>-3</sup> and H<sub>2</sub>O are known to all.",
      "E=mc² and x⁻³ and H2O are known to all.",
    ],
    ["The 1<sup>st</sup> and the 22<sup>nd</sup> of May are set.", "The 1st and the 22nd of May are set."],
    [
      'The wall <span aria-hidden="true">—</span> they said <span aria-hidden="true">again</span> — holds.',
      "The wall — they said again — holds.",
    ],
    ['We laughed <img class="emoji" alt="😀" src="x.png"> and left the hall.', "We laughed 😀 and left the hall."],
    ["It holds uranium<sup>235</sup> and 2 m<sup>3</sup> of water.", "It holds uranium²³⁵ and 2 m³ of water."],
    ["A field of five metres<sup>2</sup> was sold.", "A field of five metres² was sold."],
    ['See table <a href="#ref-table">3</a>, born in <a href="#fn">a</a> town.', "See table 3, born in a town."],
    ['See <a href="#part2">part 2</a> and <a href="#x">7</a> more of them.', "See part 2 and 7 more of them."],
    ["Pay <button>NATO</button> and <label>the union</label> in full.", "Pay NATO and the union in full."],
  ])("%s", (markup, text) => {
    expect(textsAmid(`<p>${markup}</p>`)).toEqual([text]);
  });

  it("soft.html: nothing struck is run into its correction, and a note's mark glues to no word", () => {
    const texts = readFixture("soft.html").map(({ text }) => text);
    expect(texts).toContain("New sum of 7 million. That is what the ministry paid.");
    expect(texts.join(" ")).toMatch(/H2O and E=mc² and footnote here\./);
  });

  it("struck words and notes for listeners are no part of the headline", () => {
    const page = `<html><head><title>Wall paid for</title></head><body><article><h1>Wall <s>never</s> paid for<span class="sr-only"> (video)</span></h1><p>${FILLER[0]}</p><p>${FILLER[1]}</p></article></body></html>`;
    expect(readHtml(page).facts.title[0]?.value).toBe("Wall paid for");
  });

  it("a paragraph that is struck as a whole is left out, and said to be", () => {
    const page = (markup: string): string =>
      `<article><h1>Harbour vote delayed</h1><p>${FILLER[0]}</p>${markup}<p>${FILLER[1]}</p></article>`;
    for (const markup of [`<p><del>${SENTENCE}</del></p>`, `<del><p>${SENTENCE}</p></del>`]) {
      const raw = readHtml(page(markup));
      expect(raw.blocks.map(({ text }) => text)).toEqual(FILLER);
      expect(raw.omitted).toContainEqual({ kind: "struck", text: SENTENCE });
    }
  });
});

describe("formulas", () => {
  const MATH =
    "<math><semantics><mrow><mi>R</mi></mrow><annotation encoding='application/x-tex'>\\R</annotation></semantics></math>";

  it("katex.html: stands in its sentence once", () => {
    expect(readFixture("katex.html").map(({ text }) => text)).toContainEqual(
      expect.stringContaining("The set of sums R is not known"),
    );
  });

  it("is a paragraph of its own where it stands alone", () => {
    const katex = `<span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html" aria-hidden="true">R = 4</span></span>`;
    expect(textsAmid(`<p>${katex}</p>`)).toEqual(["R = 4"]);
  });

  it.each([
    ["MathML", MATH, "R"],
    ["KaTeX as MathML alone", `<span class="katex">${MATH}</span>`, "R"],
    [
      "MathJax 3",
      `<mjx-container><mjx-math aria-hidden="true"><mjx-mi></mjx-mi></mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
      "R",
    ],
    [
      "MathJax 2",
      `<span class="MathJax"><nobr aria-hidden="true"><span>R</span></nobr><span class="MJX_Assistive_MathML">${MATH}</span></span>`,
      "R",
    ],
    [
      "MediaWiki",
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;">${MATH}</span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle R_{0}}" src="x.svg"></span>`,
      "R_{0}",
    ],
  ])("%s", (_, markup, text) => {
    expect(textsAmid(`<p>The set of sums ${markup} is not known before the vote.</p>`)).toEqual([
      `The set of sums ${text} is not known before the vote.`,
    ]);
  });
});

describe("what a browser makes of markup", () => {
  it("breaks made of any element part paragraphs", () => {
    expect(readFixture("spanbr.html")).toHaveLength(3);
    const parts = ["The first of them spoke for an hour.", "The second one left the hall at noon."];
    for (const br of ['<span class="br"></span>', '<i style="display:block"></i>', '<x-br class="line-break"></x-br>'])
      expect(textsAmid(`<div>${parts.join(br)}</div>`)).toEqual(parts);
    expect(
      textsAmid(`<div>${parts.map((part) => `<span style="display:block">${part}</span>`).join("")}</div>`),
    ).toEqual(parts);
  });

  it("parts that a style sheet lays out as blocks are paragraphs, unless they are lifted out of the line", () => {
    const line =
      '<p><span class="x">The first of them spoke for an hour.</span><span class="x">The second left.</span></p>';
    expect(textsAmid(line, "<style>.x{display:block}</style>")).toHaveLength(2);
    const sentence = '<p>The first <b class="x">of</b> them spoke for an hour.</p>';
    for (const css of [
      ".x{display:block;position:absolute}",
      ".x{display:flex;float:left}",
      "@media print{.x{display:block}}",
    ])
      expect(textsAmid(sentence, `<style>${css}</style>`)).toEqual(["The first of them spoke for an hour."]);
  });

  it("cells and headings are text, whatever they are called", () => {
    for (const name of ["votes", "rating", "category", "byline", "tag", "share"]) {
      expect(textsAmid(`<table><tr><td>Reds</td><td class="${name}">12</td></tr></table>`)).toEqual(["Reds | 12"]);
      expect(textsAmid(`<table><tr><td>Reds</td><td><span class="${name}">12</span></td></tr></table>`)).toEqual([
        "Reds | 12",
      ]);
      expect(textsAmid(`<h2><span class="${name}">What the wall is for</span></h2><p>${SENTENCE}</p>`)).toEqual([
        "What the wall is for",
        SENTENCE,
      ]);
    }
    const linked = `<table><tr><th><a href="/f">The Ferryman</a></th><td>2012</td></tr><tr><th><a href="/g">The Quay</a></th><td>${"A long tale of it. ".repeat(15)}</td></tr></table>`;
    expect(textsAmid(linked)).toEqual(["The Ferryman | 2012", "The Quay", "A long tale of it. ".repeat(15).trim()]);
  });

  it("all of a table's cell is text", () => {
    expect(
      textsAmid("<table><tr><td>Wall<br><br>new</td><td>40 million</td></tr><tr><td>Gate</td><td>3</td></tr></table>"),
    ).toEqual(["Wall new | 40 million", "Gate | 3"]);
  });

  it("the body begins where its first element does, closed head or not", () => {
    const blocks = readFixture("unclosed-ldjson.html");
    expect(blocks).toHaveLength(6);
    expect(readHtml(`<head><title>T</title><p>${FILLER[0]}</p><p>${FILLER[1]}</p>`).blocks).toHaveLength(2);
    expect(readHtml(`<head><title>T</title>${FILLER[0]}<br><br>${FILLER[1]}`).blocks).toHaveLength(2);
  });

  it("declarative shadow roots stand for what their hosts hold, slots included", () => {
    expect(readFixture("shadow.html")).toHaveLength(3);
    const host = `<news-body><template shadowrootmode="open"><p>${FILLER[0]}</p><slot></slot></template><p>${FILLER[1]}</p></news-body>`;
    expect(readHtml(`<body><h1>Vote</h1>${host}</body>`).blocks.map(({ text }) => text)).toEqual(FILLER);
    const nested = (depth: number): string =>
      depth === 0
        ? `<p>${SENTENCE}</p>`
        : `<x-box><template shadowrootmode="open"><slot></slot><slot></slot></template>${nested(depth - 1)}</x-box>`;
    for (const depth of [1, 2, 12]) expect(textsAmid(nested(depth))).toEqual([SENTENCE]);
    const inShadow = `<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>${SENTENCE}</p><slot></slot></template><slot></slot></x-b></template><p>It is said once more here, by all of them.</p></x-a>`;
    expect(textsAmid(inShadow)).toEqual([SENTENCE, "It is said once more here, by all of them."]);
    const closed = `<news-body><template shadowrootmode="open"><p>${FILLER[0]}</p></template><p>${SENTENCE}</p></news-body>`;
    expect(readHtml(`<body><h1>Vote</h1>${closed}<p>${FILLER[1]}</p></body>`).blocks.map(({ text }) => text)).toEqual(
      FILLER,
    );
  });
});
