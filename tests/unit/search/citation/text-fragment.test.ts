import fc from "fast-check";
import { expect, it } from "vitest";
import { makeTextFragment } from "#search/citation/text-fragment.ts";
import { snapStretch } from "#search/quotes/stretch.ts";

const URL_OF_IT = "https://example.org/talks#top";
const TEXTS = [
  "Talks begin: “We will never attack”",
  "The S-400, he said, will come. The minister said yes, and the minister said no to the other plan.",
  "“We will never attack,” the general said. A second paragraph ends the story with many more words than one would like.",
];

/** The fragment for words of one paragraph, or from there into the next. */
function make(quote: string, paragraph: number, texts = TEXTS): string | null {
  const [head, tail] = quote.split("\n") as [string, string | undefined];
  const from = { paragraph, offset: texts[paragraph]?.indexOf(head) ?? 0 };
  const end = tail === undefined ? from.offset + head.length : tail.length;
  const to = { paragraph: paragraph + (tail === undefined ? 0 : 1), offset: end };
  return makeTextFragment(URL_OF_IT, texts, { from, to });
}

it("writes a short quote whole, hyphens and commas encoded", () => {
  expect(make("The S-400, he said", 1)).toBe("https://example.org/talks#:~:text=The%20S%2D400%2C%20he%20said");
});

it("adds what stands on both sides of words that stand elsewhere too, the headline first of all", () => {
  expect(make("the minister said", 1)).toMatch(/#:~:text=yes%2C%20and-,the%20minister%20said,-no%20to$/);
  expect(make("We will never attack", 2)).toMatch(/#:~:text=We%20will%20never%20attack,-%2C%E2%80%9D%20the%20general$/);
  expect(make("We will never attack", 0)).toMatch(/#:~:text=Talks%20begin%3A%20%E2%80%9C-,We%20will%20never%20attack$/);
});

it("writes only the ends of a long quote, also across paragraphs", () => {
  expect(make("will come. The minister said yes, and the minister said no to the other plan.", 1)).toBe(
    "https://example.org/talks#:~:text=will%20come.%20The,the%20other%20plan",
  );
  expect(make("no to the other plan.\n“We will never attack,” the general said", 1)).toBe(
    "https://example.org/talks#:~:text=no%20to%20the,the%20general%20said",
  );
});

it("is null where no fragment leads to the words", () => {
  expect(make("One line.", 0, ["One line.", "One line.", "One line."])).toMatch(/=One%20line\.,-One%20line$/);
  expect(make("the the", 1, ["the the the", "the the the", "the the the"])).toBeNull();
});

/** What a browser does, by brute force: of all places where the terms could stand, the first that has the context asked for. */
function resolveFragment(blocks: string[], fragment: string): number | null {
  const page = blocks.join("\n").toLowerCase();
  const terms = (fragment.split(":~:text=")[1]?.split(",") ?? []).map((term) => ({
    kind: term.endsWith("-") ? "prefix" : term.startsWith("-") ? "suffix" : "text",
    text: decodeURIComponent(term.replace(/^-|-$/g, "")).toLowerCase(),
  }));
  const of = (kind: string) => terms.filter((term) => term.kind === kind).map(({ text }) => text);
  const [[prefix = ""], [suffix = ""], [start = "", end = null]] = [of("prefix"), of("suffix"), of("text")];
  const bounded = (from: number, to: number) =>
    !/[\p{L}\p{N}]{2}/u.test(page.slice(Math.max(0, from - 1), from + 1)) &&
    !/[\p{L}\p{N}]{2}/u.test(page.slice(to - 1, to + 1));
  const has = (at: number, term: string) => page.slice(at, at + term.length) === term && bounded(at, at + term.length);
  const follows = (at: number, term: string) =>
    term === "" || has(at + (/^\s*/.exec(page.slice(at))?.[0].length ?? 0), term);
  for (let at = 0; at < page.length; at++) {
    const before = page.slice(0, at).trimEnd();
    if (
      !has(at, start) ||
      (prefix !== "" && !(before.endsWith(prefix) && bounded(before.length - prefix.length, before.length)))
    )
      continue;
    if (end === null) {
      if (follows(at + start.length, suffix)) return at;
      continue;
    }
    for (let to = at + start.length; to < page.length; to++) {
      if (has(to, end) && follows(to + end.length, suffix)) return at;
    }
  }
  return null;
}

it("is found by a browser at the quote's own place, in any text that repeats itself", () => {
  const word = fc.constantFrom("alpha", "beta", "gamma", "S-400,", "one.", "alphabet");
  const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
  let made = 0;
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), fc.nat(), (texts, n, a, b) => {
      const paragraph = n % texts.length;
      const length = (texts[paragraph] as string).length;
      const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
      const stretch = snapStretch(
        texts.map((each) => ({ text: each })),
        { paragraph, offset: start },
        { paragraph, offset: end },
      );
      const fragment = stretch && makeTextFragment("https://example.org/", texts, stretch);
      if (!fragment || !stretch) return;
      made++;
      const before = texts.slice(0, paragraph).reduce((sum, each) => sum + each.length + 1, 0);
      // Signs before the first word are no part of what is looked for, unless the whole paragraph is.
      const signs = (texts[paragraph] as string).slice(stretch.from.offset).search(/\w/);
      expect([before + stretch.from.offset, before + stretch.from.offset + signs]).toContain(
        resolveFragment(texts, fragment),
      );
    }),
    { numRuns: 1000 },
  );
  expect(made).toBeGreaterThan(300);
});
