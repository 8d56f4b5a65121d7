import type { Token } from "./read-tokens.ts";
import { NOUN_LIKE, SPEECH_VERBS } from "./speech-verbs.ts";
import {
  DATE_WORDS,
  DETERMINERS,
  JOINING_PREPOSITIONS,
  NAME_PARTICLES,
  SENTENCE_OPENERS,
  STOPS,
} from "./word-lists.ts";

/** Token indices, `to` exclusive. */
export interface NounPhrase {
  from: number;
  to: number;
}

/** Longest noun phrase, in tokens: keeps every scan bounded. */
const LONGEST = 14;
const SUBJECT_PRONOUNS = new Set(["he", "she", "they", "we", "i", "it", "you"]);

/** A word with a capital that is no date: part of a name, or the first word of a sentence. */
export function isCapitalised(token: Token | undefined): boolean {
  return (
    token?.kind === "word" && /^(?:\p{Lu}|[a-z]{1,3}['’-]?\p{Lu})/u.test(token.text) && !DATE_WORDS.has(token.lower)
  );
}

/** The first word of its sentence, capitalised for that reason only. */
export function isOpener(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const begins = before === undefined || before.sentence !== token?.sentence || before.kind !== "word";
  return token !== undefined && begins && /^\p{Lu}/u.test(token.text) && SENTENCE_OPENERS.has(token.lower);
}

/** A form of a verb of saying at this place; forms that are nouns as often count only after a name or pronoun. */
export function isSpeechVerb(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" || !SPEECH_VERBS.has(token.lower)) return false;
  if (isCapitalised(token)) {
    if (!/^(?:Said|Says|Wrote|Added)$/.test(token.text)) return false;
    return tokens[index - 1]?.sentence !== token.sentence || isAmidCapitals(tokens, index);
  }
  if (!NOUN_LIKE.has(token.lower)) return true;
  const before = tokens[index - 1];
  if (before === undefined || before.sentence !== token.sentence) return false;
  if (SUBJECT_PRONOUNS.has(before.lower) || before.lower === "who") return true;
  return isCapitalised(before) && !/['’]s?$/u.test(before.text);
}

/** `Smith Said That The Blame`: all words of the sentence have capitals, and the verb has one for that; Edward Said is a name. */
function isAmidCapitals(tokens: Token[], index: number): boolean {
  if (!isCapitalised(tokens[index - 1])) return false;
  const next = tokens.slice(index + 1, index + 4);
  const isSmall = next.some(({ text }) => /^(?:That|The|A|An|He|She|They|It|His|Her|Its|In|On|To|Of)$/.test(text));
  return isSmall && next.every(({ kind, text }) => kind === "quote" || /^\p{Lu}/u.test(text));
}

/** Reads the noun phrase that ends with the token before `end`, backwards; null when no noun stands there. */
export function readPhraseBefore(tokens: Token[], end: number): NounPhrase | null {
  const last = tokens[end - 1];
  if (last?.kind !== "word") return null;
  if (SUBJECT_PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  if (!isNoun(tokens, end - 1)) return null;
  let from = end - 1;
  while (end - from < LONGEST) {
    const before = tokens[from - 1];
    if (before === undefined || before.sentence !== last.sentence) break;
    if (DETERMINERS.has(before.lower)) {
      from--;
      if (/['’]s?$/u.test(before.text) || !joinsBackwards(tokens, from)) break;
      from -= 1;
      continue;
    }
    if (isNoun(tokens, from - 1)) from--;
    else if (NAME_PARTICLES.has(before.lower) && isCapitalised(tokens[from]) && isNoun(tokens, from - 2)) from -= 2;
    else if (before.lower === "and" && isCapitalised(tokens[from]) && isCapitalised(tokens[from - 2])) from -= 2;
    else if (joinsBackwards(tokens, from)) from -= 2;
    else break;
  }
  return { from, to: end };
}

/** `spokesman for` / `Department of` before a phrase that starts at `from`. */
function joinsBackwards(tokens: Token[], from: number): boolean {
  const preposition = tokens[from - 1]?.lower ?? "";
  if (!/^(?:of|for|at|from|with|in)$/.test(preposition)) return false;
  return isNoun(tokens, from - 2) && tokens[from - 2]?.sentence === tokens[from - 1]?.sentence;
}

function isNoun(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" || token.lower.length < 1) return false;
  if (isOpener(tokens, index) && !DETERMINERS.has(token.lower)) return false;
  if (isSpeechVerb(tokens, index)) return false;
  if (isCapitalised(token)) return !SUBJECT_PRONOUNS.has(token.lower) || token.text === "IT";
  if (STOPS.has(token.lower) || DETERMINERS.has(token.lower) || DATE_WORDS.has(token.lower)) return false;
  return !/^\p{Ll}+ly$/u.test(token.text);
}

/** Reads the noun phrase that starts at `from`, forwards; null when none does. */
export function readPhraseAfter(tokens: Token[], from: number): NounPhrase | null {
  const first = tokens[from];
  if (first?.kind !== "word") return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && first.text !== "IT") return { from, to: from + 1 };
  let to = from;
  while (DETERMINERS.has(tokens[to]?.lower ?? "") && to - from < 3) to++;
  const head = to;
  for (; to - from < LONGEST; to++) {
    const token = tokens[to];
    if (token === undefined || token.sentence !== first.sentence) break;
    if (isNoun(tokens, to)) continue;
    if (to === head) return isLoneQuantity(tokens, from, to) ? { from, to } : null;
    const next = tokens[to + 1];
    const named = isCapitalised(tokens[to - 1]) && isCapitalised(next);
    if ((NAME_PARTICLES.has(token.lower) || token.lower === "and") && named) continue;
    const joins = JOINING_PREPOSITIONS.has(token.lower) && /^(?:of|for|at|from|with)$/.test(token.lower);
    if (!joins || next?.kind !== "word") break;
    if (DETERMINERS.has(next.lower)) to++;
    if (!isNoun(tokens, to + 1)) {
      if (DETERMINERS.has(next.lower)) to--;
      break;
    }
  }
  return to > head ? { from, to } : null;
}

/** `One said`, `Several said`: a determiner that stands for its noun. */
function isLoneQuantity(tokens: Token[], from: number, to: number): boolean {
  return (
    to > from && /^(?:one|another|some|many|several|most|two|three|these|those)$/.test(tokens[to - 1]?.lower ?? "")
  );
}
