/** Splits a list written as words between white space. Never throws; an empty text gives one empty word. */
export const listWords = (words: string): string[] => words.trim().split(/\s+/u);
