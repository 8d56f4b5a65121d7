import { readFileSync } from "node:fs";
import locales from "@citation-js/plugin-csl/lib/locales.json" with { type: "json" };
import CSL from "citeproc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatApa } from "#search/citation/apa.ts";
import { formatChicago } from "#search/citation/chicago.ts";
import type { Citation } from "#search/citation/citation.ts";
import { formatMla } from "#search/citation/mla.ts";
import { readNames } from "#search/citation/names/read-names.ts";
import { writeTitleCase } from "#search/citation/title-case.ts";
import { listStyleVariants } from "../../../quality/style-variants.ts";

interface Styled {
  cited: string;
  entry: string;
}
type StyleCase = Pick<Citation, "title" | "author" | "source" | "date" | "url" | "language"> & {
  name: string;
} & Record<"apa" | "mla" | "chicago", Styled>;

/** What citeproc makes by the official styles of 21 August 2026 (APA 7, MLA 9, Chicago 18): tests/quality/write-style-cases.ts. */
const CASES: StyleCase[] = JSON.parse(
  readFileSync(new URL("../../../fixtures/citations/styles.json", import.meta.url), "utf8"),
);

const makeCitation = (facts: Partial<Citation>): Citation => ({
  text: "We will buy.",
  title: "Talks in Ankara begin",
  author: "Jane Mary Doe",
  source: "Example Courier",
  date: "2016-08-09",
  ordinal: 4,
  // Not to be cited: all that is compared is the article's own address.
  link: "http://127.0.0.1:3000/articles/talks?p=k3v9abcdefgh#p-k3v9abcdefgh",
  url: "https://courier.example/talks",
  accessed: "2026-11-24",
  language: "en",
  ...facts,
});

/** The citation in the text, after the quote, and the entry of the list. */
function cutInText(made: string): Styled {
  const [quote = "", entry = ""] = made.split("\n\n");
  return { cited: quote.slice(quote.indexOf("” (") + 2), entry };
}

function cutNote(made: string): Styled {
  const [, note = "", entry = ""] = made.split("\n\n");
  return { cited: note.replace(/^1\. /, ""), entry };
}

describe("the official styles, run through citeproc", () => {
  it("have a case of each variant", () => {
    expect(CASES.map(({ name }) => name)).toEqual(listStyleVariants().map(({ name }) => name));
    expect(CASES.length).toBeGreaterThan(50);
  });

  it.each(CASES)("agree: $name", ({ apa, mla, chicago, ...facts }) => {
    const citation = makeCitation(facts);
    expect(cutInText(formatApa(citation))).toEqual(apa);
    expect(cutInText(formatMla(citation))).toEqual(mla);
    expect(cutNote(formatChicago(citation))).toEqual(chicago);
  });

  it.each(listStyleVariants())("have the names that are printed: $name", ({ author, authors, source }) => {
    expect(readNames(author, source)).toEqual(authors);
  });
});

describe("where our citations are others than the styles’ (docs/adr/0021-citations.md)", () => {
  it("a long title is shortened where it stands for an author", () => {
    const title = "A fragile truce: what the leaders said in Sochi and what they did not";
    expect(cutInText(formatMla(makeCitation({ author: null, title }))).cited).toBe("(“A Fragile Truce,” par. 4)");
  });

  it("a name in small letters stands in a list as any other does", () => {
    expect(formatApa(makeCitation({ author: "Jane Doe and agencies" }))).toContain("\n\nDoe, J., & agencies. (2016");
  });

  it("a source keeps its own capitals", () => {
    expect(formatMla(makeCitation({ source: "bellingcat" }))).toContain("” bellingcat, 9 Aug. 2016");
  });

  it("a title in a language that nobody knows is left as it was printed", () => {
    expect(formatChicago(makeCitation({ language: null }))).toContain("“Talks in Ankara begin.”");
  });
});

/** One that gives a title in the case of titles and does nothing else. */
const TITLE_STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title/><id/><updated/></info>
  <citation><layout><text variable="title" text-case="title"/></layout></citation></style>`;

it("titles have the capitals that citeproc gives them", () => {
  const items = new Map<string, object>();
  const system = { retrieveLocale: () => locales["en-US"], retrieveItem: (id: string) => items.get(id) };
  const engine = new CSL.Engine(system, TITLE_STYLE, "en-US", true);
  engine.setOutputFormat("text");
  const word = fc.constantFrom(
    ..."a the of and to with Turkey talks air-defence S-400 p.m. d’or iPhone NATO per up after visit Erdogan’s don’t what çavuş 10 u.s. (and of) vs. no".split(
      " ",
    ),
  );
  const joint = fc.constantFrom(" ", " ", " ", ": ", "? ", ", ", " – ", "; ");
  const title = fc
    .array(fc.tuple(word, joint), { minLength: 1, maxLength: 9 })
    .map((parts) => `${parts.flat().slice(0, -1).join("")} end`);
  fc.assert(
    fc.property(title, (text) => {
      const id = String(items.size);
      items.set(id, { id, type: "article-newspaper", title: text });
      engine.updateItems([id]);
      const cited = engine.previewCitationCluster(
        { citationItems: [{ id }], properties: { noteIndex: 0 } },
        [],
        [],
        "text",
      );
      expect(writeTitleCase(text, "en")).toBe(cited.trim());
    }),
    { numRuns: 300 },
  );
});
