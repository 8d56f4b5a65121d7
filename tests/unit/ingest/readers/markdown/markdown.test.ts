import fc from "fast-check";
import matter from "gray-matter";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "#ingest/readers/markdown.ts";
import { IngestError } from "#ingest/report/errors.ts";

const blocksOf = (text: string) => readMarkdown(text).raw.blocks.map(({ kind, text }) => [kind, text]);
const factsOf = (yaml: string) => readMarkdown(`---\n${yaml}\n---\nText.`).raw.facts;

function codeOf(text: string): string {
  try {
    readMarkdown(text);
    return "ok";
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}

describe("the text", () => {
  it("is freed of its markup", () => {
    const text = "A *man* with a **plan**, a [canal](http://x.org 'y') and `code` \\*here\\* &amp; <http://a.org>.";
    expect(blocksOf(text)).toEqual([["body", "A man with a plan, a canal and code *here* & http://a.org."]]);
  });

  it("has kinds", () => {
    const text =
      "First.\n\n## Section\n\n> Quoted\n> words.\n\n- one\n- two\n\n  more of two\n\n1. three\n\n![A ship](x.png)\n\n|a|b|\n|-|-|\n|c|d|\n\n---\n\n    indented\n\nUnder\n---";
    expect(blocksOf(text)).toEqual([
      ["body", "First."],
      ["heading", "Section"],
      ["body", "Quoted words."],
      ["list", "one"],
      ["list", "two"],
      ["list", "more of two"],
      ["list", "three"],
      ["caption", "A ship"],
      ["list", "a | b"],
      ["list", "c | d"],
      ["body", "indented"],
      ["heading", "Under"],
    ]);
  });

  it("has its wrapped lines joined, a hyphen kept where it belongs", () => {
    expect(blocksOf("The S-\n400 is a fifth-\ngeneration\nsystem.")).toEqual([
      ["body", "The S-400 is a fifth-generation system."],
    ]);
  });

  it("begins a sentence with a year, not a list", () => {
    expect(blocksOf("2016. It was a year of coups.")).toEqual([["body", "2016. It was a year of coups."]]);
  });

  it("is what a reader of the rendered text sees: no tags, no comments, nothing hidden or struck", () => {
    expect(blocksOf("See <script>alert(1)</script> and <img onerror=x>.<!-- no --> End.<br>Next")).toEqual([
      ["body", "See and . End. Next"],
    ]);
    expect(blocksOf("<div>\nA **box**\n</div>\n\n<!-- a\n\ncomment -->")).toEqual([["body", "A **box**"]]);
    expect(
      blocksOf("The <em>old</em> <span hidden>secret </span>pier has <del>two</del> <ins>three</ins> halls."),
    ).toEqual([["body", "The old pier has three halls."]]);
    expect(blocksOf("~~Two halls.~~ One hall.\n\n~~Nothing else.~~\n\n- ~~an item~~\n- b")).toEqual([
      ["body", "One hall."],
      ["list", "b"],
    ]);
    expect(blocksOf("<details><summary>More</summary>\n\nThe *rest*.\n\n</details>\n\n<p hidden>Unseen</p>")).toEqual([
      ["body", "More"],
      ["body", "The rest."],
    ]);
  });

  it("keeps powers and ordinals, and parts marks of notes from words", () => {
    expect(
      blocksOf("It has 10<sup>6</sup> litres on 5 km<sup>2</sup>, on the 19<sup>th</sup> of March.<sup>1</sup>"),
    ).toEqual([["body", "It has 10⁶ litres on 5 km², on the 19th of March."]]);
  });

  it("names what was left out of it, whole paragraphs too", () => {
    const { raw } = readMarkdown(
      "Two[^a] ~~or three~~ halls.\n\n~~Gone.~~\n\nPress <Enter>, said Jane.\n\n[^a]: A note.",
    );
    expect(raw.blocks).toEqual([
      {
        kind: "body",
        text: "Two halls.",
        omitted: [
          { kind: "note-mark", text: "[^a]" },
          { kind: "struck", text: "or three" },
        ],
      },
      { kind: "body", text: "Press , said Jane.", omitted: [{ kind: "hidden", text: "<Enter>" }] },
      { kind: "list", text: "A note.", omitted: [{ kind: "note-mark", text: "[^a]" }] },
    ]);
    expect(raw.omitted).toEqual([{ kind: "struck", text: "Gone." }]);
  });

  it("has its notes at the end, without their marks", () => {
    const text =
      "It costs 40 million,[^1] twice as much.[^b] See [^a-z].\n[^1]: Ministry of *Transport*,\n3 March.\n\n    More of it.\n\n[^b]: https://example.org/answer\n\nThe end.\n\n```\n[^c]: code\n```";
    expect(blocksOf(text)).toEqual([
      ["body", "It costs 40 million, twice as much. See [^a-z]."],
      ["body", "The end."],
      ["body", "[^c]: code"],
      ["list", "Ministry of Transport, 3 March."],
      ["list", "More of it."],
      ["list", "https://example.org/answer"],
    ]);
  });

  it("begins with its title when the front matter has none", () => {
    const { raw } = readMarkdown("# The *Title*\n\n_Words that stand first_\n\nText.");
    expect(raw.facts.title).toEqual([{ value: "The Title", from: "markup" }]);
    expect(raw.blocks).toEqual([
      { kind: "standfirst", text: "Words that stand first" },
      { kind: "body", text: "Text." },
    ]);
  });

  it("does not repeat the title of the front matter, and keeps another heading", () => {
    expect(blocksOf("---\ntitle: Talks  resume\n---\n# TALKS resume\n\nText.")).toEqual([["body", "Text."]]);
    expect(blocksOf("---\ntitle: Talks resume\n---\n# Another\n\nText.")).toEqual([
      ["heading", "Another"],
      ["body", "Text."],
    ]);
  });

  it("says when something stood too deep to be read", () => {
    expect(readMarkdown(`Text.\n\n${">".repeat(5000)}deep`).warnings).toMatchObject([{ code: "characters-removed" }]);
  });

  it("never throws anything but an IngestError, whatever it is", () => {
    const piece = fc.constantFrom(
      ..."--- \n \n\n # > - 1. * _ ` [ ]( ) ! | <b> <!-- --> \\ & title: a \0 \t é".split(" "),
      " ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (input) => void codeOf(input)),
      { numRuns: 500 },
    );
  });

  it.each([
    "*a_",
    "[a](",
    "[",
    ">",
    "- ",
    "![",
    "<a ",
    "<!-- ",
    "**a *b ",
    "|a",
    "`e",
    "a**b",
    "&#",
    "_",
    "[^1]",
    "[^",
    "[^1]: ",
    "[^1]: a\n",
    "~~a",
    "<b>",
    "<del>",
    "a-\n",
    "    ",
  ])("reads 300 kB of %j", (unit) => {
    expect(codeOf(unit.repeat(300_000 / unit.length))).toBe("ok");
  });
});

describe("front matter", () => {
  it("states facts, as they are written", () => {
    const facts = factsOf(
      "title: 1.10\nsource: Yes\nauthor: [Jane Doe, John Roe]\ndate: 2016-08-09\nurl: https://x.org\nlang: en\nid: 007",
    );
    const values = Object.fromEntries(Object.entries(facts).map(([name, [fact]]) => [name, fact?.value]));
    expect(values).toEqual({
      id: "007",
      title: "1.10",
      source: "Yes",
      author: "Jane Doe; John Roe",
      date: "2016-08-09",
      url: "https://x.org",
      language: "en",
    });
    expect(facts.date).toEqual([{ value: "2016-08-09", from: "front-matter" }]);
  });

  it("states nothing where nothing is written", () => {
    expect(factsOf('title:\nauthor: ""\ndate: ~\nsource: null')).toEqual(factsOf(""));
  });

  it("adds and removes topics, as a list or a text", () => {
    const given = [{ values: ["diplomacy", "-syria"], from: "front-matter" }];
    expect(readMarkdown("---\ntopics: [diplomacy, -syria]\n---\nText.").raw.topics).toEqual(given);
    expect(readMarkdown("---\ntopics: diplomacy, -syria\n---\nText.").raw.topics).toEqual(given);
  });

  it("names the fields that are not used", () => {
    const { warnings } = readMarkdown("---\nauther: Jane\nlayout: post\n---\nText.");
    expect(warnings).toEqual([{ code: "metadata-unused", message: expect.stringContaining("auther, layout") }]);
  });

  it("may be absent or empty, and a rule of four hyphens is none", () => {
    expect(blocksOf("---\n---\nText.")).toEqual([["body", "Text."]]);
    expect(blocksOf("----\n\nText.")).toEqual([["body", "Text."]]);
    expect(blocksOf("\r\nText.")).toEqual([["body", "Text."]]);
    expect(blocksOf("---\r\ntitle: A\r\n---\r\nText.\r\n")).toEqual([["body", "Text."]]);
  });

  it.each([
    ["a broken line", "title: a\n  b: c"],
    ["a text", "only words"],
    ["a list", "- a"],
    ["a field that is no text", "title: {a: b}"],
    ["an id with other letters", "id: Talks 1"],
    ["a repeated field", "title: a\ntitle: b"],
    ["a title of 1,001 letters", `title: ${"a".repeat(1001)}`],
    ["101 topics", `topics: [${Array(101).fill("a").join(", ")}]`],
    ["64 kB", `title: a\n${"# x\n".repeat(17_000)}`],
  ])("is refused when it is %s", (_, yaml) => {
    expect(codeOf(`---\n${yaml}\n---\nText.`)).toBe("front-matter-invalid");
  });

  it("is refused when it has no end", () => {
    expect(codeOf("---\ntitle: a\n\nText.")).toBe("front-matter-invalid");
  });

  it.each([
    "js",
    "javascript",
    "json",
    " js",
    "JS",
    "\tJavaScript ",
    "coffee",
    "coffeescript",
    "cson",
    "toml",
    "node",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "yaml js",
  ])("fault 10: ---%s is refused and never run", (language) => {
    const run = Object.assign(globalThis, { wasRun: false });
    const program = "(globalThis.wasRun = true, { title: 'x' })";
    for (const end of ["\n", "\r\n"]) {
      expect(codeOf(`---${language}${end}${program}${end}---${end}Text.`)).toBe("front-matter-refused");
    }
    expect(run.wasRun).toBe(false);
  });

  it("fault 10: other marks of programs and formats are refused or plain text", () => {
    expect(codeOf('+++\ntitle = "a"\n+++\nText.')).toBe("front-matter-refused");
    expect(codeOf("---\nlanguage: js\n---\nText.")).toBe("ok");
    expect(codeOf("---\nexcerpt_separator: x\nengines: {js: y}\n---\nText.")).toBe("ok");
    expect(codeOf("---\ntitle: !!js/function 'function () { throw 1 }'\n---\nText.")).not.toBe("front-matter-refused");
  });

  it("fault 10: keeps no file in gray-matter's cache", () => {
    readMarkdown("---\ntitle: cached?\n---\nText.");
    expect((matter as unknown as { cache: object }).cache).toEqual({});
  });

  it("fault 11: an alias bomb is an error", () => {
    const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`);
    expect(codeOf(`---\na0: &a0 [x, x]\n${levels.join("\n")}\n---\nText.`)).toBe("front-matter-invalid");
    expect(factsOf("title: &a Talks\nsource: *a").source[0]?.value).toBe("Talks");
  });

  it.each([
    ["lists in brackets", `title: ${"[".repeat(20)}${"]".repeat(20)}`],
    ["very many of them", `title: ${"[".repeat(30_000)}`],
    ["maps in braces", `title: ${"{a: ".repeat(5000)}`],
    ["lists by hyphens", `title:\n  ${"- ".repeat(5000)}a`],
  ])("fault 11: deep nesting is an error: %s", (_, yaml) => {
    expect(codeOf(`---\n${yaml}\n---\nText.`)).toBe("front-matter-invalid");
  });

  it.each([
    "__proto__: {polluted: yes}",
    "a: {__proto__: {polluted: yes}}",
    "constructor: {prototype: {polluted: yes}}",
    "? &a __proto__\n: x\n? *a\n: {polluted: yes}",
    "<<: {__proto__: {polluted: yes}}",
  ])("fault 11: prototype keys are an error: %j", (yaml) => {
    expect(codeOf(`---\n${yaml}\n---\nText.`)).toBe("front-matter-invalid");
    expect({}).not.toHaveProperty("polluted");
  });
});
