import type { QuotedWord } from "./read-quote.ts";

const ENDS = /[.!?。！？۔؟।]/u;
/** A full stop after these ends no sentence. */
const SHORTENED = /^(?:\p{Lu}|Capt|Col|Dr|Gen|Gov|Lt|Maj|Mr|Mrs|Ms|No|Prof|Rep|Sen|Sgt|St)$/u;

/** Whether a sentence begins with a word, by the signs and the word before it; where these are unknown, none does. */
export function startsSentence(
  { before }: Pick<QuotedWord, "before">,
  previous: { text: string } | undefined,
): boolean {
  return before !== null && ENDS.test(before) && !SHORTENED.test(previous?.text ?? "");
}
