import { tokenizeToTerms } from "./tokenize.ts";

/** One word, hyphenated name or quoted phrase of a query. */
export interface Term {
  kind: "term";
  /** Folded words, in this order and next to each other. Never empty. */
  tokens: string[];
  /** Exact: no typo, no prefix, no inflection. Several tokens always behave as a phrase. */
  exact: boolean;
  /** The last token may be only the beginning of a word (it is still being typed). Never with `exact`. */
  prefix: boolean;
}

/** What must hold in one paragraph's own text. `all` and `any` hold two or more parts; `not` is never doubled. */
export type Words = Term | { kind: "all"; of: Words[] } | { kind: "any"; of: Words[] } | { kind: "not"; of: Words };

/** A piece of a query as it was typed. `text` is without quotation marks and the leading minus. */
export type Lexeme =
  | { kind: "open"; negated: boolean }
  | { kind: "close" }
  | { kind: "or" }
  | { kind: "word"; text: string; negated: boolean }
  | { kind: "phrase"; text: string; negated: boolean }
  | { kind: "field"; field: string; value: string; negated: boolean };

/** Quotation marks as people type and paste them; all of them open and close a phrase. */
const QUOTE = /["“”„«»]/;
const SPACE = /\s/;

/** Takes out what can't be written in a URL or shown: control characters (NUL too) and halves of surrogate pairs. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uE000-\uF8FF]/g, "");
}

/**
 * Cuts a query into lexemes. Nothing is an error: an open quotation mark ends at the end of the query, and what is no
 * operator is a word. Field operators are known by name only (`fields`); `title:x` is the words title and x.
 */
export function readLexemes(q: string, fields: readonly string[]): Lexeme[] {
  const text = cleanText(q);
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] as string)) {
      at++;
      continue;
    }
    const negated = text[at] === "-" && at + 1 < text.length && !/[\s)-]/.test(text[at + 1] as string);
    if (negated) at++;
    const char = text[at] as string;
    if (char === "(" || char === ")") {
      lexemes.push(char === "(" ? { kind: "open", negated } : { kind: "close" });
      at++;
    } else if (QUOTE.test(char)) {
      const phrase = readQuoted(text, at);
      lexemes.push({ kind: "phrase", text: phrase.text, negated });
      at = phrase.end;
    } else {
      const start = at;
      while (at < text.length && !/[\s()]/.test(text[at] as string) && !QUOTE.test(text[at] as string)) at++;
      const word = text.slice(start, at);
      const field = readField(word, text, at, fields);
      if (field) {
        lexemes.push({ kind: "field", field: field.name, value: field.value, negated });
        at = field.end;
      } else if (word === "OR" && !negated) lexemes.push({ kind: "or" });
      else lexemes.push({ kind: "word", text: word, negated });
    }
  }
  return lexemes;
}

function readQuoted(text: string, open: number): { text: string; end: number } {
  let close = open + 1;
  while (close < text.length && !QUOTE.test(text[close] as string)) close++;
  return { text: text.slice(open + 1, close), end: close + 1 };
}

/** `topic:syria`, or `source:` followed by a quoted value. Null when `word` (which ends at `end`) is no operator. */
function readField(word: string, text: string, end: number, fields: readonly string[]) {
  const colon = word.indexOf(":");
  if (colon < 1) return null;
  const name = word.slice(0, colon).toLowerCase();
  if (!fields.includes(name)) return null;
  if (colon < word.length - 1) return { name, value: word.slice(colon + 1), end };
  if (end >= text.length || !QUOTE.test(text[end] as string)) return null;
  const quoted = readQuoted(text, end);
  return quoted.text.trim() === "" ? null : { name, value: quoted.text.trim(), end: quoted.end };
}

