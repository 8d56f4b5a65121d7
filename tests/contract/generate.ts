import fc from "fast-check";
import type { Article } from "#search/article.ts";
import { FACETS, parseQuery, type SearchQuery } from "#search/query.ts";
import { makeArticle } from "./make-article.ts";

/** Few words, so that generated queries find something; spellings that fold together, and names with digits. */
const WORDS = [
  ...["turkey", "Turkey’s", "russia", "missile", "missiles", "deal", "deals", "the", "of", "S-400", "S400", "s", "400"],
  ...["Erdoğan", "erdogan", "İstanbul", "ıstanbul", "Su-35", "F-16", "2016", "2017", "straße", "co-operation", "don’t"],
];
const TOPICS = ["syria", "arms-deals", "nato"];
const SOURCES = ["Al Jazeera", "Al Jazeera English", "Reuters", 'x" OR source="y', "-TASS", "TASS"];
const SPEAKERS = ["Vladimir Putin", "Recep Tayyip Erdoğan", "Putin"];
const AUTHORS = ["Peter Korzun", "Ulaş Ateşçi", "back\\slash"];
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
      paragraphs: fc.array(paragraph, { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((sketches): Article[] => sketches.map((sketch, i) => makeArticle({ ...sketch, id: `article-${i}` })));

const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => `"${words.join(" ")}"`);
const negatable = fc.tuple(fc.constantFrom("", "", "", "-"), phrase).map(([minus, text]) => minus + text);
const alternatives = fc.array(phrase, { minLength: 2, maxLength: 3 }).map((phrases) => phrases.join(" OR "));
const group = fc.tuple(fc.constantFrom("", "-"), alternatives).map(([minus, text]) => `${minus}(${text})`);
const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: negatable }, alternatives, group), { maxLength: 3 })
  .map((parts) => parts.join(" "));

const VALUES = {
  topic: TOPICS,
  source: [...SOURCES, "al jazeera", "reuters", "nobody"],
  speaker: [...SPEAKERS, "putin", "erdogan"],
  author: [...AUTHORS, "korzun"],
  lang: ["en", "tr", "de"],
};
const filter = fc
  .constantFrom(...FACETS)
  .chain((facet) =>
    fc
      .tuple(fc.constantFrom("", "", "-"), fc.constantFrom(...VALUES[facet], "unknown"))
      .map(([minus, value]): [string, string] => [facet, minus + value.replace(/^-/, "\\-")]),
  );
const date = fc.constantFrom("", "", "", ...DATES, "2014", "2020-01");

/** A query in which every word is exact, so that every engine must give the very same set. */
export const exactQuery = fc
  .record({
    q: words,
    filters: fc.array(filter, { maxLength: 4 }),
    from: fc.oneof({ weight: 9, arbitrary: date }, fc.constant("unknown")),
    to: date,
    group: fc.constantFrom("", "", "article"),
    sort: fc.constantFrom("relevance", "newest", "oldest"),
  })
  .map(({ q, filters, from, to, group, sort }): SearchQuery => {
    const params = new URLSearchParams({ q, from, to, group, sort, exact: "1", perPage: "100" });
    for (const [facet, value] of filters) params.append(facet, value);
    return parseQuery(params);
  });
