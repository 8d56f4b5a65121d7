import { pick, pickNumber, type Random } from "#tests/bench/random.ts";
import type { TracedWord } from "./traced-article.ts";

const added = (text: string): TracedWord => ({ text, origin: null });

/** Another number for one that is there: one digit goes up. */
function changeNumber(text: string, random: Random): string {
  const digits = [...text.matchAll(/\d/g)];
  const { index } = pick(random, digits);
  return `${text.slice(0, index)}${(Number(text[index]) + 1 + pickNumber(random, 8)) % 10}${text.slice(index + 1)}`;
}

/** A word of the vocabulary in the place of another, with that one's punctuation. */
function replaceWord(word: TracedWord, vocabulary: readonly string[], random: Random): TracedWord {
  const [, before = "", core = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word.text) ?? [];
  for (let tries = 0; tries < 20; tries++) {
    const other = pick(random, vocabulary);
    if (other.toLowerCase() !== core.toLowerCase()) return added(before + other + after);
  }
  return added(`${before}otherwise${after}`);
}

/** Exactly `count` words replaced, left out, or added after others, at random; at least one word stays. */
export function editWords(
  words: readonly TracedWord[],
  count: number,
  vocabulary: readonly string[],
  random: Random,
): TracedWord[] {
  const places = words.map((_, n) => n);
  for (let n = places.length - 1; n > 0; n--) {
    const other = pickNumber(random, n + 1);
    [places[n], places[other]] = [places[other] as number, places[n] as number];
  }
  const chosen = new Set(places.slice(0, Math.min(count, words.length - 1)));
  return words.flatMap((word, n) => {
    if (!chosen.has(n)) return [word];
    const kind = random();
    if (kind < 0.6) return [replaceWord(word, vocabulary, random)];
    return kind < 0.8 ? [] : [word, added(pick(random, vocabulary))];
  });
}

/** One word replaced. */
export function changeOneWord(words: readonly TracedWord[], vocabulary: readonly string[], random: Random) {
  const at = pickNumber(random, words.length);
  return words.map((word, n) => (n === at ? replaceWord(word, vocabulary, random) : word));
}

/** One number changed; null when there is none. */
export function changeOneNumber(words: readonly TracedWord[], random: Random): TracedWord[] | null {
  const numbers = words.flatMap((word, n) => (/\d/.test(word.text) ? [n] : []));
  if (numbers.length === 0) return null;
  const at = pick(random, numbers);
  return words.map((word, n) => (n === at ? added(changeNumber(word.text, random)) : word));
}

/** A digit more before the first number or word, the mistake that turns 500 into 1500: null when there is no number at an end. */
export function lengthenEdge(words: readonly TracedWord[], random: Random): TracedWord[] | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  if (random() < 0.5) return [added(`${/^\d/.test(first.text) ? "1" : "non-"}${first.text}`), ...words.slice(1)];
  return [
    ...words.slice(0, -1),
    added(`${last.text.replace(/[^\p{L}\p{N}]+$/u, "")}${/\d$/.test(last.text) ? "0" : "-like"}`),
  ];
}

/** `not` put in somewhere between the words. */
export function negate(words: readonly TracedWord[], random: Random): TracedWord[] | null {
  if (words.length < 2) return null;
  const at = 1 + pickNumber(random, words.length - 1);
  return [...words.slice(0, at), added("not"), ...words.slice(at)];
}

const STYLES: ((text: string) => string)[] = [
  (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  (text) =>
    text
      .replace(/"(?=\w)/g, "“")
      .replace(/"/g, "”")
      .replace(/'/g, "’"),
  (text) => text.replace(/[—–]/g, "--").replace(/…/g, "..."),
  (text) => text.replace(/(?<=\w)-(?=\w)/g, "‑").replace(/\.\.\./g, "…"),
  (text) => text.replace(/(\p{L}{4})(\p{L}{4})/gu, "$1\u00AD$2"),
  (text) => text.normalize("NFD"),
  (text) => text.replace(/fi/g, "ﬁ").replace(/fl/g, "ﬂ"),
  (text) => `\u200B${text}`,
];

/** The same words set in another way. */
export function respell(words: readonly TracedWord[], random: Random): TracedWord[] {
  const style = pick(random, STYLES);
  return words.map((word) => ({ ...word, text: style(word.text) }));
}
