import { type Named, type NameRegister, readName } from "./name-speakers.ts";
import { isPersonNoun, mayBePersonNoun } from "./person-nouns.ts";
import { isCapitalised, type NounPhrase, readPhraseAfter } from "./read-noun-phrase.ts";
import type { Token } from "./read-tokens.ts";
import { POSSESSIVE_PRONOUNS, STOPS } from "./word-lists.ts";

/**
 * The name that follows a description after a comma: `said the chief auditor, Helga Moor.`, `Norlin's spokeswoman, Karin Stahl, said`. Null
 * when none does: an apposition ends with a comma, a bracket, or the sentence, and is a person's name of two words: one that begins with
 * a given name, or one whose description is of a person. Null too where the name may be that of another person between: `a spokesman
 * for the president, Vladimir Putin`.
 */
export function readApposed(tokens: Token[], phrase: NounPhrase, names: NameRegister): Named | null {
  const comma = tokens[phrase.to];
  if (comma?.text !== "," || !isSingular(tokens[phrase.from]) || !isCapitalised(tokens[phrase.to + 1])) return null;
  const inner = tokens.slice(phrase.from + 1, phrase.to).findIndex((token) => STOPS.has(token.lower));
  const head = tokens[(inner < 0 ? phrase.to : phrase.from + 1 + inner) - 1];
  const isPerson = isPersonNoun(head?.lower ?? "");
  if (inner >= 0 && (!isPerson || mayBePersonNoun(tokens[phrase.to - 1]?.lower ?? ""))) return null;
  const apposed = readPhraseAfter(tokens, phrase.to + 1);
  const end = apposed === null ? undefined : tokens[apposed.to];
  if (apposed === null || comma.sentence !== tokens[apposed.from]?.sentence) return null;
  if (end?.kind === "word" && end.sentence === comma.sentence && end.lower !== "who") return null;
  const named = readName(tokens, apposed);
  if (!named.name?.includes(" ")) return null;
  const isName = names.isSurelyPerson(named.name) || (isPerson && names.isPossiblyPerson(named.name));
  return isName ? named : null;
}

/** `the priest`, `her lawyer`, `Norlin's spokeswoman`: one person. */
function isSingular(first: Token | undefined): boolean {
  if (first === undefined) return false;
  const isOwner = isCapitalised(first) && /['’]s?$/u.test(first.text);
  return isOwner || /^(?:the|an?|one|another)$/.test(first.lower) || POSSESSIVE_PRONOUNS.has(first.lower);
}
