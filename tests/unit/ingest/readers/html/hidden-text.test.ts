import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { FILLER, readFixture, SENTENCE, textsAmid } from "./amid-paragraphs.ts";

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
