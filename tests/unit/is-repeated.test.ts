import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { isRepeated } from "#search/quotes/is-repeated.ts";
import { listPrintedWords } from "#search/quotes/printed-words.ts";

const cut = vi.hoisted(() => ({ units: 0 }));
vi.mock(import("#search/quotes/printed-words.ts"), async (readModule) => {
  const original = await readModule();
  return {
    ...original,
    listPrintedWords: (text) => {
      cut.units += text.length;
      return original.listPrintedWords(text);
    },
  };
});
afterEach(() => {
  cut.units = 0;
});

const print = (texts: string[]) => texts.map((text) => ({ text }));

it("tells whether words stand in an article twice, as a look at all of it does", () => {
  const word = fc.constantFrom(
    "a",
    "be",
    "sea",
    "O’Neill",
    "O'Neill",
    "ﬁsh",
    "fish",
    "fi\u00ADsh",
    "30 °C",
    "été",
    "漢字",
    "* *",
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 4 }), (texts, quote) => {
      const wordsOf = (whole: string) => listPrintedWords(whole).words.map((each) => each.text);
      const [all, wanted] = [texts.flatMap(wordsOf), wordsOf(quote.join(" "))];
      if (wanted.length === 0) return;
      const places = [...all.keys()].filter((at) => wanted.every((each, n) => all[at + n] === each));
      expect(isRepeated(print(texts), print(wanted))).toBe(places.length > 1);
    }),
    { numRuns: 5000 },
  );
});

it("cuts only paragraphs that may have the words", () => {
  const texts = Array<string>(200).fill("They waited for the train, as ever, and nobody said a word.");
  const quote = print(["They", "waited", "for", "the", "ambassador"]);
  expect(isRepeated(print([...texts, "They waited for the ambassador.", ...texts]), quote)).toBe(false);
  expect(cut.units).toBeGreaterThan(0);
  expect(cut.units).toBeLessThan(1000);
});
