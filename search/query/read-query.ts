import { type Lexeme, readLexemes } from "./lexemes.ts";
import type { SearchQuery } from "./query.ts";
import { readWords, type Words } from "./read-words.ts";

/** A query and what its words ask for, read once for all who answer a part of it. */
export interface ReadQuery {
  query: SearchQuery;
  /** Of `q`, whose filters have been taken out: what still looks like one (`after:soon`, `topc:syria`) is a word. */
  lexemes: readonly Lexeme[];
  /** Null when there are no words: everything matches. */
  words: Words | null;
}

/** Reads the words of a query. Without a space at its end the last one may still be incomplete. */
export function readQuery(query: SearchQuery): ReadQuery {
  const lexemes = readLexemes(query.q, []);
  return { query, lexemes, words: readWords(lexemes, query.exact, !query.q.endsWith(" ")) };
}
