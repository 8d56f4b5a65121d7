import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldTypography } from "#search/quotes/fold-typography.ts";

describe("the proof", () => {
  it("sees letters, digits, case and punctuation, and no typography", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const folded = foldTypography(text);
        expect(foldTypography(folded)).toBe(folded);
        // Unicode calls U+02BC a letter; in texts it is an apostrophe.
        const lettersOf = (whole: string) => whole.replace(/[^\p{L}\p{N}]|\u02BC/gu, "");
        expect(lettersOf(folded).length).toBeGreaterThanOrEqual(lettersOf(text.normalize("NFC")).length);
      }),
      { numRuns: 1000 },
    );
    expect(foldTypography("“A”—‘b’…")).toBe("\"A\"-'b'...");
    expect(foldTypography("ABC 1,5")).toBe("ABC 1,5");
  });
});
