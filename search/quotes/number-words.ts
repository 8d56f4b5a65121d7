import type { ArticleWord } from "./article-words.ts";
import { markTrimmed } from "./check-words.ts";
import { trimPunctuation } from "./cut-words.ts";

/** Where an article's words are numbered, equal ones alike, so that each is compared once. */
export interface NumberedWords {
  numbers: Int32Array;
  /** The distinct words by number, and how often each stands there. */
  distinct: DistinctWord[];
  counts: number[];
}

export interface DistinctWord {
  text: string;
  mark: string;
  /** Without punctuation and capitals. */
  core: string;
}

/** A word without punctuation and capitals. */
export const readCore = (word: string): string => trimPunctuation(word).toLowerCase();

/** Numbers the words of an article. */
export function numberWords(words: readonly ArticleWord[]): NumberedWords {
  const known = new Map<string, number>();
  const counts: number[] = [];
  const numbers = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at] as ArticleWord;
    let number = known.get(text);
    if (number === undefined) {
      number = known.size;
      known.set(text, number);
      counts.push(0);
    }
    numbers[at] = number;
    counts[number] = (counts[number] as number) + 1;
  }
  return { numbers, distinct: Array.from(known.keys(), describeWord), counts };
}

function describeWord(text: string): DistinctWord {
  const trimmed = trimPunctuation(text);
  return { text, mark: markTrimmed(trimmed), core: trimmed.toLowerCase() };
}
