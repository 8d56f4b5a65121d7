import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Omission } from "#ingest/report/omissions.ts";
import type { Block } from "#ingest/understand/raw-article.ts";
import { compareWords } from "#tests/quality/words/compare-words.ts";
import { StatedText } from "#tests/quality/words/stated-text.ts";
import "#tests/set-seed.ts";

const LINE = "Dana Kelly has praised Tess Smith’s new album, the paper wrote on Monday.";
const OTHERS = ["Harbour vote delayed", "Residents have waited for eleven years.", "Next: the ferry (2 minute read)"];

function compare(text: string, { lines = [LINE], within = [] as Omission[], omitted = [] as Omission[] } = {}) {
  const block: Block = { kind: "body", text, ...(within.length > 0 && { omitted: within }) };
  const { paragraphs, unnamed } = compareWords([OTHERS[0] as string, ...lines, ...OTHERS.slice(1)], [block], omitted);
  const { state, lost, added, glued } = paragraphs[0] as (typeof paragraphs)[number];
  return { state, lost, added, glued, unnamed };
}

const SAME = { lost: [], added: [], glued: [], unnamed: [] };

describe("a paragraph beside the lines that a browser shows", () => {
  it("equals a line, whatever its characters are made of and however it is spaced", () => {
    expect(compare(LINE)).toEqual({ state: "line", ...SAME });
    const lines = ["Do\u00adnau, 5\u00a0m\u00b2 and \uff21 \u2063"];
    expect(compare("Donau, 5 m2 and A", { lines })).toEqual({ state: "line", ...SAME });
  });

  it("is several lines, a part of one, or a row of cells", () => {
    expect(compare("One line and the other", { lines: ["One line", "and the other"] })).toEqual({
      state: "same",
      ...SAME,
    });
    expect(compare("Ann | 3 | London", { lines: ["Ann 3 London"] })).toEqual({ state: "line", ...SAME });
    const [one, two] = ["It is set with spans.", "“The second one is a quote,” she said."];
    const { paragraphs } = compareWords(
      [one + two],
      [one, two].map((text): Block => ({ kind: "body", text })),
      [],
    );
    expect(paragraphs.map(({ state }) => state)).toEqual(["same", "same"]);
  });

  it.each([
    ["a dropped name", "Dana Kelly has praised ’s new album, the paper wrote on Monday.", ["Tess Smith"], []],
    ["names at both ends", "has praised Tess Smith’s new album, the paper wrote", ["Dana Kelly", "on Monday."], []],
    ["a hidden note", LINE.replace("album", "album (opens in new tab)"), [], ["(opens in new tab)"]],
    ["a struck word run in", LINE.replace("new", "oldnew"), ["new"], ["oldnew"]],
    ["a sign", LINE.replace(",", ""), [","], []],
  ])("tells %s", (_, text, lost, added) => {
    expect(compare(text)).toEqual({ ...SAME, state: "differs", lost, added });
  });

  it("tells words that are run together", () => {
    const lines = ["The sum was found wanting 1 last year."];
    expect(compare("The sum was found wanting1 last year.", { lines })).toMatchObject({
      lost: [],
      glued: ["wanting1"],
    });
    const { lost, added } = compare("The sum wasfound wanting 1 last year.", { lines });
    expect([lost, added]).toEqual([["was found"], ["wasfound"]]);
  });

  it("tells a text that is nowhere, even where the page has its words elsewhere", () => {
    const text = "The residents wrote a new paper on the ferry, and nobody read it.";
    expect(compare(text)).toEqual({ ...SAME, state: "not shown", added: [text] });
    expect(compare("", { lines: [] }).state).toBe("not shown");
  });

  it("tells a text that stands twice and is shown once", () => {
    const blocks = [LINE, LINE].map((text): Block => ({ kind: "body", text }));
    const { paragraphs } = compareWords([LINE, ...OTHERS], blocks, []);
    expect(paragraphs.map(({ state }) => state)).toEqual(["line", "not shown"]);
  });

  it("takes a named omission for no loss, and only where it stands", () => {
    const text = LINE.replace("Tess Smith", "").replace("  ", " ");
    const within: Omission[] = [{ kind: "part", text: "Tess Smith" }];
    expect(compare(text, { within })).toEqual({ ...SAME, state: "same" });
    // A line's name excuses no words within a sentence.
    expect(compare(text, { omitted: within })).toMatchObject({ state: "differs", lost: ["Tess Smith"] });
    expect(compare(text, { within: [{ kind: "part", text: "Tess Jones" }] }).lost).toEqual(["Tess Smith"]);
  });

  it("lists lines amid the text that have no name", () => {
    const lines = [LINE, "Advertisement", "Most read", "Shares rose by three per cent on Monday."];
    const blocks = [LINE, lines[3] as string].map((text): Block => ({ kind: "body", text }));
    const { unnamed } = compareWords(lines, blocks, [{ kind: "notice", text: "Advertisement" }]);
    expect(unnamed).toEqual(["Most read"]);
  });

  it("gives a heading to its own line, not to the list of contents or a sentence", () => {
    const lines = [
      "1 Details",
      "Details matter in a treaty.",
      "The first words.",
      "Details[edit]",
      "The algorithm has two.",
    ];
    const blocks = ["Details matter in a treaty.", "The first words.", "Details", "The algorithm has two."];
    const { paragraphs } = compareWords(
      lines,
      blocks.map((text): Block => ({ kind: "body", text })),
      [],
    );
    expect(paragraphs.map(({ lost }) => lost)).toEqual([[], [], ["[edit]"], []]);
  });

  it("tells two lines that the page sets side by side from one word", () => {
    const lines = ["Big ReadWorking in a desert, a dentist tells of it."];
    const within: Omission[] = [{ kind: "label", text: "Big Read" }];
    expect(compare("Working in a desert, a dentist tells of it.", { lines })).toMatchObject({ lost: ["Big Read"] });
    expect(compare("Working in a desert, a dentist tells of it.", { lines, within })).toEqual({
      ...SAME,
      state: "same",
    });
  });
});

