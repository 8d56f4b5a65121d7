import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedEdits, splitCompound, stemOf } from "#search/words/word-forms.ts";

describe("stemOf", () => {
  it.each([
    ["turkey turkeys"],
    ["policy policies"],
    ["ally allies allied"],
    ["happy happiness"],
    ["industry industries industrial"],
    ["try tries tried"],
    ["saudi saudis"],
    ["iraqi iraqis"],
    ["negotiate negotiates negotiated negotiating"],
  ])("is the same for the forms %s", (forms) => {
    const [first, ...others] = forms.split(" ").map(stemOf);
    expect(others).toEqual(others.map(() => first));
  });

  it("keeps apart what only ends alike: Türkei, folded, is no form of Turkey", () => {
    expect(stemOf("turkei")).not.toBe(stemOf("turkey"));
    expect(stemOf("kadi")).not.toBe(stemOf("kady"));
  });

  it("is null for words of which Porter knows no inflections", () => {
    expect(["s400", "путин", "北"].map(stemOf)).toEqual([null, null, null]);
  });

  it("gives every ASCII word one of letters only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
        expect(stemOf(word)).toMatch(/^[a-z]+$/);
      }),
    );
  });
});

it("cuts compounds at digits, and loses none of their letters", () => {
  expect(splitCompound("s400")).toEqual(["s", "400"]);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), (word) => {
      expect(splitCompound(word).join("")).toBe(word);
    }),
  );
});

it("allows one typo from 5 letters, two from 9, none in digits", () => {
  expect(["iran", "syria", "damascus", "ministers", "s400s400s"].map(allowedEdits)).toEqual([0, 1, 1, 2, 0]);
});
