import { WORDS } from "#ingest/languages/joined-words.ts";
import { findSentenceEnds } from "../../text/sentence-ends.ts";
import { foldLine } from "./fold-line.ts";
import { COMMENT_PROMPT, SIGN } from "./phrases.ts";

/** No notice has more sentences, or letters. */
const MOST_SENTENCES = 8;
const LONGEST = 600;

const sentences = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})$`, "u");

/**
 * What pages say in whole sentences: of rights, comments, letters, subscriptions, cookies. Each pattern holds a sentence from its
 * first word to its last, as `foldLine` writes it. It ends in words of its own, so that no free tail fits in.
 */
const SENTENCE = sentences(...WORDS.furniture.notices);

/** What such sentences go on with, and what alone may be anybody's. */
const COMPANION = sentences(...WORDS.furniture.companions);

/** Whose the text is, by a sign or a year; names are told by their capitals: "copyright 2023 was the year …" is a sentence. */
const RIGHTS =
  /^© ?(?:\p{Lu}[\p{L}\p{N}.,'’&-]* ){1,6}\d{4}[.)]?$|^\(?(?:(?:[Cc]opyright|COPYRIGHT) ?(?:©|\([cC]\))?|©|\([cC]\)) ?\d{4}(?: ?[-–] ?\d{4})?,?(?: (?:by|and|of|&|\p{Lu}[\p{L}\p{N}.,'’&-]*|[Aa]ll [Rr]ights [Rr]eserved|<\S+>)){0,10}[.)]*$/u;

/** Who wrote the text, before "Follow her on …". */
const ABOUT =
  /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3} is (?:an?|the|our)(?: [\p{L}’'-]+){0,4} (?:reporter|journalist|correspondent|editor|writer|columnist|producer|contributor)(?: (?:of|at|for|with|in|based in|covering) [^"“”:;]{2,120})?[.]$/u;

/** Whether a text is nothing but what pages tell their readers: each of its sentences is a known one. Linear. */
export function isNotice(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (RIGHTS.test(text)) return true;
  const open = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
  const starts = [0, ...findSentenceEnds(open), open.length];
  if (starts.length - 1 > MOST_SENTENCES) return false;
  let isKnown = false;
  for (const [at, end] of starts.slice(1).entries()) {
    const sentence = open.slice(starts[at], end).trim();
    const line = foldLine(sentence);
    if (SENTENCE.test(line) || SIGN.test(line) || COMMENT_PROMPT.test(line) || RIGHTS.test(sentence)) isKnown = true;
    else if (!COMPANION.test(line) && !(at === 0 && ABOUT.test(sentence))) return false;
  }
  return isKnown;
}