/** Words of a page are numbered, so that it is known what each line says. */
const word = (line: number, at: number): string => `w${"abcdefghij"[line]}${"abcdefghijklmnopqrst"[at]}x`;

it("finds every word that is dropped from, or put into, any line of any page", () => {
  const edit = fc.record({
    kept: fc.boolean(),
    length: fc.integer({ min: 4, max: 20 }),
    drop: fc.option(fc.nat(19), { nil: null }),
    put: fc.option(fc.nat(19), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
      const lines = edits.map(({ length }, line) => Array.from({ length }, (_, at) => word(line, at)));
      const expected: { lost: string[]; added: string[] }[] = [];
      const blocks: Block[] = [];
      for (const [line, { kept, drop, put, length }] of edits.entries()) {
        if (!kept) continue;
        const words = [...(lines[line] as string[])];
        const at = drop === null ? null : drop % length;
        const to = put === null ? null : put % length;
        if (to !== null) words[to] = `hidden ${words[to]}`;
        if (at !== null && at !== to) words.splice(at, 1);
        blocks.push({ kind: "body", text: words.join(" ") });
        expected.push({
          lost: at === null || at === to ? [] : [word(line, at)],
          added: to === null ? [] : ["hidden"],
        });
      }
      const { paragraphs } = compareWords(
        lines.map((words) => words.join(" ")),
        blocks,
        [],
      );
      expect(paragraphs.map(({ lost, added }) => ({ lost, added }))).toEqual(expected);
    }),
  );
});

describe("text of a page's data", () => {
  const data = String.raw`<script type="application/ld+json">{"articleBody":"<p>She said: \u201cNo.\u201d<\/p>"}</script>`;

  it("is told from text that the page hides", () => {
    const stated = new StatedText(`<meta name="description" content="One &amp; two">${data}<p hidden>Hidden words</p>`);
    expect(stated.holds("She said: “No.”")).toBe(true);
    expect(stated.holds("One & two")).toBe(true);
    expect(stated.holds("Hidden words")).toBe(false);
    expect(new StatedText(`${data}<p hidden>She said: “No.”</p>`).holds("She said: “No.”")).toBe(false);
  });
});
