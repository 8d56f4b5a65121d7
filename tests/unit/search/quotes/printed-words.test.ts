import fc from "fast-check";
import { expect, it } from "vitest";
import { listPrintedWords } from "#search/quotes/printed-words.ts";

const PIECES = [
  ..."aBé59٥½² ,.;:-–—−…⋯'’\"“”«»()[]/$€%°℃Cs習導ミー一😀☎️רقมา\u00AD\u0301\u200B\u200C\u200D\u2060\u2066\u2069+#@&·＇－，",
  ...["°C", "www.", " ", " ", "word", "12 400"],
];
const listTexts = (text: string) => listPrintedWords(text).words.map((word) => word.text);

it("words are cut by their characters alone: a text that is parted beside one has the same words", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), fc.nat(), (pieces, nat) => {
      const text = pieces.join("").normalize("NFC");
      const { words } = listPrintedWords(text);
      const all = words.map((word) => word.text);
      const at = nat % (words.length + 1);
      for (const place of [words[at - 1]?.end ?? 0, words[at]?.start ?? text.length]) {
        expect(listTexts(text.slice(0, place))).toEqual(all.slice(0, at));
        expect(listTexts(text.slice(place))).toEqual(all.slice(at));
      }
    }),
    { numRuns: 5000 },
  );
});
