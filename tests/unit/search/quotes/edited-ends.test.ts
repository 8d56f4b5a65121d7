import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeQuote } from "#search/quotes/make-quote.ts";
import type { DifferencePiece } from "#search/quotes/quote-state.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const OTHER = "Charter flights to Antalya will be allowed again before the end of May, the transport ministry said.";
const article = (...paragraphs: string[]) =>
  makeArticle({ id: "pump", title: "A trial", paragraphs: [OTHER, ...paragraphs] });

/** What becomes of the link to `words` of one text in another one. */
function resolve(words: string, before: string, after: string[]) {
  const version = article(before);
  const offset = before.indexOf(words);
  const quote = makeQuote(
    version.paragraphs,
    { paragraph: 2, offset },
    { paragraph: 2, offset: offset + words.length },
  );
  if (!quote) throw new Error("No words to quote.");
  const found = resolveQuote(article(...after), quote);
  return found.state === "edited" ? { text: found.passage.text, ...readPieces(found.difference) } : found.state;
}

function readPieces(pieces: DifferencePiece[]) {
  const of = (wanted: DifferencePiece["kind"]) =>
    pieces.filter(({ kind }) => kind === wanted).flatMap(({ text }) => text.split(" "));
  return { same: of("same"), removed: of("removed"), added: of("added") };
}

describe("a change at an end of a quote", () => {
  it.each([
    ["the pump works well", "the pump works badly", "well", "badly"],
    ["the pump works well", "the pump works very badly", "well", "very badly"],
    ["well the pump works", "badly the pump works", "well", "badly"],
    ["the old pump of the town works well enough", "the old pump of the town works", "well enough", ""],
    ["He was told so by Mr. Olsen", "He was told so by Mr. Petersen", "Olsen", "Petersen"],
  ])("“%s” to “%s”: both words are shown", (words, now, removed, added) => {
    const around = (text: string) => `The army said on Monday that ${text}, as far as anybody knows.`;
    const found = resolve(words, around(words), [around(now)]);
    expect(found).toMatchObject({ text: now });
    expect(found).toMatchObject({ removed: removed.split(" "), added: added === "" ? [] : added.split(" ") });
  });

  it("is shown where nothing stands around the quote", () => {
    expect(resolve("The pump works well.", "The pump works well.", ["The pump works badly."])).toMatchObject({
      removed: ["well."],
      added: ["badly."],
    });
  });

  const lost =
    "The committee heard eleven engineers on the state of the northern dam. All agreed that it must be repaired. The minister left early.";

  it("that takes a sentence away takes in nothing of the next one", () => {
    const kept = lost.slice(0, lost.indexOf(" The minister"));
    const all = `${lost} Nobody else spoke after that.`;
    for (const after of [
      [`${kept} The weather was fine and nothing else was said.`],
      [kept, "The weather was fine."],
      [`${kept} Nobody else spoke after that.`],
    ]) {
      expect(resolve(lost, all, after)).toMatchObject({
        text: expect.stringMatching(/^The committee .* repaired\.?$/),
        removed: ["The", "minister", "left", "early."],
        added: [],
      });
    }
  });

  const word = (prefix: string) => fc.integer({ min: 0, max: 40 }).map((n) => `${prefix}${"abcdefgh"[n % 8]}${n}x`);
  const words = (prefix: string, min: number, max: number) =>
    fc.uniqueArray(word(prefix), { minLength: min, maxLength: max });

  it("is in the difference whole, and nothing of what follows, whatever was edited", () => {
    fc.assert(
      fc.property(
        fc.record({
          before: words("b", 0, 6),
          quoted: words("q", 9, 24),
          after: words("a", 0, 6),
          added: words("n", 0, 4),
          isEnd: fc.boolean(),
          share: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        }),
        ({ before, quoted, after, added, isEnd, share }) => {
          const count = Math.max(1, Math.floor(quoted.length * share));
          const removed = isEnd ? quoted.slice(-count) : quoted.slice(0, count);
          const now = isEnd ? [...quoted.slice(0, -count), ...added] : [...added, ...quoted.slice(count)];
          const whole = (middle: string[]) => [...before, ...middle, ...after].join(" ");
          expect(resolve(quoted.join(" "), whole(quoted), [whole(now)])).toMatchObject({
            text: now.join(" "),
            removed,
            added,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("without what stood around it reaches over as many words as were replaced, within their sentence", () => {
    fc.assert(
      fc.property(
        words("q", 10, 20),
        words("n", 1, 3),
        words("o", 3, 8),
        words("p", 3, 8),
        (quoted, added, one, two) => {
          const now = [...quoted.slice(0, -added.length), ...added].join(" ");
          const found = resolve(quoted.join(" "), `${one.join(" ")} ${quoted.join(" ")} ${two.join(" ")}.`, [
            `${now}. ${two.toReversed().join(" ")} ${one.toReversed().join(" ")}.`,
          ]);
          expect(found).toMatchObject({ text: now, removed: quoted.slice(-added.length), added });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("one or two words, all of them replaced", () => {
  const sentence = (number: string) =>
    `Officials in the capital said that the raid killed ${number} people in the northern camp.`;

  it.each([
    ["500", "600"],
    ["500", "at least 600"],
    ["500 people", "600 soldiers"],
    ["500", "1,200"],
  ])("“%s” to “%s” are shown where all that stood around them still does", (words, now) => {
    const [before, after] = [sentence("500"), sentence("500").replace(words, now)];
    expect(resolve(words, before, [`${after} More will follow.`])).toMatchObject({
      text: now,
      same: [],
      removed: words.split(" "),
      added: now.split(" "),
    });
    // Neither does the same number elsewhere count for more.
    expect(resolve(words, before, [after, "In the other town 500 people went on strike."])).toMatchObject({
      text: now,
    });
  });

  it("are found at the beginning and the end of a paragraph", () => {
    expect(
      resolve("500", "500 people were killed in the raid.", ["600 people were killed in the raid."]),
    ).toMatchObject({
      text: "600",
    });
    expect(
      resolve("500", "The raid is said to have killed 500.", ["The raid is said to have killed 600."]),
    ).toMatchObject({
      text: "600",
    });
  });

  it("are not looked for where it stands twice, or in part, or with nothing between", () => {
    expect(resolve("500", sentence("500"), [sentence("600"), sentence("700")])).toBe("ambiguous");
    expect(resolve("500", sentence("500"), ["The raid killed 600 birds in the southern hills."])).toBe("removed");
    expect(resolve("500", sentence("500"), [sentence("").replace("  ", " ")])).toBe("removed");
  });
});

describe("the signs at the ends of a quote of which a word changed", () => {
  it.each([
    ["He said yes to the boat at noon.", "He said no to the boat at noon!", ["noon.", "noon!"]],
    ["He said yes to the boat at noon.", "He said no to the boat at noon?", ["noon.", "noon?"]],
    ["Yes, he said yes to the boat at noon…", "Yes, he said no to the boat at noon.", ["noon…", "noon."]],
  ])("are shown where they changed too: %s", (before, after, [was, is]) => {
    expect(resolve(before, before, [after])).toMatchObject({ removed: ["yes", was], added: ["no", is] });
  });

  it.each([
    ["“He said yes to the boat at noon.”", "“He said no to the boat at noon.”"],
    ["“He said yes to the boat at noon.”", "«He said no to the boat at noon.»"],
  ])("are no change where they did not, whatever their shape: %s", (before, after) => {
    expect(resolve(before, before, [after])).toMatchObject({ removed: ["yes"], added: ["no"] });
  });
});
