import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];
const read = (html: string) => readHtml(makePage({ article: `<h1>${TITLE}</h1>${html}` }));
const textsOf = (html: string) => read(html).blocks.map(({ text }) => text);
const readFixture = (name: string) =>
  readHtml(readFileSync(new URL(`../../../../fixtures/html-pages/${name}.html`, import.meta.url), "utf8"));
const ANSWERS = [0, 1, 2, 3].map(
  (at) => `In answer ${at} the mayor said that the harbour had been the work of her whole life so far.`,
);

describe("what an author repeats", () => {
  const refrain = "And still the old bridge stood in the rain.";

  it.each([
    ["in the flow", SENTENCES.map((text) => paragraphs(text, refrain)).join("")],
    ["in sections", SENTENCES.map((text) => `<section><div>${paragraphs(text, refrain)}</div></section>`).join("")],
    ["in a quotation", SENTENCES.map((text) => `<p>${text}</p><blockquote><p>${refrain}</p></blockquote>`).join("")],
    [
      "in wrappers as all paragraphs have them",
      SENTENCES.map((text) => `<div class="box"><p>${text}</p></div><div class="box"><p>${refrain}</p></div>`).join(""),
    ],
    [
      "in a wrapper of its own",
      SENTENCES.map((text) => `<p>${text}</p><div class="refrain"><p>${refrain}</p></div>`).join(""),
    ],
    ["as a heading", SENTENCES.map((text) => `<h3>${refrain}</h3><p>${text}</p>`).join("")],
  ])("stays: %s", (_, html) => {
    expect(textsOf(html).filter((text) => text === refrain)).toHaveLength(3);
  });

  it("stays nine times on the page of the gates", () => {
    const texts = readFixture("repeat-sections").blocks.map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith("Overall, the town"))).toHaveLength(9);
  });

  it("stays as the answers of a form, and the rows of a table", () => {
    const form = SENTENCES.map((text) => paragraphs(text, "Will there be a toilet on the bus? No.")).join("");
    expect(textsOf(form)).toHaveLength(6);
    const row = "<tr><td>Divers at work</td><td>From Monday to the end of the week</td></tr>";
    const table = `<table class="a">${row}${row}</table>`;
    expect(textsOf(`${paragraphs(P1)}${table}${paragraphs(P2)}${table.replace('"a"', '"b"')}`)).toHaveLength(6);
  });

  it("stays as the chorus of a song, whatever its parts are called", () => {
    const lines = [
      "Over the water and under the bridge",
      "the boats go out and the boats come in",
      "over the water and under the bridge",
    ];
    const chorus = (name: string) => `<div class="${name}">${paragraphs(...lines)}</div>`;
    for (const [one, other] of [
      ["chorus", "chorus"],
      ["chorus", "chorus last"],
      ["part", "part-end"],
    ] as const) {
      const html = `${paragraphs(P1)}${chorus(one)}${paragraphs(P2)}${chorus(other)}${paragraphs(P3)}`;
      expect(textsOf(html)).toEqual([P1, ...lines, P2, ...lines, P3]);
    }
  });
});

describe("a placeholder", () => {
  it("goes when a page prints it in many places, alone in a part that is made for something else", () => {
    const notice = "The film cannot be played in this browser as it is set now.";
    const place = `<div class="embed-slot"><p>${notice}</p><button>Play</button></div>`;
    const raw = read([P1, P2, P3].map((text) => `<p>${text}</p>${place}`).join(""));
    expect(raw.blocks.map(({ text }) => text)).toEqual([P1, P2, P3]);
    expect(raw.omitted.filter(({ kind }) => kind === "placeholder")).toHaveLength(3);
  });

  it("goes with its heading", () => {
    const place = `<div class="embed-box"><h4>A film of another site stood here</h4><p>The film cannot be played as the browser is set now.</p></div>`;
    expect(textsOf([P1, P2, P3].map((text) => `<p>${text}</p>${place}`).join(""))).toEqual([P1, P2, P3]);
  });
});

describe("a text that is laid out twice", () => {
  const layout = (name: string, texts: string[]) => `<div class="${name}">${paragraphs(...texts)}</div>`;

  it.each([
    ["folded up and opened", layout("transcript", ANSWERS), layout("transcript-expanded", ANSWERS), ANSWERS],
    ["for two sizes of screen", layout("text mobile", ANSWERS), layout("text desktop", ANSWERS), ANSWERS],
    ["its beginning first", layout("short", ANSWERS.slice(0, 3)), layout("whole", ANSWERS), ANSWERS],
    ["its beginning once more", layout("whole", ANSWERS), layout("short", ANSWERS.slice(0, 3)), ANSWERS],
    [
      "in parts of the same kind",
      layout("text", [...ANSWERS, P1, P2]),
      layout("text", [...ANSWERS, P1, P2]),
      [...ANSWERS, P1, P2],
    ],
    ["one paragraph for two sizes", layout("note-mobile", [P1]), layout("note-desktop", [P1]), [P1]],
  ])("stands once: %s", (_, one, other, texts) => {
    const raw = read(`<p>The mayor answered questions on Monday.</p>${one}${other}${paragraphs(P3)}`);
    expect(raw.blocks.map(({ text }) => text)).toEqual(["The mayor answered questions on Monday.", ...texts, P3]);
    expect(raw.omitted.some(({ kind }) => kind === "twin")).toBe(true);
  });

  it("stands once on the page of the transcript", () => {
    expect(readFixture("twice-visible").blocks).toHaveLength(10);
  });

  it("loses no word, and what is said once stays", () => {
    const word = fc.constantFrom("harbour", "bridge", "ferry", "the", "old", "new", "opened", "closed", "waits");
    const sentence = fc.array(word, { minLength: 10, maxLength: 20 }).map((words) => `${words.join(" ")}.`);
    const part = fc.record({
      name: fc.constantFrom("", "a", "b", "mobile", "desktop"),
      texts: fc.array(sentence, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 4 }),
        (parts, again) => {
          const all = [...parts, ...again.map((at) => parts[at % parts.length] as (typeof parts)[number])];
          const raw = read(`${paragraphs(P1, P2, P3)}${all.map(({ name, texts }) => layout(name, texts)).join("")}`);
          const kept = new Set(raw.blocks.map(({ text }) => text));
          for (const text of parts.flatMap(({ texts }) => texts)) expect(kept).toContain(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a pull quote", () => {
  it("stays when one of its words stands nowhere else", () => {
    const own = `<aside-quote class="pullquote"><p>The closure is a hard but badly needed step</p></aside-quote>`;
    expect(textsOf(`${paragraphs(P1, P2)}${own}${paragraphs(P3)}`)).toContain(
      "The closure is a hard but badly needed step",
    );
  });

  it("takes no sentence along that stands in the same box", () => {
    const box = `<div class="highlight"><p>“a hard but needed step”</p><p>The council agrees with her.</p></div>`;
    expect(textsOf(`${paragraphs(P1, P2)}${box}${paragraphs(P3)}`)).toEqual([
      P1,
      P2,
      "The council agrees with her.",
      P3,
    ]);
  });
});
