import fc from "fast-check";
import type { Article } from "#search/article.ts";
import { makeVocabulary } from "../bench/make-vocabulary.ts";
import { makeRandom, pick, pickNumber } from "../bench/random.ts";
import { makeArticle } from "./make-article.ts";

/** A word, or several in a row, that a paragraph must hold, or must not. */
interface Item {
  words: string;
  excluded: boolean;
}

/** What is typed: of each part one item must hold. Made so that it can be checked by looking at every paragraph. */
export type Sketch = Item[][];

const VOCABULARY = makeVocabulary(600, 9);
/** In nearly every paragraph, so that more match than an engine ranks. */
const COMMON = ["gas", "gases"];
const BUSY_DAY = "2016-08-09";
const DATES = ["2015", "2016-08", "2016-08-31", "2016", "2017-01-19", "2016-11-02", "2016-08-01", undefined];
/** The API refuses longer queries. */
const MAX_LENGTH = 960;

/**
 * Some 5,000 paragraphs: thousands of a few words, of which many are alike, sentences of up to 80, and some of thousands; dates of every
 * precision, half of the articles of one day.
 */
export function makeLongCollection(seed: number): Article[] {
  const random = makeRandom(seed);
  const sentence = (least: number, most: number) =>
    Array.from({ length: least + pickNumber(random, most - least + 1) }, () => pick(random, VOCABULARY)).join(" ");
  const describe = (n: number, date: string | undefined) => ({
    id: `article-${n}`,
    title: `${pick(random, COMMON)} ${sentence(2, 5)}`,
    ...(date === undefined ? {} : { date }),
    ...(n % 3 === 0 ? {} : { source: n % 20 === 1 ? "Reuters" : "TASS" }),
  });
  const dateOf = (n: number) => (n % 2 === 0 ? BUSY_DAY : DATES[(n >> 1) % DATES.length]);
  const short = Array.from({ length: 150 }, (_, n) =>
    makeArticle({
      ...describe(n, dateOf(n)),
      paragraphs: Array.from({ length: 30 }, (__, at) =>
        [COMMON[at % 3 === 0 ? 1 : 0], VOCABULARY[at % 11], VOCABULARY[n % 5]].join(" "),
      ),
    }),
  );
  const long = Array.from({ length: 40 }, (_, n) =>
    makeArticle({
      ...describe(150 + n, dateOf(n)),
      paragraphs: [
        sentence(25, 80),
        sentence(25, 80),
        sentence(25, 80),
        ...(n % 13 === 0 ? [sentence(3000, 4000)] : []),
      ],
    }),
  );
  return [...short, ...long];
}

const isLong = (text: string): boolean => text.split(" ").length >= 25;

/** Sentences that are pasted, many alternatives, exclusions, and words that nearly every paragraph has. */
export function sketchOf(articles: Article[]): fc.Arbitrary<Sketch> {
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const word = fc.constantFrom(...VOCABULARY);
  const one = (words: string, excluded = false): Item => ({ words, excluded });
  const excerpt = (from: string[], least: number, most: number) =>
    fc.tuple(fc.constantFrom(...from), fc.nat(), fc.integer({ min: least, max: most })).map(([text, at, length]) => {
      const words = text.split(" ");
      return words.slice(at % Math.max(1, words.length - length + 1)).slice(0, length);
    });
  const pasted = (from: string[], least: number, most: number) =>
    excerpt(from, least, most).map((words): Sketch => words.map((typed) => [one(typed)]));
  const phrase = excerpt(texts.filter(isLong), 2, 4).map((words) => words.join(" "));
  const item = fc
    .tuple(fc.oneof({ weight: 4, arbitrary: word }, phrase, fc.constantFrom(...COMMON)), fc.nat(4))
    .map(([words, n]) => one(words, n === 0));
  const part = fc.array(item, { minLength: 1, maxLength: 3 });
  const common = fc.constantFrom(...COMMON).map((typed) => one(typed));
  return fc.oneof(
    { weight: 3, arbitrary: pasted(texts.filter(isLong), 25, 60) },
    { weight: 2, arbitrary: pasted(texts.filter(isLong), 2, 9) },
    pasted(texts, 1, 6),
    fc.array(word, { minLength: 2, maxLength: 40 }).map((words): Sketch => [words.map((typed) => one(typed))]),
    fc.array(part, { minLength: 1, maxLength: 3 }),
    common.map((typed): Sketch => [[typed]]),
    fc.tuple(common, part).map(([typed, other]): Sketch => [[typed], other]),
    fc.tuple(common, word).map(([typed, other]): Sketch => [[typed], [one(other, true)]]),
  );
}

/** What is typed for a sketch; parts that would make it too long are left out, here and in the sketch. */
export function typeSketch(sketch: Sketch): { q: string; sketch: Sketch } {
  const typed: string[] = [];
  const kept: Sketch = [];
  for (const part of sketch) {
    const items = part.map(({ words, excluded }) => {
      const text = words.includes(" ") ? `"${words}"` : words;
      return excluded ? `-${text}` : text;
    });
    const text = items.length > 1 ? `(${items.join(" OR ")})` : (items[0] as string);
    if ([...typed, text].join(" ").length > MAX_LENGTH) break;
    typed.push(text);
    kept.push(part);
  }
  return { q: typed.join(" "), sketch: kept };
}

/** Finds out which texts hold what is sketched, word for word, by looking at each. */
export function makeChecker(articles: Article[]): (sketch: Sketch) => Set<string> {
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const padded = paragraphs.map(({ id, text }) => ({ id, text: ` ${text.toLowerCase().match(/\w+/g)?.join(" ")} ` }));
  return (sketch) => {
    const holds = (text: string) =>
      sketch.every((part) => part.some(({ words, excluded }) => text.includes(` ${words} `) !== excluded));
    return new Set(padded.filter(({ text }) => holds(text)).map(({ id }) => id));
  };
}
