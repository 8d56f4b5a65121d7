import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "#ingest/readers/text.ts";

const FOLDER = new URL("../../../../fixtures/pasted/", import.meta.url);

/** Facts and blocks, a line each: what the `.expected` file beside a text says of it. Checked by hand. */
function describeText(text: string): string {
  const { facts, blocks } = readText(text);
  const stated = Object.entries(facts).flatMap(([field, found]) =>
    found.map(({ value, onlyIfKnown }) => `${field}${onlyIfKnown ? " (if it is known)" : ""}: ${value}`),
  );
  return [...stated, "", ...blocks.map((block) => `${block.kind}: ${block.text}`), ""].join("\n");
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("texts as people paste them, written for this project", () => {
  it.each(names)("%s", (name) => {
    const expected = readFileSync(new URL(name.replace(".txt", ".expected"), FOLDER), "utf8");
    expect(describeText(readFileSync(new URL(name, FOLDER), "utf8"))).toBe(expected);
  });

  it.each(names)("%s with the line ends of Windows, and without an end to its last line", (name) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    expect(describeText(text.replaceAll("\n", "\r\n").trimEnd())).toBe(describeText(text));
  });
});

describe("what only looks alike stays the article's", () => {
  const TITLE = "Norholm votes to sell its ferries";
  const P = "The town council of Norholm voted by 11 to 8 on Monday to sell both of its ferries to a private company.";
  const kindsOf = (...lines: string[]) => readText([TITLE, P, ...lines, P].join("\n\n")).blocks.map(({ kind }) => kind);

  it.each([
    ["a dialogue", "- Did you sell them?\n- Yes, we did, and gladly."],
    ["one line with a hyphen", "- That is all, said the mayor of the town to the council."],
    ["a dialogue with dashes", "— We sold them, and gladly.\n— So be it, said the council."],
    ["a year that begins a paragraph", "2016. That was the year in which the town sold its ferries."],
    ["comments that people made", "Comments of the mayor were not to be had on Monday evening."],
    ["a heading that a list of comments may have too", "Comments came from all over the country, and few were kind."],
    ["an address in a sentence", "More is to be found at www.example.org, the town says."],
    ["a name and an address in a sentence", "The Daily Example wrote on www.example.org that nobody was told."],
    ["a letter that is quoted", "From: the mayor, it said on top of the letter, and nothing else at all."],
  ])("%s", (_, text) => {
    expect(kindsOf(text)).not.toContain("list");
  });

  it("a headline that ends in an address is a title", () => {
    const { facts } = readText(["Norholm Blocks example.org", P, P].join("\n\n"));
    expect(facts.title.map(({ value }) => value)).toEqual(["Norholm Blocks example.org"]);
  });

  it("a label with a date is the article's where no message stands above it", () => {
    const { facts } = readText([TITLE, "Date: 3 May 2016", P, P].join("\n\n"));
    expect(facts.date).toHaveLength(1);
  });
});
