import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";

/** Endings that make no word of their own: what stands before them was cut at a syllable. */
const ENDINGS = new Set(WORDS.prose.endings);

/** What compounds that keep their hyphen begin and end with. */
const FIRST_PARTS = new Set(WORDS.prose.hyphenated);
const LAST_PARTS = new Set(WORDS.prose.hyphenatedEnds);

/** `Vor- und Nachteile`, `two- or three-year`: the hyphen stands for the word that follows later. */
const SUSPENDED = new RegExp(`^${anyPhrase(WORDS.prose.suspended)}$`, "iu");

const LAST = /([\p{L}\p{M}\p{N}’'.]+)[-\u2010\u2011]$/u;
const FIRST = /^([\p{L}\p{M}\p{N}’']+)/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3001-\u303F\uFF00-\uFF60]/u;

/** No word is longer; keeps the look at a line's end short. */
const TAIL = 60;

/** The words of a text, to look up whether a word that a line end cuts is written in one elsewhere. */
export class WordRegister {
  /** Whether most hyphens at the ends of lines cut words, as where a program set the text. */
  readonly hyphenates: boolean;
  #words: Set<string> | null = null;
  readonly #texts: () => Iterable<string>;

  constructor(texts: () => Iterable<string>, hyphenates = false) {
    this.#texts = texts;
    this.hyphenates = hyphenates;
  }

  has(word: string): boolean {
    if (this.#words === null) {
      this.#words = new Set();
      for (const text of this.#texts()) {
        for (const [found] of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) this.#words.add(found.toLowerCase());
      }
    }
    return this.#words.has(word.toLowerCase());
  }
}

/**
 * What stands between two pieces of a paragraph and what is taken from the end of the first: `cut` characters go, `glue` comes.
 * The hyphen of a word cut by the line end goes only when the joined word stands elsewhere in the text, or when its second
 * half is a mere ending (`govern-ment`); in doubt it stays, as in `fifth-generation`.
 */
export function joinPieces(before: string, after: string, words: WordRegister): { cut: number; glue: string } {
  const tail = before.slice(-TAIL);
  if (tail.endsWith("\u00AD")) return { cut: 1, glue: "" };
  if (/\S\s[-–—]$/u.test(tail)) return { cut: 0, glue: " " };
  if (/[\p{L}\p{N}"'”’)\]][—/]$/u.test(tail) || (/[\p{L}\p{N}"'”’)\]]$/u.test(tail) && /^—\p{L}/u.test(after))) {
    return { cut: 0, glue: "" };
  }
  // `2018–` and `19`.
  if (/[\p{L}\p{N}]–$/u.test(tail) && /^[\p{L}\p{N}]/u.test(after)) return { cut: 0, glue: "" };
  if (UNSPACED.test(tail.slice(-1)) && UNSPACED.test(after.slice(0, 1))) return { cut: 0, glue: "" };
  const left = LAST.exec(tail)?.[1];
  const right = FIRST.exec(after.slice(0, TAIL))?.[1];
  if (!left || !right) return { cut: 0, glue: " " };
  if (SUSPENDED.test(right)) return { cut: 0, glue: " " };
  return isOneWord(left, right, tail, words) ? { cut: 1, glue: "" } : { cut: 0, glue: "" };
}

/** German and Turkish write no hyphen before a small letter but where a line end cuts a word. */
function cutsBySyllable(words: WordRegister): boolean {
  return ["der", "die", "und"].every((word) => words.has(word)) || ["bir", "ve"].every((word) => words.has(word));
}

function isOneWord(left: string, right: string, tail: string, words: WordRegister): boolean {
  if (!/^\p{Ll}/u.test(right) || !/\p{Ll}$/u.test(left) || /[.’']/.test(left)) return false;
  // `state-of-the-` is a compound already.
  if (/-[\p{L}\p{M}]+-$/u.test(tail)) return false;
  if (words.has(`${left}-${right}`)) return false;
  const joined = left + right;
  if (words.has(joined) || cutsBySyllable(words)) return true;
  if (["s", "es", "ed", "ing", "ly"].some((ending) => words.has(joined + ending))) return true;
  const stem = /^(.{4,})(?:s|es|ed|ing|ly)$/u.exec(joined)?.[1];
  if (stem && stem.length > left.length && words.has(stem)) return true;
  if (ENDINGS.has(right)) return true;
  return words.hyphenates && !isCompound(left, right, words);
}

/** `well-known`, `widely-used`, `fifth-generation`: both halves are words by themselves. */
function isCompound(left: string, right: string, words: WordRegister): boolean {
  if (FIRST_PARTS.has(left.toLowerCase()) || LAST_PARTS.has(right)) return true;
  return /\p{L}{3}ly$/u.test(left) || (words.has(left) && words.has(right));
}
