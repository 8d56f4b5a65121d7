import { tokenizeToTerms } from "../words/tokenize.ts";
import { type PhraseEdges, readPhraseEdges } from "../words/word-edges.ts";
import type { Lexeme } from "./lexemes.ts";

/** One word, hyphenated name or quoted phrase of a query. */
export interface Term {
  kind: "term";
  /** Folded words, in this order and next to each other. Never empty. */
  tokens: string[];
  /** Exact: no typo, no prefix, no inflection. Several tokens always behave as a phrase. */
  exact: boolean;
  /** How a place of it begins and ends: an exact term never cuts a word or a number. Null where it may, as a forgiving one. */
  edges: PhraseEdges | null;
  /** The last token may be only the beginning of a word (it is still being typed). Never with `exact`. */
  prefix: boolean;
}

/** What must hold in one paragraph's own text. `all` and `any` hold two or more parts, no two alike; `not` is never doubled. */
export type Words = Term | { kind: "all"; of: Words[] } | { kind: "any"; of: Words[] } | { kind: "not"; of: Words };

/**
 * What the words of a query ask for. OR binds tighter than standing side by side: `a OR b c` is (a OR b) and c. An OR that still waits for its
 * second alternative is left out: while one types `syria OR russia`, nobody wants the word "or". Other ORs without something
 * on both sides, and parentheses without a partner, are taken literally or dropped where they have no letters.
 *
 * @param lexemes without fields
 * @param exact whether no word is widened
 * @param isTyping whether the last word may still be incomplete
 * @returns null when there are no words: everything matches
 */
export function readWords(lexemes: readonly Lexeme[], exact: boolean, isTyping: boolean): Words | null {
  return new Parser(lexemes, exact, isTyping).readAll(0);
}

class Parser {
  #at = 0;
  readonly #lexemes: readonly Lexeme[];
  readonly #exact: boolean;
  readonly #typing: boolean;

  constructor(lexemes: readonly Lexeme[], exact: boolean, typing: boolean) {
    this.#lexemes = lexemes;
    this.#exact = exact;
    this.#typing = typing;
  }

  readAll(depth: number): Words | null {
    const parts: Words[] = [];
    while (this.#at < this.#lexemes.length) {
      if (this.#lexemes[this.#at]?.kind === "close") {
        this.#at++;
        if (depth > 0) break;
        continue;
      }
      const part = this.#readAny(depth);
      if (part) parts.push(part);
    }
    return join("all", parts);
  }

  #readAny(depth: number): Words | null {
    const first = this.#readOne(depth);
    const parts = first ? [first] : [];
    while (this.#lexemes[this.#at]?.kind === "or" && this.#startsOperand(this.#at + 1)) {
      this.#at++;
      const next = this.#readOne(depth);
      if (next) parts.push(next);
    }
    while (this.#isWaitingOr(this.#at)) this.#at++;
    return join("any", parts);
  }

  /** Whether an OR, perhaps with others behind it, ends the query or its parentheses. */
  #isWaitingOr(at: number): boolean {
    if (this.#lexemes[at]?.kind !== "or") return false;
    while (this.#lexemes[at]?.kind === "or") at++;
    return at === this.#lexemes.length || this.#lexemes[at]?.kind === "close";
  }

  #startsOperand(at: number): boolean {
    const kind = this.#lexemes[at]?.kind;
    return kind === "word" || kind === "phrase" || kind === "open";
  }

  #readOne(depth: number): Words | null {
    const lexeme = this.#lexemes[this.#at++] as Lexeme;
    if (lexeme.kind === "or") return makeTerm("or", this.#exact, false);
    if (lexeme.kind === "field" || lexeme.kind === "close") return null;
    if (lexeme.kind === "open") return negate(this.readAll(depth + 1), lexeme.negated);
    const exact = this.#exact || lexeme.kind === "phrase";
    const last = this.#at === this.#lexemes.length;
    return negate(makeTerm(lexeme.text, exact, last && this.#typing && !exact && !lexeme.negated), lexeme.negated);
  }
}

function makeTerm(text: string, exact: boolean, prefix: boolean): Term | null {
  const tokens = tokenizeToTerms(text);
  return tokens.length === 0
    ? null
    : { kind: "term", tokens, exact, edges: exact ? readPhraseEdges(text) : null, prefix };
}

function negate(words: Words | null, negated: boolean): Words | null {
  if (!words || !negated) return words;
  return words.kind === "not" ? words.of : { kind: "not", of: words };
}

/** What is said twice is meant once: engines look for each part, and some of their work grows with the square of how many there are. */
function join(kind: "all" | "any", parts: Words[]): Words | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const distinct = [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()];
  return distinct.length > 1 ? { kind, of: distinct } : (distinct[0] ?? null);
}

/** All terms that a match shows, in order; excluded ones are left out. */
export function positiveTerms(words: Words | null): Term[] {
  if (!words || words.kind === "not") return [];
  if (words.kind === "term") return [words];
  return words.of.flatMap(positiveTerms);
}
