import { isOrganisation } from "#search/citation/names/organisations.ts";
import { isOnlyPlace } from "#search/citation/names/places.ts";
import { foldWord } from "#search/words/tokenize.ts";
import { MEN, WOMEN } from "./given-names.ts";
import { isCapitalised, isOpener, isSpeechVerb, type NounPhrase } from "./read-noun-phrase.ts";
import type { Token } from "./read-tokens.ts";
import {
  DETERMINERS,
  JOINING_PREPOSITIONS,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  POSSESSIVE_PRONOUNS,
  PRONOUNS,
  TITLES,
} from "./word-lists.ts";

/** What a noun phrase says of a source. */
export interface Named {
  /** The name without title or description; null when the phrase is a description or a pronoun. */
  name: string | null;
  /** The phrase without its apposition, when it is a description: `a spokesman for the ministry`. */
  description: string | null;
  /** The roles read off the phrase, lower case (`minister`), to know `the minister` again. */
  roles: string[];
}

const LONGEST_NAME = 8;
const LONGEST_DESCRIPTION = 10;
/** How two-word names of places begin. */
const PLACE = /^(?:new|north|south|east|west|united|saudi|los|las|san|santa|white|middle|fort|capitol|wall|hong) /iu;
const POSSESSIVE = /['’]s?$/u;

/** Splits a phrase into name, description and roles. Pure; the phrase is at most a few tokens long. */
export function readName(tokens: Token[], phrase: NounPhrase): Named {
  const words = tokens.slice(phrase.from, phrase.to).filter((token) => token.kind === "word");
  const first = words[0];
  const nothing: Named = { name: null, description: null, roles: [] };
  if (first === undefined || PRONOUNS.has(first.lower)) return nothing;
  words.splice(0, findOffice(words));
  let headEnd = words.findIndex((word, index) => index > 0 && isPreposition(word));
  if (headEnd < 0) headEnd = words.length;
  const head = words[headEnd - 1] as Token;
  if (!isCapitalised(head)) return describe(words, headEnd);
  let from = headEnd - 1;
  while (from > 0 && isNamePart(words, from - 1)) from--;
  const run = words.slice(from, headEnd);
  if (run.length > 3 && run.every((word) => word.text === word.text.toUpperCase())) return nothing;
  const and = run.findIndex((word) => word.lower === "and");
  // `Turkish President and Party Chairman X` is one man, `Cruz and Trump` are two.
  if (and > 0 && !isTitle(run[and - 1])) return { ...nothing, name: join(run) };
  const last = run.at(-1) as Token;
  if (ORGANISATION_HEADS.has(bare(last).toLowerCase())) {
    const whole = headEnd < words.length && words[headEnd]?.lower === "of" ? words.slice(from) : run;
    return { ...nothing, name: join(whole) };
  }
  const title = run.findLastIndex(isTitle);
  const roles = words.slice(0, from + title + 1).map((word) => word.lower);
  const named = run.slice(title + 1);
  if (named.length === 0) return describe(words, headEnd);
  return { name: join(named), description: null, roles: roles.concat(words.slice(0, from).map((word) => word.lower)) };
}

/** How many words of a title with "of" stand before a name: 2 in `secretary of state Hillary Clinton`, else 0. */
function findOffice(words: Token[]): number {
  const last = words.at(-1);
  if (!isCapitalised(last) || TITLES.has(last?.lower ?? "")) return 0;
  const of = words.findIndex((word) => word.lower === "of");
  const isOffice = TITLES.has(words[of - 1]?.lower ?? "") && TITLES.has(words[of + 1]?.lower ?? "");
  return isOffice ? of + 1 : 0;
}

function isTitle(word: Token | undefined): boolean {
  return word !== undefined && TITLES.has(word.lower) && isCapitalised(word);
}

/** A description is kept where it tells who speaks without the sentence around it: `a senior official`, `Kurdish fighters`. */
function describe(words: Token[], headEnd: number): Named {
  const first = words[0] as Token;
  const head = (words[headEnd - 1] as Token).lower;
  const isArticled = words.length > 1 && DETERMINERS.has(first.lower) && !POSSESSIVE_PRONOUNS.has(first.lower);
  const isPlural =
    !DETERMINERS.has(first.lower) && /^\p{L}{4,}s$/u.test(head) && headEnd <= 4 && !/ed$/u.test(first.lower);
  const isOwned = isCapitalised(first) && POSSESSIVE.test(first.text) && words.length > 1;
  const keeps = (isArticled || isPlural || isOwned) && words.length <= LONGEST_DESCRIPTION;
  return { name: null, description: keeps ? lowerArticle(join(words)) : null, roles: [head] };
}

function lowerArticle(phrase: string): string {
  const space = phrase.indexOf(" ");
  const first = phrase.slice(0, space);
  return space > 0 && DETERMINERS.has(first.toLowerCase()) ? first.toLowerCase() + phrase.slice(space) : phrase;
}

function isPreposition(word: Token): boolean {
  return JOINING_PREPOSITIONS.has(word.lower);
}

function isNamePart(words: Token[], index: number): boolean {
  const word = words[index] as Token;
  if (POSSESSIVE.test(word.text) && /s['’]?$/.test(word.text)) return false;
  if (isCapitalised(word)) return !DETERMINERS.has(word.lower);
  if (word.lower === "and") return isCapitalised(words[index - 1]) && isCapitalised(words[index + 1]);
  return (
    NAME_PARTICLES.has(word.lower) && index > 0 && isCapitalised(words[index - (isParticle(words[index - 1]) ? 2 : 1)])
  );
}

function isParticle(word: Token | undefined): boolean {
  return word !== undefined && NAME_PARTICLES.has(word.lower) && !isCapitalised(word);
}

function bare(word: Token): string {
  return word.text.replace(/['’]s?$/u, "");
}

function join(words: Token[]): string {
  return words.map((word, index) => (index === words.length - 1 ? bare(word) : word.text)).join(" ");
}

/** Full names of an article, so that `Cavusoglu` is known to be the Mevlut Cavusoglu named elsewhere in it. */
export class NameRegister {
  /** Folded last name -> folded first and last name -> the name as first seen. */
  readonly #byLastName = new Map<string, Map<string, string>>();
  readonly #titled = new Set<string>();
  readonly #spoken = new Set<string>();

  /** Takes in every name of two and more words in a paragraph's own text. Linear. */
  addNames(tokens: Token[]): void {
    let from = 0;
    while (from < tokens.length) {
      if (!isCapitalised(tokens[from]) || isOpener(tokens, from) || isSpeechVerb(tokens, from)) {
        from++;
        continue;
      }
      let to = from + 1;
      while (to - from < LONGEST_NAME && isContinued(tokens, to)) to++;
      const { name, roles } = readName(tokens, { from, to });
      if (name !== null) this.#add(name);
      if (name !== null && TITLES.has(roles.at(-1) ?? "")) this.#titled.add(name);
      from = to;
    }
  }

  #add(name: string): void {
    const parts = name.split(" ");
    if (parts.length < 2 || parts.length > 5 || / (?:and|of) /u.test(name)) return;
    const last = lastNameOf(name);
    if (ORGANISATION_HEADS.has(last)) return;
    const known = this.#byLastName.get(last) ?? new Map<string, string>();
    const key = `${foldWord(parts[0] as string)} ${last}`;
    if (!known.has(key) && known.size < 20) known.set(key, name);
    this.#byLastName.set(last, known);
  }

  /** A name the article gives with a first name or a title: a person, as far as a text alone can tell. */
  isPerson(name: string): boolean {
    if (this.#titled.has(name)) return true;
    if (PLACE.test(name)) return false;
    const known = this.#byLastName.get(lastNameOf(name));
    return known !== undefined && [...known.values()].includes(name);
  }

  /** A name that no place and no organisation has: it begins with a given name, or the article gives it with a title. */
  isSurelyPerson(name: string): boolean {
    if (/ (?:and|of) /u.test(name)) return false;
    const first = foldWord(name.split(/[ -]/u)[0] as string);
    return (
      this.#titled.has(name) || ((MEN.has(first) || WOMEN.has(first)) && !ORGANISATION_HEADS.has(lastNameOf(name)))
    );
  }

  /** A name that can be a person's where the words beside it say that it is one. */
  isPossiblyPerson(name: string): boolean {
    if (PLACE.test(name) || ORGANISATION_HEADS.has(lastNameOf(name)) || isOrganisation(name, null)) return false;
    return !name.split(" ").some(isOnlyPlace);
  }

  /** Remembers that a name as written out in full was a speaker: it decides between two people of one last name. */
  markSpoken(name: string): void {
    this.#spoken.add(name);
  }

  /** The full name of a last name (or a full name's first spelling), when only one person can be meant; else as it is. */
  complete(name: string): string {
    const known = this.#byLastName.get(lastNameOf(name));
    if (known === undefined) return name;
    const parts = name.split(" ");
    if (parts.length > 1) {
      // `Rival Igor Orlov` at the head of a sentence is the Igor Orlov named elsewhere.
      const shorter = parts.length > 2 ? known.get(`${foldWord(parts[1] as string)} ${lastNameOf(name)}`) : undefined;
      const same = shorter ?? known.get(`${foldWord(parts[0] as string)} ${lastNameOf(name)}`);
      if (same !== undefined) return same;
    }
    const tail = ` ${name.toLowerCase()}`;
    const full = [...known.values()].filter((value) => value.toLowerCase().endsWith(tail) || parts.length === 1);
    const fits = full.filter((value) => !full.some((other) => value.endsWith(` ${other}`)));
    if (fits.length <= 1) return fits[0] ?? name;
    const spoken = fits.filter((full) => this.#spoken.has(full));
    return spoken.length === 1 ? (spoken[0] as string) : name;
  }
}

/** Whether "he" or "she" may mean this person, by the first name. */
export function fitsPronoun(name: string, pronoun: string): boolean {
  const first = foldWord(name.split(" ")[0] as string);
  const other = pronoun === "he" ? WOMEN : MEN;
  const own = pronoun === "he" ? MEN : WOMEN;
  return !other.has(first) || own.has(first);
}

function isContinued(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token?.kind !== "word" || before?.sentence !== token.sentence || POSSESSIVE.test(before.text)) return false;
  if (isCapitalised(token)) return true;
  return isParticle(token) && isCapitalised(tokens[index + (isParticle(tokens[index + 1]) ? 2 : 1)]);
}

/** The folded last word of a name, without `Jr.` and Arabic `al-`. */
function lastNameOf(name: string): string {
  const parts = name.split(" ");
  let last = parts.at(-1) as string;
  if (parts.length > 2 && /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(last)) last = parts.at(-2) as string;
  return foldWord(last.replace(/^al-/iu, ""));
}
