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
