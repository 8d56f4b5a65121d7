import { describe, expect, it } from "vitest";
import { makeParagraphQuote, makeQuote } from "#search/quotes/make-quote.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import type { QuoteResolution } from "#search/quotes/quote-state.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";
import { printVersion as article, before, linkTo, MEETING, PIPELINE, TOURISTS } from "./petersburg.ts";

const pipeline = linkTo(PIPELINE);
const shown = (found: QuoteResolution) => ("passage" in found ? found.passage.text : null);

describe("a quote that still stands there word for word", () => {
  it("is verbatim where the link says", () => {
    expect(resolveQuote(before, pipeline)).toMatchObject({
      state: "verbatim",
      respelled: false,
      passage: { text: PIPELINE },
    });
    expect(resolveQuote(article(TOURISTS, PIPELINE), pipeline).state).toBe("verbatim");
  });

  it("has moved when the paragraph around it changed, was split or merged", () => {
    const words = linkTo("ready to build the pipeline");
    const edited = article(MEETING, `${PIPELINE} He gave no date.`);
    expect(resolveQuote(edited, words)).toMatchObject({
      state: "moved",
      passage: { text: "ready to build the pipeline" },
    });
    const [head, tail] = [PIPELINE.slice(0, PIPELINE.indexOf(" which")), PIPELINE.slice(PIPELINE.indexOf("which"))];
    const split = resolveQuote(article(MEETING, head, tail, TOURISTS), pipeline);
    expect(split).toMatchObject({ state: "moved", passage: { parts: [{ ordinal: 2, start: 0 }, { ordinal: 3 }] } });
    expect(resolveQuote(article(`${MEETING} ${PIPELINE}`), pipeline)).toMatchObject({
      state: "moved",
      passage: { text: PIPELINE },
    });
  });

  it("is the same words in another typography, which is said", () => {
    const link = linkTo("“We agree,” he said – at last");
    function linkTo(words: string) {
      return makeParagraphQuote({ id: "gone", text: words });
    }
    expect(resolveQuote(article('"We agree," he said -- at last'), link)).toMatchObject({
      state: "moved",
      respelled: true,
    });
  });

  it("is found across paragraphs", () => {
    const quote = makeQuote(before.paragraphs, { paragraph: 1, offset: 57 }, { paragraph: 3, offset: 27 });
    const found = resolveQuote(article("A new first paragraph.", MEETING, PIPELINE, TOURISTS), quote as QuoteReference);
    expect(found).toMatchObject({ state: "verbatim" });
    expect(shown(found)).toBe(`${MEETING.slice(57)}\n${PIPELINE}\n${TOURISTS.slice(0, 26)}`);
  });

  it("is told from its repetition by what stands around it", () => {
    const twice = article(
      "The minister said yes to the plan. Later the same minister said yes to the budget of his rival.",
    );
    const text = twice.paragraphs[1]?.text ?? "";
    for (const offset of [text.indexOf("said yes"), text.lastIndexOf("said yes")]) {
      const quote = makeQuote(twice.paragraphs, { paragraph: 1, offset }, { paragraph: 1, offset: offset + 8 });
      const found = resolveQuote(twice, quote as QuoteReference);
      expect(found).toMatchObject({ state: "verbatim", passage: { parts: [{ start: offset }] } });
    }
  });
});

