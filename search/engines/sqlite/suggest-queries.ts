import type { SearchQuery } from "../../query.ts";
import type { Suggestions } from "../../result.ts";
import { tokenizeToTerms } from "../../tokenize.ts";
import { type Lexeme, readLexemes, writeLexemes } from "../../words.ts";
import { findNearTerms, frequencyOf, type Vocabulary } from "./vocabulary.ts";

/** A corrected spelling is at most this far from what was typed. */
const MAX_EDITS = 2;

type WordLexeme = Extract<Lexeme, { text: string }>;

const isPositive = (lexeme: Lexeme): lexeme is WordLexeme =>
  (lexeme.kind === "word" || lexeme.kind === "phrase") && !lexeme.negated && tokenizeToTerms(lexeme.text).length > 0;

/** What to try instead of a query that matches nothing: only what does match, as `hasMatch` says. */
export function suggestQueries(
  query: SearchQuery,
  vocabulary: Vocabulary,
  hasMatch: (query: SearchQuery) => boolean,
): Suggestions {
  const lexemes = readLexemes(query.q, []);
  const offer = (changed: Lexeme[] | null): string | null => {
    const q = changed && writeLexemes(changed);
    return q && hasMatch({ ...query, q }) ? q : null;
  };
  return {
    withoutRarest: offer(leaveOutRarest(lexemes, vocabulary)),
    corrected: offer(correctSpelling(lexemes, vocabulary)),
  };
}

/** A phrase is as rare as its rarest word. */
function rarity({ text }: WordLexeme, vocabulary: Vocabulary): number {
  return Math.min(...tokenizeToTerms(text).map((term) => frequencyOf(vocabulary, term)));
}

function leaveOutRarest(lexemes: Lexeme[], vocabulary: Vocabulary): Lexeme[] | null {
  const words = lexemes.filter(isPositive);
  if (words.length < 2) return null;
  const rarest = words.reduce((a, b) => (rarity(b, vocabulary) < rarity(a, vocabulary) ? b : a));
  const at = lexemes.indexOf(rarest);
  const or = lexemes[at - 1]?.kind === "or" ? at - 1 : lexemes[at + 1]?.kind === "or" ? at + 1 : -1;
  return lexemes.filter((_, i) => i !== at && i !== or);
}

function correctSpelling(lexemes: Lexeme[], vocabulary: Vocabulary): Lexeme[] | null {
  let changed = false;
  const corrected = lexemes.map((lexeme): Lexeme => {
    if (!isPositive(lexeme)) return lexeme;
    const terms = tokenizeToTerms(lexeme.text).map((term) => {
      if (term.length < 4 || /\d/.test(term) || frequencyOf(vocabulary, term) > 0) return term;
      const near = findNearTerms(vocabulary, term, MAX_EDITS)[0];
      if (near) changed = true;
      return near?.term ?? term;
    });
    return { ...lexeme, text: terms.join(" "), kind: terms.length > 1 ? "phrase" : lexeme.kind };
  });
  return changed ? corrected : null;
}
