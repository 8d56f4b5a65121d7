import { isCapitalised, isSpeechVerb, type NounPhrase, readPhraseAfter, readPhraseBefore } from "./read-noun-phrase.ts";
import type { Token } from "./read-tokens.ts";
import { COMMON_VERBS } from "./speech-verbs.ts";
import { ADVERBS_AND_AUXILIARIES, DATE_WORDS, DETERMINERS } from "./word-lists.ts";

/** The phrase that names a source. `direct`: a verb of saying or "according to" ties it to the quotation. */
export interface Source extends NounPhrase {
  direct: boolean;
}

/** How far a clause is searched, in tokens: keeps the whole linear, however long a sentence. */
export const REACH = 60;
/** How many verbs that share a subject are followed back (`said and then added and …`). */
const DEEPEST = 3;

/** Prepositions that open an aside between a subject and its verb: `Clinton, during a meeting in Ohio, said`. */
const ASIDES = new Set(["during", "in", "at", "on", "after", "before", "while", "from", "of", "with", "by", "to"]);

/** `said X`: the phrase after the verb, unless a date or an object stands there. */
export function readInverted(tokens: Token[], verb: number): NounPhrase | null {
  const next = tokens[verb + 1];
  if (next === undefined || DATE_WORDS.has(next.lower)) return null;
  if (next.lower === "may" && /^\d/.test(tokens[verb + 2]?.text ?? "")) return null;
  return readPhraseAfter(tokens, verb + 1);
}

export function skipAdverbs(tokens: Token[], from: number): number {
  let at = from;
  while (at - from < 5 && tokens[at]?.kind === "word") {
    const { lower, text } = tokens[at] as Token;
    if (isCapitalised(tokens[at])) break;
    if (!ADVERBS_AND_AUXILIARIES.has(lower) && !/^\p{Ll}+ly$/u.test(text)) break;
    at++;
  }
  return at;
}

/** Finds the subject of the verb of saying at `verb`; null when its sentence shows none. */
export function findSubject(tokens: Token[], verb: number, depth = 0): NounPhrase | null {
  const token = tokens[verb] as Token;
  const quoted = token.lower === "saying" ? findQuoted(tokens, verb) : null;
  if (quoted !== null) return quoted;
  const beside = /ing$/u.test(token.lower) ? readBeside(tokens, verb) : null;
  if (beside !== null) return beside;
  if (/ing$/u.test(token.lower) && !isProgressive(tokens, verb)) return findMainSubject(tokens, verb, depth);
  let at = verb - 1;
  let passive = false;
  while (verb - at < 6) {
    const before = tokens[at];
    if (before === undefined || before.sentence !== token.sentence || before.kind !== "word") break;
    if (isCapitalised(before)) break;
    if (!ADVERBS_AND_AUXILIARIES.has(before.lower) && !/^\p{Ll}+ly$/u.test(before.text)) break;
    if (/^(?:is|was|are|were|been|being|be)$/.test(before.lower)) passive = true;
    at--;
  }
  if (passive && !/ing$/u.test(token.lower)) return findAgent(tokens, verb);
  const before = tokens[at];
  if (before === undefined || before.sentence !== token.sentence || before.kind === "quote") {
    return before?.kind === "quote" || before === undefined || before.sentence !== token.sentence
      ? readInverted(tokens, verb)
      : null;
  }
  if (before.lower === "who" || before.lower === "which" || before.lower === "that") {
    return findSubjectBeforeComma(tokens, at) ?? null;
  }
  if (before.kind === "mark") return findSubjectBeforeMark(tokens, at, verb);
  if (before.lower === "and" || before.lower === "but" || before.lower === "to" || before.lower === "then") {
    return findMainSubject(tokens, at, depth);
  }
  return readPhraseBefore(tokens, at + 1);
}

/** `The agency quoted a source as saying`: the one quoted, not the one who quotes. */
function findQuoted(tokens: Token[], saying: number): NounPhrase | null {
  if (tokens[saying - 1]?.lower !== "as") return null;
  for (let at = saying - 2; at >= Math.max(0, saying - 20); at--) {
    if (tokens[at]?.sentence !== tokens[saying]?.sentence) return null;
    if (/^(?:quoted|cited|quotes|quoting|cites|citing)$/.test(tokens[at]?.lower ?? ""))
      return readPhraseAfter(tokens, at + 1);
  }
  return null;
}

/** `The campaign declined to comment, with its spokesman Ann Lee saying`: another than the subject of the sentence. */
function readBeside(tokens: Token[], verb: number): NounPhrase | null {
  const phrase = readPhraseBefore(tokens, verb);
  return phrase !== null && tokens[phrase.from - 1]?.lower === "with" ? phrase : null;
}

function isProgressive(tokens: Token[], verb: number): boolean {
  return /^(?:is|was|are|were|been|be|'s|kept)$/.test(tokens[verb - 1]?.lower ?? "");
}

/** `was described by X as`. */
function findAgent(tokens: Token[], verb: number): NounPhrase | null {
  for (let at = verb + 1; at < verb + 8; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[verb]?.sentence) return null;
    if (token.lower === "by") return readPhraseAfter(tokens, at + 1);
  }
  return null;
}

