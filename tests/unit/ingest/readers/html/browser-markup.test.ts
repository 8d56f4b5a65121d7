import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { FILLER, readFixture, SENTENCE, textsAmid } from "./amid-paragraphs.ts";

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
