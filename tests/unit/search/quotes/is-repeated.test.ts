import fc from "fast-check";
import { expect, it } from "vitest";
import { isRepeated } from "#search/quotes/is-repeated.ts";
import { listPrintedWords } from "#search/quotes/printed-words.ts";

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
