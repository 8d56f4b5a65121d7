import { describe, expect, it } from "vitest";
import { formatApaReference } from "#search/citation/apa.ts";
import { formatBibtex } from "#search/citation/bibtex.ts";
import { formatChicago } from "#search/citation/chicago.ts";
import { toCslItem } from "#search/citation/csl-json.ts";
import { formatMla } from "#search/citation/mla.ts";
import { describeAuthors } from "#search/citation/names/describe-authors.ts";
import { formatRis } from "#search/citation/ris.ts";
import { TALKS } from "#tests/fixtures/talks.ts";
import { after, familyFirst, person } from "./author-names.ts";

describe("in every format", () => {
  /** How an author stands in APA, MLA and the notes of Chicago, in BibTeX and in RIS. */
  const write = (author: string) => {
    const cited = { ...TALKS, author };
    const [, note = "", entry = ""] = formatChicago(cited).split("\n\n");
    return {
      apa: formatApaReference(cited).split(" (2016")[0],
      mla: formatMla(cited).split("\n\n")[1]?.split(" “")[0],
      note: note.split(", “")[0]?.slice(3),
      chicago: entry.split(" “")[0],
      bibtex: /author = \{(.*)\},/.exec(formatBibtex(cited))?.[1],
      ris: [...formatRis(cited).matchAll(/^AU {2}- (.*)$/gm)].map(([, name]) => name?.trim()).join("; "),
      csl: toCslItem(cited).author,
    };
  };

  it.each([
    ["Human Rights Watch", "Human Rights Watch.", "{Human Rights Watch}"],
    [
      "Ministry of Foreign Affairs and Trade",
      "Ministry of Foreign Affairs and Trade.",
      "{Ministry of Foreign Affairs and Trade}",
    ],
  ])("an organisation: %s", (author, entry, bibtex) => {
    expect(write(author)).toEqual({
      apa: entry,
      mla: entry,
      chicago: entry,
      note: author,
      bibtex,
      ris: author,
      csl: [{ literal: author }],
    });
  });

  it("the family name first", () => {
    expect(write("Kim Jong Un and Xi Jinping")).toEqual({
      apa: "Kim, J. U., & Xi, J.",
      mla: "Kim Jong Un, and Xi Jinping.",
      chicago: "Kim Jong Un, and Xi Jinping.",
      note: "Kim Jong Un and Xi Jinping",
      bibtex: "Kim, Jong Un and Xi, Jinping",
      ris: "Kim, Jong Un; Xi, Jinping",
      csl: [familyFirst("Kim", "Jong Un"), familyFirst("Xi", "Jinping")],
    });
  });

  it("a suffix", () => {
    expect(write("Martin Luther King Jr.")).toEqual({
      apa: "King, M. L., Jr.",
      mla: "King, Martin Luther, Jr.",
      chicago: "King, Martin Luther, Jr.",
      note: "Martin Luther King Jr.",
      bibtex: "King, Jr., Martin Luther",
      ris: "King, Martin Luther, Jr.",
      csl: [person("King", "Martin Luther", "Jr.")],
    });
  });

  it("particles", () => {
    expect(write("Ursula von der Leyen and Vincent Van Gogh")).toEqual({
      apa: "von der Leyen, U., & Van Gogh, V.",
      mla: "von der Leyen, Ursula, and Vincent Van Gogh.",
      chicago: "Leyen, Ursula von der, and Vincent Van Gogh.",
      note: "Ursula von der Leyen and Vincent Van Gogh",
      bibtex: "von der Leyen, Ursula and Van Gogh, Vincent",
      ris: "von der Leyen, Ursula; Van Gogh, Vincent",
      csl: [after("von der", "Leyen", "Ursula"), person("Van Gogh", "Vincent")],
    });
  });
});

it("search engines are told the same names, and who is no person", () => {
  const [jane, john] = ["Jane Doe", "John Roe"].map((name) => ({ "@type": "Person", name }));
  const organisation = (name: string) => ({ "@type": "Organization", name });
  expect(describeAuthors("By JANE DOE", null)).toEqual(jane);
  expect(describeAuthors("Doe, Jane; John Roe and Reuters", null)).toEqual([jane, john, organisation("Reuters")]);
  expect(describeAuthors("Example Courier", "Example Courier")).toEqual(organisation("Example Courier"));
  expect(describeAuthors("Johnson & Johnson", null)).toEqual(organisation("Johnson & Johnson"));
  expect(describeAuthors("Kim Jong Un", null)).toEqual({ "@type": "Person", name: "Kim Jong Un" });
  // It may be either.
  expect(describeAuthors("Madonna", null)).toBe("Madonna");
  expect(describeAuthors(null, null)).toBeUndefined();
});
