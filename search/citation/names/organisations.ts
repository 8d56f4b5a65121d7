import { foldWord } from "../../words/tokenize.ts";
import { isNewsAgency } from "./news-agencies.ts";
import {
  ARTICLES,
  INSTITUTION_WORDS,
  JOINING_WORDS,
  MEDIA_WORDS,
  NOBODY,
  ORGANISATIONS,
  OTHER_WORDS,
  PLACES,
} from "./organisation-words.ts";

const fold = (name: string): string => name.split(/\s+/).map(foldWord).filter(Boolean).join(" ");
const foldAll = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(fold));

const WORDS = foldAll([...MEDIA_WORDS, ...INSTITUTION_WORDS, ...OTHER_WORDS, ...JOINING_WORDS]);
const JOINING = foldAll(JOINING_WORDS);
const FIRST = foldAll([...ARTICLES, ...PLACES, ...NOBODY]);
const KNOWN = foldAll(ORGANISATIONS);

/** The name of a paper has fewer letters; a longer one is compared with nothing, since it would be folded for each name of a line. */
const LONGEST_SOURCE = 200;

/** Whether a name is one of an organisation that is known by it, or of nobody in particular: `agencies`, `others`. */
export function isKnownOrganisation(name: string, source: string | null): boolean {
  if (isNewsAgency(name) || KNOWN.has(fold(name))) return true;
  return source !== null && source.length <= LONGEST_SOURCE && fold(name) === fold(source);
}

/**
 * Whether a name may be one that is not a person's: an agency, an office, a paper, an institution. It is said of too many names rather than of
 * too few, since such a name stays as it was printed.
 *
 * @param source the paper in which the article appeared; null when unknown
 */
export function isOrganisation(name: string, source: string | null): boolean {
  if (isKnownOrganisation(name, source) || /[\d@_+/\\|=<>#%$€*!?:&]|^\S{3,}\.[a-z]{2,6}$/u.test(name)) return true;
  const words = name.split(/\s+/);
  const folded = words.map((word) => foldWord(word.replace(/[’']s?$/u, "")));
  if (folded.some((word, at) => WORDS.has(word) || (word === "the" && at > 0))) return true;
  // Small, an article is a particle of a name: `la Rue, Jane`.
  if (words.length > 1 && FIRST.has(folded[0] ?? "") && /^(?:\p{Lu}|the\s)/u.test(name)) return true;
  return words.length > 1 && hasAcronym(words);
}

/** Whether a name's end may go on after an "and": `Ministry of Trade and Industry`. */
export function hasComplement(name: string): boolean {
  return name.split(/\s+/).some((word) => JOINING.has(foldWord(word)));
}

/** `BBC Monitoring`, `AFP BEIRUT`: letters that stand for words, beside words. A family name may be in capitals, at the end. */
function hasAcronym(words: string[]): boolean {
  const isMixed = words.some((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  return words.some((word, at) => {
    if (!/^\p{Lu}{2,}$/u.test(word) || /^(?:II|III|IV)$/.test(word)) return false;
    if (isNewsAgency(word) && (isMixed || word.length <= 4)) return true;
    if (word.length < 3) return false;
    const hasVowel = /[AEIOUYÄÉİÖÜАЕИОУЯ]/u.test(word);
    return !hasVowel || (isMixed && at < words.length - 1);
  });
}