/** The antecedent of a `who` at `at`: the phrase before it, with or without a comma. */
function findSubjectBeforeComma(tokens: Token[], at: number): NounPhrase | null {
  return readPhraseBefore(tokens, tokens[at - 1]?.kind === "mark" ? at - 1 : at);
}

/** `X, the minister, said`: steps back over appositions between commas, dashes or brackets. */
function findSubjectBeforeMark(tokens: Token[], mark: number, verb: number): NounPhrase | null {
  let closing = mark;
  for (let rounds = 0; rounds < 3; rounds++) {
    if (tokens[closing - 1]?.text === ")") closing--;
    const opening = findOpening(tokens, closing);
    if (opening < 0) break;
    const phrase = readPhraseBefore(tokens, opening);
    if (phrase === null) {
      closing = opening;
      continue;
    }
    const governed =
      tokens[phrase.from - 1]?.kind === "word" && tokens[phrase.from - 1]?.sentence === tokens[mark]?.sentence;
    const isAside = /^(?:\d|[RD]-)/.test(tokens[phrase.to - 1]?.text ?? "");
    if (!isAside && !(governed && ASIDES.has(tokens[phrase.from - 1]?.lower ?? ""))) return phrase;
    closing = opening;
  }
  if (tokens[mark]?.text === ",") {
    const inverted = readInverted(tokens, verb);
    if (inverted !== null && isCapitalised(tokens[inverted.from])) return inverted;
  }
  return readPhraseBefore(tokens, mark);
}

/** The mark that opens what the comma, dash or bracket at `closing` closes; -1 when there is none in the sentence. */
function findOpening(tokens: Token[], closing: number): number {
  const sentence = tokens[closing]?.sentence;
  const wanted = tokens[closing]?.text === ")" ? /^\($/ : /^[,—–-]$/u;
  for (let at = closing - 1; at >= Math.max(0, closing - REACH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || token.kind === "quote") return -1;
    if (token.kind === "mark" && wanted.test(token.text)) return at;
  }
  return -1;
}

/** The subject a participle or a second verb shares: that of an earlier verb of saying, else the sentence's first. */
function findMainSubject(tokens: Token[], before: number, depth: number): NounPhrase | null {
  const sentence = tokens[before]?.sentence;
  const farthest = depth < DEEPEST ? Math.max(0, before - REACH) : before;
  for (let at = before - 1; at >= farthest; at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) break;
    if (!isSpeechVerb(tokens, at) || /ing$/u.test(token.lower)) continue;
    const follows = tokens[at - 1];
    if (follows?.lower === "and" || follows?.lower === "to") continue;
    const subject = findSubject(tokens, at, depth + 1);
    if (subject !== null) return subject;
    break;
  }
  return findFirstSubject(tokens, before);
}

/** The first noun phrase of the sentence, past an introduction that ends with a comma: a guess, never `direct`. */
export function findFirstSubject(tokens: Token[], index: number): Source | null {
  const sentence = tokens[index]?.sentence;
  let start = index;
  while (start > 0 && tokens[start - 1]?.sentence === sentence && index - start < REACH) start--;
  let at = skipDateline(tokens, start, index);
  if (/^(?:and|but|yet|so|still|meanwhile|then|now)$/.test(tokens[at]?.lower ?? "")) at++;
  for (let skipped = 0; skipped < 4; skipped++) {
    const phrase = readPhraseAfter(tokens, at);
    if (phrase !== null && phrase.to <= index && !isIntroduction(tokens, phrase)) {
      return { from: phrase.from, to: findPredicate(tokens, phrase), direct: false };
    }
    while (at < index && tokens[at]?.text !== "," && tokens[at]?.kind !== "quote") at++;
    at++;
    if (at >= index) return null;
  }
  return null;
}

/** Where the verb begins that a phrase read without knowing its verb ends with: `Carson brought`; else its end. */
function findPredicate(tokens: Token[], phrase: NounPhrase): number {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const token = tokens[at] as Token;
    if (/^\p{Ll}+ed$/u.test(token.text) || COMMON_VERBS.has(token.text)) return at;
    if (/^\p{Ll}+s$/u.test(token.text) && isCapitalised(tokens[at - 1]) && at === phrase.to - 1) {
      if (!/(?:officials|sources|supporters|leaders|aides|allies|members|voters|ers|ors|ists)$/u.test(token.text))
        return at;
    }
  }
  return phrase.to;
}

/** `ANKARA, July 25 (Reuters) — `. */
function skipDateline(tokens: Token[], start: number, end: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[start]?.text ?? "")) return start;
  for (let at = start + 1; at < Math.min(end, start + 12); at++) {
    if (/^[—–-]$/u.test(tokens[at]?.text ?? "")) return at + 1;
  }
  return start;
}

/** `Hours later, X …`, `Speaking in Ankara, X …`: what comes first is not the subject. */
function isIntroduction(tokens: Token[], phrase: NounPhrase): boolean {
  const first = tokens[phrase.from] as Token;
  if (/^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(first.text) && phrase.to - phrase.from !== 1) return true;
  const isName = isCapitalised(tokens[phrase.to - 1]) || DETERMINERS.has(first.lower);
  const next = tokens[phrase.to];
  return /^(?:later|earlier|ago)$/.test(next?.lower ?? "") || (!isName && next?.text === ",");
}
