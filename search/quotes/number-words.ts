import { markWord } from "./check-words.ts";
import type { ArticleWord } from "./printed-words.ts";

/** Where an article's words are numbered, equal ones with equal signs before them alike, so that each is compared once. */
export interface NumberedWords {
  numbers: Int32Array;
  /** The distinct words by number, and how often each stands there. */
  distinct: DistinctWord[];
  counts: number[];
}

export interface DistinctWord {
  text: string;
  before: string;
  mark: string;
  /** Without capitals. */
  core: string;
}

/** Tells words apart that are not the same with the signs before them; null where these are unknown. */
export const keyWord = ({ text, before }: { text: string; before: string | null }): string =>
  `${before ?? "?"} ${text}`;

/** Numbers the words of an article. */
export function numberWords(words: readonly ArticleWord[]): NumberedWords {
  const known = new Map<string, number>();
  const distinct: DistinctWord[] = [];
  const counts: number[] = [];
  const numbers = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const { text, before } = words[at] as ArticleWord;
    const key = keyWord({ text, before });
    let number = known.get(key);
    if (number === undefined) {
      number = known.size;
      known.set(key, number);
      distinct.push({ text, before, mark: markWord(text), core: text.toLowerCase() });
      counts.push(0);
    }
    numbers[at] = number;
    counts[number] = (counts[number] as number) + 1;
  }
  return { numbers, distinct, counts };
}
