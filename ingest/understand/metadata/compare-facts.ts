import { tokenizeToTerms } from "#search/words/tokenize.ts";

/** Whether two spellings of a fact agree: case, accents and punctuation aside, or where one only says more than the other. */
export function compareFacts(one: string, other: string): boolean {
  const [a, b] = [` ${tokenizeToTerms(one).join(" ")} `, ` ${tokenizeToTerms(other).join(" ")} `];
  return a.includes(b) || b.includes(a);
}
