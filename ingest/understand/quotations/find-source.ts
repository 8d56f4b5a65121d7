import { findFirstSubject, findSubject, REACH, readInverted, type Source, skipAdverbs } from "./find-subject.ts";
import { isCapitalised, isSpeechVerb, type NounPhrase, readPhraseAfter, readPhraseBefore } from "./read-noun-phrase.ts";
import type { Token } from "./read-tokens.ts";
import { SPEECH_VERBS, WEAK_VERBS } from "./speech-verbs.ts";
import { DATE_WORDS } from "./word-lists.ts";

/** How many verbs before a quotation are tried for a subject. */
const MOST_VERBS = 4;

/** Finds the source of the quotation at `index`, looking only at its own sentence; null when that names none. */
export function findSource(tokens: Token[], index: number, text: string): Source | null {
  const quote = tokens[index] as Token;
  const begins = tokens[index - 1] === undefined || tokens[index - 1]?.sentence !== quote.sentence;
  if (!begins) {
    const near = findVerbBefore(tokens, index, 3);
    if (near !== null && endsWithCue(tokens, index)) return near;
  }
  const after = findSourceAfter(tokens, index, text, begins);
  if (after !== null) return after;
  if (begins) return findTrailing(tokens, index);
  return (
    findLabel(tokens, index) ??
    findVerbBefore(tokens, index, REACH) ??
    findTrailing(tokens, index) ??
    findFirstSubject(tokens, index)
  );
}

/** `“…” for the victory, Sanders said`: an attribution after a comma further on in the sentence. */
function findTrailing(tokens: Token[], index: number): Source | null {
  const sentence = tokens[index + 1]?.sentence;
  if (sentence !== tokens[index]?.sentence) return null;
  for (let at = index + 1; at < index + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || token.kind === "quote") return null;
    if (token.text !== ",") continue;
    if (isSpeechVerb(tokens, at + 1) && !/ing$/u.test(tokens[at + 1]?.lower ?? "")) {
      const inverted = readInverted(tokens, at + 1);
      if (inverted !== null) return asSource(inverted);
    }
    const subject = readPhraseAfter(tokens, at + 1);
    if (subject === null) continue;
    const verb = skipAdverbs(tokens, subject.to);
    if (isSpeechVerb(tokens, verb) && isEnd(tokens, verb + 1)) return asSource(subject);
  }
  return null;
}

function isEnd(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    token.sentence !== tokens[at - 1]?.sentence ||
    token.kind === "mark" ||
    DATE_WORDS.has(token.lower)
  );
}

/** `Ankara reacts - Mevlut Cavusoglu: “…”`, `From the report: “…”`: a label before a colon, without a verb. */
function findLabel(tokens: Token[], index: number): Source | null {
  if (tokens[index - 1]?.text !== ":") return null;
  const label = readPhraseBefore(tokens, index - 1);
  if (label === null) return null;
  const before = tokens[label.from - 1];
  const isLabel =
    before === undefined || before.sentence !== tokens[index]?.sentence || /^(?:[-—–:]|from)$/u.test(before.lower);
  return isLabel ? asSource(label) : null;
}

/** The words just before introduce speech: `said`, `said:`, `told Reuters,`, `said that`. */
function endsWithCue(tokens: Token[], index: number): boolean {
  let at = index - 1;
  const last = tokens[at];
  if (last?.kind === "mark" && /^[,:]$/.test(last.text)) return true;
  if (last?.lower === "that") at--;
  return isSpeechVerb(tokens, at);
}

function findSourceAfter(tokens: Token[], index: number, text: string, begins: boolean): Source | null {
  const quote = tokens[index] as Token;
  const ending = text[quote.end - 1] ?? "";
  let at = index + 1;
  const comma = /[,?!—–…-]/u.test(ending) || /^[,—–]$/u.test(tokens[at]?.text ?? "");
  while (tokens[at]?.kind === "mark" && /^[,—–.-]$/u.test(tokens[at]?.text ?? "") && at - index < 3) at++;
  if (tokens[at]?.lower === "as") at++;
  const adverbs = at;
  if (tokens[at]?.lower === "according" && tokens[at + 1]?.lower === "to")
    return asSource(readPhraseAfter(tokens, at + 2));
  at = skipAdverbs(tokens, at);
  if (isVerbAt(tokens, at, comma)) {
    const inverted = readInverted(tokens, at);
    return inverted === null || tokens[adverbs]?.lower !== tokens[at]?.lower ? null : asSource(inverted);
  }
  at = adverbs;
  const subject = readPhraseAfter(tokens, at);
  if (subject === null) return null;
  const verb = findVerbOf(tokens, subject.to);
  if (verb >= 0 && isVerbAt(tokens, verb, comma)) {
    // After a full stop only the bare `X said.` belongs to the quotation before.
    if (comma || !/[.]/u.test(ending) || isShortClause(tokens, verb)) return asSource(subject);
    return null;
  }
  if (!comma || !begins) return null;
  if (tokens[subject.to]?.text === ",") {
    // `the tired, 70-year-old diplomat said`
    const rest = readPhraseAfter(tokens, subject.to + 1);
    const said = rest !== null && isSpeechVerb(tokens, skipAdverbs(tokens, rest.to));
    if (said) return asSource({ from: subject.from, to: rest.to });
  }
  // `“…,” an angry minister retorted`: no known verb of saying, but the form of a verb and the place of one.
  if (isVerbForm(tokens[subject.to])) return asSource(subject);
  const later = findVerbWithin(tokens, subject.to, 12);
  if (later) return asSource(subject);
  const lastIsVerb = subject.to - subject.from > 1 && isVerbForm(tokens[subject.to - 1]);
  return lastIsVerb ? asSource({ from: subject.from, to: subject.to - 1 }) : null;
}

