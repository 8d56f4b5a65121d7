import { SOURCES, TOPICS } from "./make-corpus.ts";
import { STOP_WORDS } from "./make-vocabulary.ts";
import type { CorpusFacts } from "./plain-fts5.ts";
import { makeRandom, pick, pickNumber, type Random } from "./random.ts";

export const QUERY_CLASSES = [
  ...[
    "rare word",
    "common word",
    "two words",
    "phrase",
    "prefix of 2",
    "prefix of 3",
    "prefix of 4",
    "typo",
    "filtered",
  ],
  ...["browse", "stop-word phrase"],
] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

/** A query as the page sends it, and what plain FTS5 is asked instead (null where it has nothing to ask). */
export interface BenchQuery {
  class: QueryClass;
  url: string;
  plain: string | null;
}

/** Different queries of each class: the first WARM_UP are asked before the clock runs. */
export const WARM_UP = 8;
const MEASURED = 40;

/**
 * Different queries of each class, the same for the same collection. Words have no space after them, as when one types or
 * presses Enter, so that the last one is also the beginning of longer words.
 */
export function chooseQueries({ frequencies, samples }: CorpusFacts, size: number): Map<QueryClass, BenchQuery[]> {
  const random = makeRandom(42);
  const stop = new Set(STOP_WORDS);
  const words = [...frequencies].filter(([word]) => /^[a-z]{4,}$/.test(word) && !stop.has(word));
  words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ranked = words.map(([word]) => word);
  const rare = words.filter(([, count]) => count >= 2 && count <= 3 + size / 20_000).map(([word]) => word);
  const phrases = (onlyStop: boolean) => () => pickPhrase(random, pick(random, samples), stop, onlyStop);
  const prefixes = (length: number) => () => (pick(random, ranked.slice(0, 3000)) as string).slice(0, length);
  const chosen = new Map<QueryClass, BenchQuery[]>();
  const choose = (name: QueryClass, next: () => [url: string, plain: string | null] | null) => {
    const queries = new Map<string, BenchQuery>();
    while (queries.size < WARM_UP + MEASURED) {
      const made = next();
      if (made) queries.set(made[0], { class: name, url: made[0], plain: made[1] });
    }
    chosen.set(name, [...queries.values()]);
  };
  const start = (word: string): string => `"${word}" *`;
  const one = (next: () => string | null) => () => {
    const word = next();
    return word === null ? null : ([`q=${word}`, start(word)] as [string, string]);
  };
  const quoted = (next: () => string | null) => () => {
    const phrase = next();
    return phrase === null ? null : ([`q="${phrase}"`, `"${phrase}"`] as [string, string]);
  };
  let next = 0;
  choose(
    "rare word",
    one(() => pick(random, rare)),
  );
  choose(
    "common word",
    one(() => ranked[next++] as string),
  );
  choose("two words", () => {
    const [a, b] = [pick(random, ranked.slice(0, 200)), pick(random, ranked.slice(0, 3000))];
    return a === b ? null : [`q=${a} ${b}`, `"${a}" AND "${b}" *`];
  });
  choose("phrase", quoted(phrases(false)));
  choose("prefix of 2", one(prefixes(2)));
  choose("prefix of 3", one(prefixes(3)));
  choose("prefix of 4", one(prefixes(4)));
  choose(
    "typo",
    one(() => misspell(random, pick(random, ranked.slice(0, 20_000)), frequencies)),
  );
  choose("filtered", () => {
    const word = pick(random, ranked.slice(60, 600));
    return [`q=${word}&${pickFilters(random)}`, start(word)];
  });
  choose("browse", () => [`${pickFilters(random)}&sort=${pick(random, ["", "newest", "oldest"])}`, null]);
  choose("stop-word phrase", quoted(phrases(true)));
  return chosen;
}

/** Two to four words in a row; null when they are not of the wanted sort. */
function pickPhrase(random: Random, text: string, stop: Set<string>, onlyStop: boolean): string | null {
  const words = text.toLowerCase().split(" ");
  const at = pickNumber(random, words.length - 4);
  const phrase = words.slice(at, at + 2 + pickNumber(random, onlyStop ? 2 : 3));
  if (phrase.length < 2 || !phrase.every((word) => /^[a-z]+$/.test(word))) return null;
  const stops = phrase.filter((word) => stop.has(word)).length;
  const fits = onlyStop ? stops === phrase.length : stops < phrase.length;
  return fits ? phrase.join(" ") : null;
}

/** One letter left out, doubled, exchanged or swapped, so that no such word exists. */
function misspell(random: Random, word: string, known: Map<string, number>): string | null {
  if (word.length < 5) return null;
  const at = 1 + pickNumber(random, word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const typo = pick(random, [
    before + after,
    before + letter + letter + after,
    `${before}e${after}`,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
  return typo.length < 5 || known.has(typo) ? null : typo;
}

function pickFilters(random: Random): string {
  const year = 2010 + pickNumber(random, 11);
  const filters = [
    () => `topic=${pick(random, TOPICS).id}`,
    () => `source=${pick(random, SOURCES)}`,
    () => `source=${pick(random, SOURCES)}&source=${pick(random, SOURCES)}`,
    () => `source=-${pick(random, SOURCES)}`,
    () => `from=${year}&to=${year}`,
    () => `from=${year}-03&to=${year}-04`,
    () => "lang=en",
    () => "speaker=unknown",
    () => "group=article",
  ];
  const [a, b] = [pickNumber(random, filters.length), pickNumber(random, filters.length)];
  return [...new Set([a, b])].map((i) => (filters[i] as () => string)()).join("&");
}