describe("what stands around verified words", () => {
  const RESULT = "reduced latency by twelve percent in the trial of last spring";
  const [alpha, beta] = [`Team Alpha reported ${RESULT}.`, `Team Beta reported ${RESULT}.`];
  const untold = { before: null, after: null };

  it("is told when the linked paragraph is gone and another has the words", () => {
    const both = article(alpha, MEETING, beta);
    const link = linkTo(RESULT, both);
    // The link is made in the first place that has the words: the second needs its own.
    const place = { paragraph: 3, offset: beta.indexOf(RESULT) };
    const second = makeQuote(both.paragraphs, place, { paragraph: 3, offset: place.offset + RESULT.length });
    expect(resolveQuote(both, link)).toMatchObject({ state: "verbatim", around: { paragraph: "same", ...untold } });
    expect(resolveQuote(both, second as QuoteReference)).toMatchObject({ passage: { parts: [{ ordinal: 3 }] } });
    const found = resolveQuote(article(alpha, MEETING), second as QuoteReference);
    expect(found).toMatchObject({
      state: "moved",
      around: {
        paragraph: "gone",
        before: [
          { kind: "same", text: "Team" },
          { kind: "removed", text: "Beta" },
          { kind: "added", text: "Alpha" },
          { kind: "same", text: "reported" },
        ],
        after: null,
      },
    });
  });

  it("shows that words of a correction are in another paragraph", () => {
    const words = "the ministry had paid the ransom for the ship in May";
    const link = linkTo(words, article(`Officials admitted that ${words}.`, MEETING));
    const found = resolveQuote(article(MEETING, `Correction: an earlier version wrongly said that ${words}.`), link);
    expect(found).toMatchObject({ state: "moved", around: { paragraph: "gone", before: expect.any(Array) } });
  });

  it("is told when a paragraph of its own was made of the words, or words were put before them", () => {
    const found = resolveQuote(article(`It is not true that ${MEETING}`), linkTo(MEETING));
    expect(found).toMatchObject({
      state: "moved",
      around: { before: [{ kind: "added", text: "It is not true that", words: 5 }], after: null },
    });
    const end = linkTo("Russian gas would cross the Black Sea, and that the nuclear plant should follow.");
    expect(
      resolveQuote(
        article(MEETING, "Russian gas would cross the Black Sea, and that the nuclear plant should follow."),
        end,
      ),
    ).toMatchObject({
      state: "moved",
      around: { before: [{ kind: "removed", words: 3 }] },
    });
  });

  it("is told when a quote goes on into a paragraph that changed after it", () => {
    const quote = makeQuote(before.paragraphs, { paragraph: 2, offset: 0 }, { paragraph: 3, offset: 26 });
    const found = resolveQuote(article(PIPELINE, `${TOURISTS.slice(0, 26)} are forbidden.`), quote as QuoteReference);
    expect(found).toMatchObject({
      state: "verbatim",
      around: { paragraph: "same", before: null, after: expect.any(Array) },
    });
  });

  it("is the article's own where the paragraph is unchanged, whatever the link says of it", () => {
    const link = linkTo("ready to build the pipeline");
    const words = link.words && { ...link.words, prefix: "was never ", suffix: " of peace" };
    expect(resolveQuote(before, { ...link, words })).toMatchObject({ around: { paragraph: "same", ...untold } });
  });

  it("is the article's alone in paragraphs that a quote goes on into, where the first is unchanged", () => {
    const quote = makeQuote(before.paragraphs, { paragraph: 2, offset: 0 }, { paragraph: 3, offset: 26 });
    const words = quote?.words && { ...quote.words, suffix: " was never true" };
    const found = resolveQuote(before, { ...(quote as QuoteReference), words: words ?? null });
    expect(found).toMatchObject({ state: "verbatim", around: { paragraph: "same", before: null } });
    expect(JSON.stringify(found)).not.toMatch(/never|true"/);
    expect("around" in found && found.around.after).toEqual([{ kind: "added", text: "will be allowed", words: 3 }]);
  });

  it("is the article's alone where the words stand in another paragraph than the one that is named", () => {
    const link = linkTo("ready to build the pipeline");
    const words = link.words && { ...link.words, prefix: "he lied that Turkey was ", suffix: " of lies" };
    const found = resolveQuote(before, { ...link, words, paragraphId: before.paragraphs[3]?.id ?? "" });
    expect(found).toMatchObject({ state: "moved", around: { paragraph: "another", before: expect.any(Array) } });
    expect(JSON.stringify(found)).not.toMatch(/lie/);
  });

  it("says that the words stand in another paragraph than the one that is named, which is there", () => {
    const link = { ...linkTo(MEETING), paragraphId: before.paragraphs[3]?.id ?? "" };
    expect(resolveQuote(before, link)).toMatchObject({ state: "moved", around: { paragraph: "another" } });
  });

  it("shows all that was put before words that began their paragraph", () => {
    const print = (text: string) => makeArticle({ id: "lie", title: "Headline", paragraphs: [text] });
    const was = print("Officials counted 1,500 people at the crossing that day, he said.");
    const from = { paragraph: 1, offset: was.paragraphs[1]?.text.indexOf("1,500") ?? 0 };
    const quote = makeQuote(was.paragraphs, from, { paragraph: 1, offset: from.offset + 28 });
    const is = print("It is a lie that officials counted 1,500 people at the crossing that day, he said.");
    const found = resolveQuote(is, quote as NonNullable<typeof quote>);
    expect(found).toMatchObject({ state: "moved", around: { paragraph: "gone", after: null } });
    const before = "around" in found ? (found.around.before ?? []) : [];
    const shown = before.filter(({ kind }) => kind !== "removed").map(({ text }) => text);
    expect(shown.join(" ")).toBe("It is a lie that officials counted");
  });
});

describe("two places that could both be the quoted one", () => {
  const words = "the minister promised to answer in writing by Friday";
  const link = linkTo(words, article(`On Monday ${words}, as before.`, MEETING));

  it("are ambiguous when they are equal", () => {
    const twice = article(`In June ${words}, as then.`, `In June ${words}, as then.`);
    expect(resolveQuote(twice, link)).toMatchObject({
      state: "ambiguous",
      exact: true,
      places: [{ parts: [{ ordinal: 1 }] }, { parts: [{ ordinal: 2 }] }],
    });
    const alike = article(`On Monday ${words}, once more.`, `On Monday ${words}, for good.`);
    expect(resolveQuote(alike, link).state).toBe("ambiguous");
  });

  it("are ambiguous when neither has half of what stood around the words, though one has more", () => {
    // Of “On Monday” and “as before” the first place has one word in four.
    expect(resolveQuote(article(`In Ankara ${words}, as usual.`, `Later ${words} or so.`), link)).toMatchObject({
      state: "ambiguous",
      places: { length: 2 },
    });
  });

  it("are told apart when one has half of it", () => {
    const found = resolveQuote(article(`On Monday ${words}, for good.`, `Later ${words} or so.`), link);
    expect(found).toMatchObject({ state: "moved", passage: { parts: [{ ordinal: 1 }] } });
  });
});

describe("what is never presented as the quoted passage", () => {
  it("a passage with one number, one word or one “not” changed", () => {
    for (const [from, to] of [
      ["15,750", "16,750"],
      ["ready", "unready"],
      ["was ready", "was not ready"],
      ["Russian", "Iranian"],
    ] as const) {
      const found = resolveQuote(article(MEETING, PIPELINE.replace(from, to), TOURISTS), pipeline);
      expect(found.state).toBe("edited");
      expect(shown(found)).toBe(PIPELINE.replace(from, to));
    }
  });

  it("a number that only ends or begins with the quoted one", () => {
    const link = makeParagraphQuote({ id: "gone", text: "400 soldiers" });
    for (const text of [
      "Some 12 400 soldiers came.",
      "Some 1,400 soldiers came.",
      "Some $400 soldiers came.",
      "Some -400 soldiers came.",
    ]) {
      expect(["verbatim", "moved", "ambiguous"]).not.toContain(resolveQuote(article(text), link).state);
    }
  });

  it("words or a number that stand there only as part of longer ones, which is told apart from other words", () => {
    const version = article("They refused the unlawful orders given to them by 1,500 men, and left.");
    const of = (text: string) =>
      resolveQuote(version, { ...makeParagraphQuote({ id: "gone", text }), paragraphId: id });
    const id = version.paragraphs[1]?.id ?? "";
    expect(of("lawful orders given to them")).toMatchObject({ state: "edited", cut: true });
    expect(of("500 men")).toMatchObject({ state: "edited", cut: true });
    expect(of("unlawful orders, given to them by 1,500 men")).toMatchObject({ state: "edited", cut: false });
    expect(of("(unlawful orders given to them)")).toMatchObject({ state: "edited", cut: false });
  });

  it("a word within another one", () => {
    const old = {
      paragraphId: "gone",
      words: {
        first: "lawful orders given to them",
        last: null,
        prefix: "",
        suffix: "",
        check: null,
        marks: [],
        form: 1 as const,
      },
      damaged: false,
    };
    const version = article("They refused the unlawful orders given to them.");
    expect(resolveQuote(version, old).state).not.toBe("moved");
    const [, paragraph] = version.paragraphs;
    expect(resolveQuote(version, { ...old, paragraphId: paragraph?.id ?? "" }).state).not.toBe("verbatim");
  });

  it("a few words elsewhere, when the place that was quoted is gone: the place is named, and not vouched for", () => {
    const link = linkTo("the month");
    const found = resolveQuote(article(MEETING, "Inflation rose during the month before last."), link);
    expect(found).toMatchObject({ state: "ambiguous", exact: true, places: [{ text: "the month" }] });
  });
});

describe("words that say little by themselves", () => {
  /** A link that says nothing of what stood around its words, as many old ones. */
  const untold = (first: string, paragraphId = "gone"): QuoteReference => ({
    paragraphId,
    words: { first, last: null, prefix: "", suffix: "", check: null, marks: [], form: 1 },
    damaged: false,
  });

  it("are named and not vouched for where one or two of them stand elsewhere; three are", () => {
    for (const words of ["shot", "shot down"]) {
      const place = { text: words, parts: [{ ordinal: 1 }] };
      expect(resolveQuote(before, untold(words))).toMatchObject({ state: "ambiguous", exact: true, places: [place] });
    }
    expect(resolveQuote(before, untold("was shot down"))).toMatchObject({ state: "moved" });
  });

  it("are not shown as edited where one or two of them are parts of other words; three are", () => {
    const version = article("They refused unlawful killing of prisoners.");
    expect(resolveQuote(version, untold("lawful")).state).toBe("removed");
    expect(resolveQuote(version, untold("lawful killing")).state).toBe("removed");
    expect(resolveQuote(version, untold("lawful killing of"))).toMatchObject({
      state: "edited",
      passage: { text: "unlawful killing of" },
    });
  });

  it("are never called removed where they are parts of other words in the linked paragraph, in however many places", () => {
    const repeat = (times: number) => article(Array(times).fill("A room has 1,500 men.").join(" "));
    const found = (version: ReturnType<typeof article>) =>
      resolveQuote(version, untold("500", version.paragraphs[1]?.id ?? ""));
    expect(found(repeat(10))).toMatchObject({ state: "ambiguous", exact: false, total: 10, places: { length: 10 } });
    for (const times of [11, 6000]) {
      const listed = { total: times, places: { length: Math.min(20, times) } };
      expect(found(repeat(times))).toMatchObject({ state: "ambiguous", exact: false, cut: true, ...listed });
    }
  });
});

describe("a quote that was edited", () => {
  it("is shown word by word, as far as the link knows the old words", () => {
    const after = PIPELINE.replace("Erdogan said", "Putin said").replace("Russian", "Iranian");
    const found = resolveQuote(article(MEETING, after, TOURISTS), pipeline);
    expect(found).toMatchObject({
      state: "edited",
      difference: [
        { kind: "removed", text: "Erdogan" },
        { kind: "added", text: "Putin" },
        { kind: "same" },
        { kind: "unknown", words: 1 },
        { kind: "added", text: "Iranian" },
        { kind: "same" },
      ],
    });
  });

  it("is not verbatim when its marks agree and its proof does not", () => {
    const found = resolveQuote(article(MEETING, PIPELINE.replace("pipeline,", "pipeline;"), TOURISTS), pipeline);
    expect(found.state).toBe("edited");
  });

  it("is ambiguous when two passages are as near", () => {
    const [one, other] = [PIPELINE.replace("Russian", "Iranian"), PIPELINE.replace("15,750", "16,000")];
    expect(resolveQuote(article(one, MEETING, other), pipeline)).toMatchObject({
      state: "ambiguous",
      exact: false,
      places: [{ text: expect.any(String) }, { text: expect.any(String) }],
    });
  });

  it("is removed when nothing like it is left", () => {
    expect(resolveQuote(article(MEETING, TOURISTS), pipeline)).toMatchObject({
      state: "removed",
      paragraphUnchanged: false,
    });
  });

  it("shows changed quotation marks where they stand", () => {
    const print = (text: string) => makeArticle({ id: "marks", title: "Headline", paragraphs: [text] });
    const was = print("“Nobody here remembers a winter like this,” said Omar Haddad.");
    const quote = makeParagraphQuote(was.paragraphs[1] as (typeof was.paragraphs)[number]);
    const found = resolveQuote(print("‘Nobody here remembers a winter like this,’ said Omar Haddad."), quote);
    expect(found).toMatchObject({
      state: "edited",
      passage: { text: "‘Nobody here remembers a winter like this,’ said Omar Haddad." },
      difference: [
        { kind: "removed", text: "“Nobody" },
        { kind: "added", text: "‘Nobody" },
        { kind: "same", text: "here remembers a winter like" },
        { kind: "removed", text: "this,”" },
        { kind: "added", text: "this,’" },
        { kind: "same", text: "said Omar Haddad." },
      ],
    });
  });
});
