import fc from "fast-check";
import type { Article } from "#search/article.ts";
import { FACET_NAMES, type FacetName } from "#search/facets.ts";
import { makeArticle } from "./make-article.ts";

/** Few words, so that generated queries find something; spellings that fold together, names with digits, and words within others. */
const WORDS = [
  ...[
    "turkey",
    "Turkey’s",
    "TURKEY",
    "russia",
    "missile",
    "missiles",
    "deal",
    "deals",
    "the",
    "of",
    "S-400",
    "S400",
    "s",
    "400",
  ],
  ...[
    "Erdoğan",
    "erdogan",
    "İstanbul",
    "ıstanbul",
    "Su-35",
    "F-16",
    "2016",
    "2017",
    "straße",
    "co-operation",
    "don’t",
    "北京",
    "(deal)",
    "U.S.",
    "e-mail/fax",
  ],
  ...["U.S.-led", "anti’-deal", "1，500", "50％", "led"],
  ...["anti-deal", "deal-maker", "#deal", "pre-", "mail", "C", "C++"],
  ...["5", "−5", "$5", "7.5", "50", "50%", "50 %", "1,500", "500", "12 400", "12\u00A0400", "2016–17", "million"],
];
const TOPICS = ["syria", "arms-deals", "nato"];
const SOURCES = ["Al Jazeera", "Al Jazeera English", "Reuters", 'x" OR source="y', "-TASS", "TASS"];
const SPEAKERS = ["Vladimir Putin", "Recep Tayyip Erdoğan", "Putin"];
const AUTHORS = ["Peter Korzun", "Ulaş Ateşçi", "back\\slash"];
const PLACES = ["Aleppo", "Aleppo Governorate", "İzmir", "Washington, D.C."];
const DATES = ["2015", "2016-08", "2016-08-09", "2016-08-31", "2016-11-02", "2017-01-19", "2017", "2019-09-05"];

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", ", ", ". ", " — ", "; ", "\u201d ")), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs) =>
    pairs
      .map(([word, gap]) => word + gap)
      .join("")
      .trim(),
  );

const some = (values: string[]) => fc.subarray(values, { maxLength: 2 });
const maybe = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const paragraph = fc.record({
  text: sentence,
  topics: some(TOPICS),
  speakers: some(SPEAKERS),
  kind: fc.constantFrom("body" as const, "body" as const, "heading" as const, "caption" as const),
});

