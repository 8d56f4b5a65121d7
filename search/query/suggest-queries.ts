import { tokenizeToTerms } from "../words/tokenize.ts";
import type { Lexeme } from "./lexemes.ts";

/** A corrected spelling is at most this far from what was typed. */
export const MAX_CORRECTION = 2;
const SHORTEST_CORRECTED = 4;

type WordLexeme = Extract<Lexeme, { text: string }>;

const isPositive = (lexeme: Lexeme): lexeme is WordLexeme =>
  (lexeme.kind === "word" || lexeme.kind === "phrase") && !lexeme.negated && tokenizeToTerms(lexeme.text).length > 0;

/** The folded words that a query asks for; excluded ones are left out. */
export function listTerms(lexemes: readonly Lexeme[]): string[] {
  return lexemes.filter(isPositive).flatMap(({ text }) => tokenizeToTerms(text));
}

/** Whether a word may be offered another spelling where it is unknown: short ones are like too many, and numbers are none. */
export function isCorrectable(term: string): boolean {
  return term.length >= SHORTEST_CORRECTED && !/\d/.test(term);
}

/**
 * A query without its rarest word, and without the OR beside it; null when it has only one. A phrase is as rare as its rarest
 * word.
 *
 * @param frequencyOf how many paragraphs hold a folded word
 */
export function leaveOutRarest(lexemes: readonly Lexeme[], frequencyOf: (term: string) => number): Lexeme[] | null {
  const words = lexemes.filter(isPositive);
  if (words.length < 2) return null;
  const rarity = ({ text }: WordLexeme) => Math.min(...tokenizeToTerms(text).map(frequencyOf));
  const rarest = words.reduce((a, b) => (rarity(b) < rarity(a) ? b : a));
  const at = lexemes.indexOf(rarest);
  const or = lexemes[at - 1]?.kind === "or" ? at - 1 : lexemes[at + 1]?.kind === "or" ? at + 1 : -1;
  return lexemes.filter((_, i) => i !== at && i !== or);
}

/**
 * A query with its unknown words in another spelling; null when no word has one.
 *
 * @param correct the spelling of a folded word that is not known, null for others
 */
export function correctSpelling(lexemes: readonly Lexeme[], correct: (term: string) => string | null): Lexeme[] | null {
  let changed = false;
  const corrected = lexemes.map((lexeme): Lexeme => {
    if (!isPositive(lexeme)) return lexeme;
    const terms = tokenizeToTerms(lexeme.text).map((term) => {
      const other = isCorrectable(term) ? correct(term) : null;
      if (other !== null) changed = true;
      return other ?? term;
    });
    return { ...lexeme, text: terms.join(" "), kind: terms.length > 1 ? "phrase" : lexeme.kind };
  });
  return changed ? corrected : null;
}
