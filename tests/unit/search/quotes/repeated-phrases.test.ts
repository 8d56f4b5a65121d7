import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import type { DifferencePiece } from "#search/quotes/quote-state.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

/** Few words, and more than may stand somewhere twice by chance. */
const PHRASES = ["the pier was closed", "the pier was closed until the new boat had come"];

/** What stands around a phrase: five words on either side, of which any may be as beside another one. */
const sides = fc.array(fc.constantFrom("north", "south"), { minLength: 10, maxLength: 10 });

interface Surrounded {
  before: string;
  after: string;
}

const surroundings = fc.array(
  sides.map((words): Surrounded => ({ before: words.slice(0, 5).join(" "), after: words.slice(5).join(" ") })),
  { minLength: 2, maxLength: 5 },
);

const tell = ({ before, after }: Surrounded, phrase: string): string => `So ${before} ${phrase} ${after} then.`;

function linkTo({ paragraphs }: Article, paragraph: number, phrase: string): QuoteReference {
  const offset = paragraphs[paragraph]?.text.indexOf(phrase) as number;
  return makeQuote(paragraphs, { paragraph, offset }, { paragraph, offset: offset + phrase.length }) as QuoteReference;
}

const print = (paragraphs: string[]) => makeArticle({ id: "pier", title: "Ferry", paragraphs });

describe("a link to a phrase that stands in an article several times", () => {
  it("leads to its own place after an edit, told by five words on either side; where they are alike, to none", () => {
    fc.assert(
      fc.property(surroundings, fc.constantFrom(...PHRASES), fc.nat(), (all, phrase, any) => {
        const at = any % all.length;
        const link = linkTo(print(all.map((one) => tell(one, phrase))), at + 1, phrase);
        // Each paragraph has become another one, so that nothing but what stands around the words tells them apart.
        const edited = print(all.map((one) => `It rained. ${tell(one, phrase)}`));
        const found = resolveQuote(edited, link);
        const isAlike = (one: Surrounded) => one.before === all[at]?.before && one.after === all[at]?.after;
        const alike = all.filter(isAlike).length;
        if (alike > 1) {
          // Alike ones side by side may be told apart by the paragraphs beside them.
          if (found.state === "ambiguous") expect(found).toMatchObject({ exact: true, total: all.length });
          else expect(found).toMatchObject({ state: "moved", passage: { parts: [{ ordinal: at + 1 }] } });
          return;
        }
        expect(found).toMatchObject({
          state: "moved",
          respelled: false,
          passage: { text: phrase, parts: [{ ordinal: at + 1 }] },
          around: { paragraph: "gone", before: null, after: null },
        });
      }),
    );
  });

  it("gives fewer words of what stands around it where it stands once", () => {
    const [few, many] = PHRASES as [string, string];
    const once = print([tell({ before: "a b c d e", after: "f g h i j" }, many)]);
    const twice = print(["x", "y"].map((word) => tell({ before: `a b c d ${word}`, after: "f g h i j" }, many)));
    const short = print([tell({ before: "a b c d e", after: "f g h i j" }, few)]);
    const contextOf = (article: Article, phrase: string) => linkTo(article, 1, phrase).words;
    expect(contextOf(once, many)).toMatchObject({ prefix: "c d e ", suffix: " f g h" });
    expect(contextOf(twice, many)).toMatchObject({ prefix: "a b c d x ", suffix: " f g h i j" });
    expect(contextOf(short, few)).toMatchObject({ prefix: "a b c d e ", suffix: " f g h i j" });
  });

  it("gives what touches it in scripts without spaces", () => {
    const [text, phrase] = ["北京的会议很长，主席说", "的会议"];
    expect(linkTo(print([text]), 1, phrase).words).toMatchObject({ prefix: "北京", suffix: "很长，主席说" });
  });

  it("says so where it leads to another of them than the one that is linked", () => {
    const before = print([
      "On Monday the pier was closed for the day.",
      "On Sunday the pier was closed for the night.",
    ]);
    const link = linkTo(before, 2, "the pier was closed");
    // The linked words are gone; the same ones are left where half of what stands around them is as it was.
    const after = print(["On Monday the pier was closed for the day.", "On Sunday it was open for the night."]);
    const found = resolveQuote(after, link);
    const told = (pieces: DifferencePiece[] | null) => pieces?.map(({ kind, text }) => `${kind} ${text}`);
    expect(found).toMatchObject({ state: "moved", around: { paragraph: "gone" } });
    if (!("around" in found)) return;
    expect(told(found.around.before)).toEqual(["same On", "removed Sunday", "added Monday"]);
    expect(told(found.around.after)).toEqual(["same for the", "removed night", "added day."]);
  });
});