/** A verb of saying follows before any other mark: `a voice in the advertisement says`. */
function findVerbWithin(tokens: Token[], from: number, reach: number): boolean {
  for (let at = from; at < from + reach && tokens[at]?.kind === "word"; at++) {
    if (isSpeechVerb(tokens, at) || (at > from && /^(?:states|reads)$/.test(tokens[at]?.lower ?? ""))) return true;
  }
  return false;
}

function isVerbForm(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Ll}+(?:ed|es|s)$/u.test(token.text);
}

function isVerbAt(tokens: Token[], at: number, comma: boolean): boolean {
  const verb = tokens[at]?.lower ?? "";
  if (verb.endsWith("ing") || isCapitalised(tokens[at])) return false;
  // Right after `“…,”` a form that may be a noun is the verb: `reads an editorial`.
  return comma ? SPEECH_VERBS.has(verb) : isSpeechVerb(tokens, at) && !WEAK_VERBS.has(verb);
}

function asSource(phrase: NounPhrase | null): Source | null {
  return phrase === null ? null : { ...phrase, direct: true };
}

/** Index of the verb of saying whose subject ends before `from`, past an apposition or a relative clause; -1 if none. */
function findVerbOf(tokens: Token[], from: number): number {
  const direct = skipAdverbs(tokens, from);
  if (isSpeechVerb(tokens, direct)) return direct;
  const opening = tokens[from];
  if (opening === undefined || !(/^[,(—–]$/u.test(opening.text) || opening.lower === "who")) return -1;
  for (let at = from + 1; at < from + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quote" || token.sentence !== opening.sentence) return -1;
    const isRelative = opening.lower === "who" || tokens[from + 1]?.lower === "who";
    const closes = token.kind === "mark" && /^[,)—–]$/u.test(token.text);
    if (!closes && !(isRelative && /^(?:said|says|told|added)$/.test(token.lower) && at - from > 2)) continue;
    const verb = closes ? skipAdverbs(tokens, at + 1) : at;
    if (isSpeechVerb(tokens, verb) && !/ing$/u.test(tokens[verb]?.lower ?? "")) return verb;
  }
  return -1;
}

/** `X said.`, `X said Tuesday in Ankara.`: the clause has no quotation of its own and ends soon. */
function isShortClause(tokens: Token[], verb: number): boolean {
  const end = tokens[verb + 1];
  return end === undefined || (end.kind === "mark" && end.text === ".");
}

/** Finds the nearest verb of saying before the quotation, within `reach` tokens of its sentence, and its subject. */
function findVerbBefore(tokens: Token[], index: number, reach: number): Source | null {
  const sentence = tokens[index]?.sentence;
  let tried = 0;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) break;
    if (token.lower === "according" && tokens[at + 1]?.lower === "to") return asSource(readPhraseAfter(tokens, at + 2));
    if (!isSpeechVerb(tokens, at) || (index - at > 6 && WEAK_VERBS.has(token.lower))) continue;
    if (++tried > MOST_VERBS) break;
    const subject = findSubject(tokens, at);
    if (subject === null) continue;
    return asSource(isPronoun(tokens, subject) ? (findNamedSpeaker(tokens, subject.from) ?? subject) : subject);
  }
  return null;
}

function isPronoun(tokens: Token[], phrase: NounPhrase): boolean {
  return /^(?:he|she|it|they|we)$/.test(tokens[phrase.from]?.lower ?? "");
}

/** In `Erdogan said he believed “…”` the one who speaks is named by the earlier verb. */
function findNamedSpeaker(tokens: Token[], before: number): NounPhrase | null {
  for (let at = before - 1; at >= Math.max(0, before - 20); at--) {
    if (tokens[at]?.sentence !== tokens[before]?.sentence || tokens[at]?.kind === "quote") return null;
    if (!isSpeechVerb(tokens, at) || WEAK_VERBS.has(tokens[at]?.lower ?? "")) continue;
    const subject = findSubject(tokens, at);
    return subject !== null && subject.from < at && !isPronoun(tokens, subject) ? subject : null;
  }
  return null;
}
