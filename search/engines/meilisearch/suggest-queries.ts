import type { SearchQuery } from "../../query.ts";
import type { Suggestions } from "../../result.ts";
import { tokenizeToTerms } from "../../tokenize.ts";
import { type Lexeme, readLexemes, writeLexemes } from "../../words.ts";
import type { LiveIndex } from "./live-index.ts";
import { countWords, findNear } from "./look-up-words.ts";

/** A corrected spelling is at most this far from what was typed. */
const MAX_EDITS = 2;
const SHORTEST_CORRECTED = 4;

type WordLexeme = Extract<Lexeme, { text: string }>;

const isPositive = (lexeme: Lexeme): lexeme is WordLexeme =>
  (lexeme.kind === "word" || lexeme.kind === "phrase") && !lexeme.negated && tokenizeToTerms(lexeme.text).length > 0;

/** What to try instead of a query that matches nothing: only what does match, as `hasMatch` says. */
export async function suggestQueries(
  query: SearchQuery,
  live: LiveIndex,
  hasMatch: (query: SearchQuery) => Promise<boolean>,
): Promise<Suggestions> {
  const lexemes = readLexemes(query.q, []);
  const terms = lexemes.filter(isPositive).flatMap(({ text }) => tokenizeToTerms(text));
  const counts = await countWords(terms, live);
  const offer = async (changed: Lexeme[] | null): Promise<string | null> => {
    const q = changed && writeLexemes(changed);
    return q && (await hasMatch({ ...query, q })) ? q : null;
  };
  const [withoutRarest, corrected] = await Promise.all([
    offer(leaveOutRarest(lexemes, counts)),
    correctSpelling(lexemes, terms, counts, live).then(offer),
  ]);
  return { withoutRarest, corrected };
}

/** A phrase is as rare as its rarest word. */
function leaveOutRarest(lexemes: Lexeme[], counts: Map<string, number>): Lexeme[] | null {
  const positive = lexemes.filter(isPositive);
  if (positive.length < 2) return null;
  const rarity = ({ text }: WordLexeme) => Math.min(...tokenizeToTerms(text).map((term) => counts.get(term) ?? 0));
  const rarest = positive.reduce((a, b) => (rarity(b) < rarity(a) ? b : a));
  const at = lexemes.indexOf(rarest);
  const or = lexemes[at - 1]?.kind === "or" ? at - 1 : lexemes[at + 1]?.kind === "or" ? at + 1 : -1;
  return lexemes.filter((_, i) => i !== at && i !== or);
}

async function correctSpelling(
  lexemes: Lexeme[],
  terms: string[],
  counts: Map<string, number>,
  live: LiveIndex,
): Promise<Lexeme[] | null> {
  const unknown = terms.filter((term) => term.length >= SHORTEST_CORRECTED && !/\d/.test(term) && !counts.has(term));
  const near = await findNear(
    [...new Set(unknown)].map((term) => ({ term, edits: MAX_EDITS })),
    live,
  );
  if (near.size === 0) return null;
  return lexemes.map((lexeme): Lexeme => {
    if (!isPositive(lexeme)) return lexeme;
    const corrected = tokenizeToTerms(lexeme.text).map((term) => near.get(term)?.[0] ?? term);
    return { ...lexeme, text: corrected.join(" "), kind: corrected.length > 1 ? "phrase" : lexeme.kind };
  });
}
