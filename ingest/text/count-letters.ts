/** Scripts that write a word in one or two characters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Letters of an alphabet that say what one character of a dense script says, about. */
export const DENSITY = 2.5;

/** The length of a text as limits on lengths mean it: in letters of scripts with alphabets. */
export function countLetters(text: string): number {
  return text.length + countDense(text) * (DENSITY - 1);
}

/** Whether most of a text is written in a dense script. */
export function isDense(text: string): boolean {
  return countDense(text) > text.length / 2;
}

function countDense(text: string): number {
  return text.match(DENSE)?.length ?? 0;
}
