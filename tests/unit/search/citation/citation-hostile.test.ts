import { expect, it } from "vitest";
import { formatMarkdown } from "#search/citation/markup.ts";
import { putInMarks } from "#search/citation/nest-marks.ts";
import { shortenTitle } from "#search/citation/short-title.ts";
import { endSentence, setTitle } from "#search/citation/style-title.ts";
import { HOSTILE_SIGNS } from "../../../quality/hostile-signs.ts";

// Work that grows with the square of the length would take minutes for so many letters; tests/quality/measure-citations.ts has the figures.
it.each(HOSTILE_SIGNS)("a title of 200,000 letters is set and loses none: %j", (sign) => {
  const title = `Gas ${sign.repeat(200_000 / sign.length)}x`;
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  expect(letters(setTitle({ title, language: "en" }))).toBe(letters(title));
  expect(letters(putInMarks(title))).toBe(letters(title));
  expect(letters(endSentence(`${title}”x`))).toBe(letters(`${title}x`));
  expect(title.startsWith(shortenTitle(title))).toBe(true);
  const citation = {
    text: "T",
    author: null,
    source: null,
    date: null,
    ordinal: 0,
    link: "https://verbatim.example/a",
  };
  const made = formatMarkdown({ ...citation, title, url: null, accessed: "2026-11-24", language: "en" });
  expect(made.length).toBeGreaterThan(200_000);
});
