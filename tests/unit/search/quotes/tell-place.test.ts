import { expect, it } from "vitest";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";
import { tellPlace } from "#search/quotes/tell-place.ts";
import { linkTo } from "./petersburg.ts";

const words = linkTo("ready to build the pipeline").words as QuotedWords;
const untold = { ...words, prefix: "", suffix: " — " };
const gone = { paragraph: "gone", before: null, after: null } as const;
const other = [{ kind: "added", text: "not", words: 1 }] as const;

it("words in a paragraph that is gone are in their own where all that stood next to them does, and the link says what", () => {
  expect(tellPlace(gone, words)).toBe("rest-differs");
  for (const one of [
    { ...words, prefix: "" },
    { ...words, suffix: "" },
  ])
    expect(tellPlace(gone, one)).toBe("rest-differs");
  expect(tellPlace(gone, untold)).toBe("gone");
  expect(tellPlace(gone, null)).toBe("gone");
  expect(tellPlace({ ...gone, before: [...other] }, words)).toBe("gone");
  expect(tellPlace({ ...gone, after: [...other] }, words)).toBe("gone");
});

it("a paragraph that is there is told as what it is", () => {
  for (const paragraph of ["same", "another", "beside-others"] as const)
    expect(tellPlace({ ...gone, paragraph }, words)).toBe(paragraph);
});