/** A corpus of up to 25 articles. */
export const corpus = fc
  .array(
    fc.record({
      title: sentence,
      source: maybe(SOURCES),
      author: maybe(AUTHORS),
      date: maybe(DATES),
      language: maybe(["en", "tr"]),
      places: some(PLACES),
      paragraphs: fc.array(paragraph, { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((sketches): Article[] => sketches.map((sketch, i) => makeArticle({ ...sketch, id: `article-${i}` })));

/** A word as people type it: in any case, with punctuation around it that means nothing. */
const typedWord = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom("as it is", "as it is", "upper", "lower"),
    fc.constantFrom("", "", "", ",", ".", "!", "…", "’", "*", ":"),
  )
  .map(([word, spelling, mark]) => {
    // Not in Turkish: `İ` would become `i` with a dot of its own, which is the same letter.
    const spelt = spelling === "upper" ? word.toUpperCase() : spelling === "lower" ? word.toLowerCase() : word;
    return spelt + mark;
  });
/** Mostly of one word: the longer a phrase is, the fewer made paragraphs hold it. */
const phrase = fc
  .oneof(
    { weight: 5, arbitrary: fc.tuple(typedWord) },
    { weight: 2, arbitrary: fc.tuple(typedWord, typedWord) },
    { weight: 1, arbitrary: fc.tuple(typedWord, typedWord, typedWord) },
  )
  .chain((words) => fc.constantFrom(words.join(" "), words.join(" ").replaceAll("−", "-")))
  .map((text) => `"${text}"`);

/** Words, phrases, alternatives, groups within groups and exclusions. `one` is what stands for a word. */
function makeTyped(one: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { all } = fc.letrec<{ all: string; part: string; one: string; any: string; group: string }>((tie) => ({
    one: fc.tuple(fc.constantFrom("", "", "", "-"), one).map(([minus, text]) => minus + text),
    any: fc
      .array(fc.oneof({ weight: 3, arbitrary: tie("one") }, { weight: 1, arbitrary: tie("group") }), {
        minLength: 2,
        maxLength: 3,
      })
      .map((parts) => parts.join(" OR ")),
    group: fc.tuple(fc.constantFrom("", "", "-"), tie("all")).map(([minus, text]) => `${minus}(${text})`),
    part: fc.oneof(
      { depthIdentifier: "typed", depthSize: "small" },
      { weight: 4, arbitrary: tie("one") },
      { weight: 2, arbitrary: tie("any") },
      { weight: 2, arbitrary: tie("group") },
    ),
    all: fc
      .tuple(
        fc.array(tie("part"), { minLength: 1, maxLength: 3, depthIdentifier: "typed" }),
        fc.constantFrom("", "", "", " OR"),
      )
      .map(([parts, end]) => parts.join(" ") + end),
  }));
  // Meilisearch reads ten words of a query and refuses more.
  return fc.oneof({ weight: 9, arbitrary: all }, fc.constant("")).filter((q) => q.split(/[\s()]+/).length <= 11);
}

/** Every word exact: each is quoted, or the switch is on and they may be bare. */
const typed = fc.oneof(
  makeTyped(phrase).map((q) => ({ q, exact: "" })),
  makeTyped(phrase).map((q) => ({ q, exact: "1" })),
  makeTyped(fc.oneof(typedWord, typedWord, phrase)).map((q) => ({ q, exact: "1" })),
);

/** What each facet is filtered by: values that there are, and other spellings. */
const VALUES: Record<FacetName, string[]> = {
  topic: TOPICS,
  source: [...SOURCES, "al jazeera", "reuters", "nobody"],
  speaker: [...SPEAKERS, "putin", "erdogan"],
  author: [...AUTHORS, "korzun"],
  lang: ["en", "tr", "de"],
  place: [...PLACES, "izmir", "governorate"],
};
const filter = fc
  .constantFrom(...FACET_NAMES)
  .chain((facet) =>
    fc
      .tuple(fc.constantFrom("", "", "-"), fc.constantFrom(...VALUES[facet], "unknown"))
      .map(([minus, value]): [string, string] => [facet, minus + value.replace(/^-/, "\\-")]),
  );
const date = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, fc.constantFrom(...DATES, "2014", "2020-01"));

/** Filters typed among the words; not of a facet's value that holds a quotation mark, which can't be typed. */
const field = fc.oneof(
  fc
    .constantFrom(...FACET_NAMES)
    .chain((facet) =>
      fc
        .tuple(
          fc.constantFrom("", "", "-"),
          fc.constantFrom(...VALUES[facet].filter((v) => !v.includes('"')), "unknown"),
        )
        .map(([minus, value]) => (/[\s\\-]/.test(value) ? `${minus}${facet}:"${value}"` : `${minus}${facet}:${value}`)),
    ),
  fc.constantFrom("after:2016", "after:2016-08", "before:2017", "before:2016-08-10", "after:2016-08-09"),
);

const negate = (value: string): string => (value.startsWith("-") ? value.slice(1) : `-${value}`);

/** The parameters of a query in which every word is exact, so that every engine must give the very same set. */
export const exactParams = fc
  .record({
    typed,
    fields: fc.oneof(
      { weight: 3, arbitrary: fc.constant([] as string[]) },
      fc.array(field, { minLength: 1, maxLength: 2 }),
    ),
    isFirst: fc.boolean(),
    // Each filter leaves little of a small corpus: many of them seldom stand together.
    filters: fc.oneof({ weight: 2, arbitrary: fc.array(filter, { maxLength: 1 }) }, fc.array(filter, { maxLength: 4 })),
    isTakenBack: fc.constantFrom(false, false, false, true),
    from: fc.oneof({ weight: 9, arbitrary: date }, fc.constant("unknown")),
    to: date,
    group: fc.constantFrom("", "", "article"),
    sort: fc.constantFrom("relevance", "newest", "oldest"),
  })
  .map(({ typed: { q, exact }, fields, isFirst, filters, isTakenBack, from, to, group, sort }): URLSearchParams => {
    // An OR at the end waits for its alternative: a filter can't be one.
    const words = fields.length > 0 ? q.replace(/(?: OR)+$/, "") : q;
    const parts = isFirst ? [...fields, words] : [words, ...fields];
    const params = new URLSearchParams({ q: parts.join(" ").trim(), from, to, group, sort, exact, perPage: "100" });
    for (const [facet, value] of filters) params.append(facet, value);
    // A value that is included and excluded too: the last word counts.
    if (isTakenBack) for (const [facet, value] of filters.slice(0, 1)) params.append(facet, negate(value));
    return params;
  });
