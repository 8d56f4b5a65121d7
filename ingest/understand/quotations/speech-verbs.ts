import { EN_SPEECH } from "#ingest/languages/en-speech.ts";

/** Present forms that are nouns as often; they count as verbs only right after a name, a pronoun or an adverb. */
export const NOUN_LIKE = new Set(EN_SPEECH.nounLike);

/** Verbs that make a source only together with a quotation beside them (`called it “…”`, `shot back, “…”`). */
export const WEAK_VERBS = new Set(EN_SPEECH.weakVerbs);

function inflect(verb: string): string[] {
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`];
  if (verb.endsWith("e")) return [`${verb}d`, `${verb}s`, `${verb.slice(0, -1)}ing`];
  if (/(?:s|sh|ch|x|z)$/u.test(verb)) return [`${verb}ed`, `${verb}es`, `${verb}ing`];
  return [`${verb}ed`, `${verb}s`, `${verb}ing`];
}

/** Every form of a verb of saying, lower case. */
export const SPEECH_VERBS = new Set([
  ...EN_SPEECH.regularVerbs.flatMap(inflect),
  ...EN_SPEECH.irregularForms,
  ...EN_SPEECH.baseForms,
]);

/** Past forms without -ed, and other verbs that often follow a name at the head of a sentence. */
export const COMMON_VERBS = new Set(EN_SPEECH.commonVerbs);