/** The canonical spelling of lexemes: what `q` holds in the URL. Reading it again gives lexemes of the same meaning. */
export function writeLexemes(lexemes: Lexeme[]): string {
  const parts = lexemes.map((lexeme) => {
    if (lexeme.kind === "or") return "OR";
    if (lexeme.kind === "close") return ")";
    const minus = lexeme.negated ? "-" : "";
    if (lexeme.kind === "open") return `${minus}(`;
    if (lexeme.kind === "phrase") return `${minus}"${lexeme.text.replace(/\s+/g, " ").trim()}"`;
    if (lexeme.kind === "field") return `${minus}${lexeme.field}:"${lexeme.value}"`;
    return minus + lexeme.text;
  });
  return parts.join(" ").replace(/\( /g, "(").replace(/ \)/g, ")");
}

/**
 * What lexemes ask for. OR binds tighter than standing side by side: `a OR b c` is (a OR b) and c. An OR that still waits for its
 * second alternative is left out: while one types `syria OR russia`, nobody wants the word "or". Other ORs without something
 * on both sides, and parentheses without a partner, are taken literally or dropped where they have no letters.
 *
 * @param exact the whole query is exact (the switch)
 * @param typing the last word may still be incomplete
 * @returns null when there are no words: everything matches
 */
export function parseWords(lexemes: Lexeme[], exact: boolean, typing: boolean): Words | null {
  const parser = new Parser(lexemes, exact, typing);
  return parser.readAll(0);
}

class Parser {
  private at = 0;
  private readonly lexemes: Lexeme[];
  private readonly exact: boolean;
  private readonly typing: boolean;

  constructor(lexemes: Lexeme[], exact: boolean, typing: boolean) {
    this.lexemes = lexemes;
    this.exact = exact;
    this.typing = typing;
  }

  readAll(depth: number): Words | null {
    const parts: Words[] = [];
    while (this.at < this.lexemes.length) {
      if (this.lexemes[this.at]?.kind === "close") {
        this.at++;
        if (depth > 0) break;
        continue;
      }
      const part = this.readAny(depth);
      if (part) parts.push(part);
    }
    return join("all", parts);
  }

  private readAny(depth: number): Words | null {
    const first = this.readOne(depth);
    const parts = first ? [first] : [];
    while (this.lexemes[this.at]?.kind === "or" && this.startsOperand(this.at + 1)) {
      this.at++;
      const next = this.readOne(depth);
      if (next) parts.push(next);
    }
    while (this.isWaitingOr(this.at)) this.at++;
    return join("any", parts);
  }

  /** Whether an OR, perhaps with others behind it, ends the query or its parentheses. */
  private isWaitingOr(at: number): boolean {
    if (this.lexemes[at]?.kind !== "or") return false;
    while (this.lexemes[at]?.kind === "or") at++;
    return at === this.lexemes.length || this.lexemes[at]?.kind === "close";
  }

  private startsOperand(at: number): boolean {
    const kind = this.lexemes[at]?.kind;
    return kind === "word" || kind === "phrase" || kind === "open";
  }

  private readOne(depth: number): Words | null {
    const lexeme = this.lexemes[this.at++] as Lexeme;
    if (lexeme.kind === "or") return makeTerm("or", this.exact, false);
    if (lexeme.kind === "field" || lexeme.kind === "close") return null;
    if (lexeme.kind === "open") return negate(this.readAll(depth + 1), lexeme.negated);
    const exact = this.exact || lexeme.kind === "phrase";
    const last = this.at === this.lexemes.length;
    return negate(makeTerm(lexeme.text, exact, last && this.typing && !exact && !lexeme.negated), lexeme.negated);
  }
}

function makeTerm(text: string, exact: boolean, prefix: boolean): Term | null {
  const tokens = tokenizeToTerms(text);
  return tokens.length === 0 ? null : { kind: "term", tokens, exact, prefix };
}

function negate(words: Words | null, negated: boolean): Words | null {
  if (!words || !negated) return words;
  return words.kind === "not" ? words.of : { kind: "not", of: words };
}

function join(kind: "all" | "any", parts: Words[]): Words | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return flat.length > 1 ? { kind, of: flat } : (flat[0] ?? null);
}

/** All terms that a match shows, in order; excluded ones are left out. */
export function positiveTerms(words: Words | null): Term[] {
  if (!words || words.kind === "not") return [];
  if (words.kind === "term") return [words];
  return words.of.flatMap(positiveTerms);
}
