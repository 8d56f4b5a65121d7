import fc from "fast-check";
import { expect, it } from "vitest";
import { makeTextFragment } from "#search/citation/text-fragment.ts";

const URL_OF_IT = "https://example.org/talks#top";
const TEXTS = [
  "Talks begin",
  "The S-400, he said, will come. The minister said yes, and the minister said no to the other plan.",
  "A second paragraph ends the story with many more words than one would like to see in a link.",
];
const make = (quote: string) => makeTextFragment(URL_OF_IT, TEXTS, quote);

it("writes a short quote whole, hyphens and commas encoded", () => {
  expect(make("The S-400, he said")).toBe("https://example.org/talks#:~:text=The%20S%2D400%2C%20he%20said");
});

it("adds what stands before a repeated quote", () => {
  expect(make("the minister said")).toMatch(/#:~:text=[^,]+-,the%20minister%20said$/);
});

it("writes only the ends of a long quote, also across paragraphs", () => {
  expect(make("will come. The minister said yes, and the minister said no to the other plan.")).toBe(
    "https://example.org/talks#:~:text=will%20come.%20The,the%20other%20plan.",
  );
  expect(make("no to the other plan.\nA second paragraph ends the story")).toBe(
    "https://example.org/talks#:~:text=no%20to%20the,ends%20the%20story",
  );
});

it("is null for words that are not there", () => {
  expect(make("never printed")).toBeNull();
});

/** What a browser does, by brute force: the first place of the start, and the first place of the end after it. */
function resolveFragment(page: string, fragment: string): string | null {
  const terms = fragment.split(":~:text=")[1]?.split(",") ?? [];
  const plain = terms.filter((term) => !term.endsWith("-")).map((term) => decodeURIComponent(term).toLowerCase());
  const start = page.indexOf(plain[0] as string);
  if (start < 0) return null;
  if (plain.length === 1) return page.slice(start, start + (plain[0] as string).length);
  const end = page.indexOf(plain[1] as string, start + (plain[0] as string).length);
  return end < 0 ? null : page.slice(start, end + (plain[1] as string).length);
}

it("is found by a browser at the quote's own words, in any text", () => {
  const word = fc.constantFrom("alpha", "beta", "gamma", "delta", "S-400,", "one.");
  const words = fc.array(word, { minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(10), fc.integer({ min: 9, max: 30 }), (all, from, length) => {
      const quote = all.slice(from, from + length);
      if (quote.length < 9) return;
      const text = all.join(" ");
      const fragment = makeTextFragment("https://example.org/", [text], quote.join(" "));
      // The whole quote may stand there only once, else its first place is as good.
      expect(resolveFragment(text.toLowerCase(), fragment ?? "")?.length).toBeGreaterThan(0);
    }),
  );
});
