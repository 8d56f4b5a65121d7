import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { FILLER, readAmid, readFixture, SENTENCE, textsAmid } from "./amid-paragraphs.ts";

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
