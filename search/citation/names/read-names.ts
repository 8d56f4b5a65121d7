import type { AuthorName } from "./author-name.ts";
import { isSpanishFamily } from "./family-names.ts";
import { isGivenOnly } from "./given-names.ts";
import { ROLE, ROLE_TOO, SUFFIX } from "./name-words.ts";
import { spellAgency } from "./news-agencies.ts";
import { hasComplement, isKnownOrganisation, isOrganisation } from "./organisations.ts";
import { isOnlyPlace, isPlace } from "./places.ts";
import { dropTitles, isDegree, isParticle, looksLikePerson, makeName, readPerson } from "./read-person.ts";
import { spellName } from "./spell-name.ts";

/** A longer line is no line of names: it stays as it was printed. All patterns here are linear in the line all the same. */
const LONGEST = 2000;

const BY =
  /^(?:(?:(?:written|reported|reporting|report|story|text|analysis|opinion|comment|words|interview|photos?|posted|exclusive)\s+)?by\s|from\s|(?:authors?|text|words|opinion|analysis|comment|autor(?:in)?|auteur|texte|testo|yazan|yazar|haber|автор|текст)\s*:|by:)\s*(?=\S)/iu;
/** `Staff writer Jane Doe`. */
const OFFICE_BEFORE =
  /^(?:(?:staff|senior|special|chief|foreign|guest|our)\s+)*(?:writer|reporter|correspondent|journalist|author|editor|columnist|analyst)\s+(?=\p{Lu})/iu;
/** Before two words that begin large even `von` is no particle: that stands within a name. */
const BY_ELSEWHERE =
  /^(?:[vV]on|VON|[pP]ar|PAR|[pP]or|POR|[бБ]еседовала?|[пП]одготовила?)\s+(?=\p{Lu}[^\s,]*\s+\p{Lu})/u;
/** Who helped: the article is not theirs. */
const HELPERS =
  /(?<![\s,;.(–—-])[\s,;.(–—-]+(?:(?:with\s+)?(?:additional\s+|further\s+)?(?:reporting|files|contributions?|research)\s+(?:by|from)|(?:edited|editing|translated|translation|compiled|photographs?|photographed|photos|pictures|illustrat\w+|graphics?)\s+by)\s.*$/isu;
const ET_AL = /,?\s+et\s+al\.?$/iu;
const ADDRESS = /[(<[]? ?(?:(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<=^|\s)@\w+) ?[)>\]]?/gu;
/** The author of an entry of RSS. */
const ADDRESS_AND_NAME = /^\s*[\w.+-]+@[\w.-]+\s+\(([^()]+)\)\s*$/u;
/** `Jane “JD” Doe`, `Jane Doe (Reuters)`. */
const BESIDE = / ?[(["“‘][^()[\]"“”‘’]*[)\]"”’](?=\s|,|;|$)/gu;
/** What parts a name from the place or the agency beside it: `Jane Doe / ANKARA`, `Jane Doe | Reuters`. */
const BAR = / ?[|•·/] ?| [–—-] /u;
/** Words that join two authors, in the languages where they are no part of names but `von und zu`. */
const AND = /(?<!\bvon) ?,? (?:and|und|ve|et|og|och|&|и|та|και) /iu;
/** The same that stand within names too, as in Ortega y Gasset: two whole names must stand around them. */
const AND_OR_NAME = /\s+(?:y|e|i|en)\s+/u;
/** `in Ankara`, `for the Example Times`: where and for whom, beside a name. */
const WHERE = /\s+(?:in|from|at|à|aus|desde|из|в)\s+(?:the\s+)?\p{Lu}.*$/u;
const FOR = /\s+(?:for|für|pour|para|with|avec|mit|con|of)\s+(.*)$/iu;

/**
 * The authors in a line as it was printed: people by the parts of their names, organisations as they are. What is doubtful stays as it is: a name
 * turned around by mistake is worse than one that is not. Titles, offices, places and degrees fall away.
 *
 * @param source the paper in which the article appeared: it is no person
 */
export function readNames(author: string | null, source: string | null = null): readonly AuthorName[] {
  if (!author) return [];
  if (author.length > LONGEST) return [{ literal: collapse(author).trim() }];
  const key = `${author}\n${source ?? ""}`;
  const before = remembered.get(key);
  if (before) return before;
  const names = readLine(author, source);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, names);
  return names;
}

/** An export asks for the same few authors for each of a million paragraphs, and reading a line takes 0.1 ms. */
const remembered = new Map<string, readonly AuthorName[]>();
const MOST_REMEMBERED = 1000;

function readLine(author: string, source: string | null): AuthorName[] {
  const line = tidy(
    collapse(author)
      .replace(ADDRESS_AND_NAME, "$1")
      .replace(ADDRESS, " ")
      .replace(BESIDE, " ")
      .replace(HELPERS, "")
      .replace(ET_AL, " and others"),
  );
  const parts = line
    .replace(BY, "")
    .replace(BY_ELSEWHERE, "")
    .replace(OFFICE_BEFORE, "")
    .split(";")
    .map(tidy)
    .filter(Boolean);
  const names = parts.flatMap((part) => cutBars(part, source)).flatMap((part) => readPart(part, source));
  const [first, ...more] = names;
  // `Ankara (AA)`: nobody wrote it; what is printed says most.
  const isNobody = !first || (more.length === 0 && "literal" in first && isPlace(first.literal));
  return isNobody && tidy(author) !== "" ? [{ literal: tidy(collapse(author)) }] : names;
}

/** The name of one person or organisation, such as a speaker's. */
export function readName(name: string): AuthorName {
  return name.length > LONGEST ? { literal: collapse(name).trim() } : readItem(tidy(collapse(name)), null);
}

/** One space between words; a tab parts them as a bar does. */
const collapse = (text: string): string => text.replace(/\s+/g, (space) => (space.includes("\t") ? " | " : " "));

const tidy = (text: string): string => text.replace(/ {2,}/g, " ").replace(/^[ ,;:]+|(?<![ ,;:])[ ,;:]+$/g, "");

/** The parts between bars. Beside a person, what names no other falls away. */
function cutBars(part: string, source: string | null): string[] {
  const pieces = part.split(BAR).map(tidy).filter(Boolean);
  const [first = "", ...others] = pieces;
  if (others.length === 0 || isKnownOrganisation(part, source)) return [part];
  if (!isPerson(first, source)) {
    // Not `Ankara – Jane Doe`.
    return others.some((piece) => isPerson(piece, source)) ? pieces.filter((piece) => !isPlace(piece)) : [part];
  }
  return [first, ...others.filter((piece) => isPerson(piece, source))];
}

function isPerson(text: string, source: string | null): boolean {
  const bare = dropTitles(text);
  const spelt = spellName(bare);
  return looksLikePerson(spelt) && !isOrganisation(bare, source) && !isOrganisation(spelt, source);
}

/** A firm by the form that the law gives it, after a comma or without: `Apple, Inc.`, `Dow Jones & Company, Inc.` */
const LEGAL_FORM =
  /^[^,]*\p{L},? (?:Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|plc|Corp|Co|GmbH|AG|KG|NV|BV|SpA|OOO|ООО|А\.?Ş|A\.?Ş)\.?$/u;

/** Names that are joined by "and" and commas; one that may have an "and" inside is left whole. */
function readPart(part: string, source: string | null): AuthorName[] {
  if (isKnownOrganisation(part, source) || LEGAL_FORM.test(part)) return [makeLiteral(part)];
  const chunks = splitNames(part);
  if (isFirm(part, chunks, source) || NOBLE.test(part)) return [makeLiteral(part)];
  const people = chunks.flatMap((chunk) => chunk.split(/ ?, ?/));
  if (areTurned(people) && people.every((name) => isPerson(name, source))) return people.map(makeLiteral);
  const isWhole = chunks.some((chunk, at) => {
    const next = chunks[at + 1];
    if (next === undefined || isKnownOrganisation(next, source)) return false;
    const isOffice = isOrganisation(chunk, source) && !isPerson(chunk.replace(FOR, "").replace(WHERE, ""), source);
    const isWord = !chunk.includes(" ") && !isKnownOrganisation(chunk, source);
    return (isOffice && hasComplement(chunk)) || (isWord && isOrganisation(next, source));
  });
  if (isWhole) return [makeLiteral(part)];
  return chunks.flatMap((chunk, at) => {
    const isPlace = at > 0 && !chunk.includes(" ") && WHERE.test(chunks[at - 1] as string);
    if (isPlace && !isKnownOrganisation(chunk, source)) return [];
    return readChunk(chunk, source, isKnownOrganisation(chunks[at + 1] ?? "", source));
  });
}

/** One family: `von Thun und Hohenstein` */
const NOBLE = /(?<!\p{L})von \p{Lu}\p{L}* und \p{Lu}\p{L}*(?:$|,)/u;

/** Whether one of several has the family name first; then the others may have it so too: `Schmidt Anna, Lang Peter`. */
const areTurned = (people: readonly string[]): boolean =>
  people.length > 1 && people.some((name) => name.includes(" ") && isGivenOnly(name.slice(name.lastIndexOf(" ") + 1)));

/**
 * Whether what is joined by "and" is one name: `Johnson & Johnson`, `Marks and Spencer`, and of people `Jane and John Doe`. Two who wrote an article
 * have two words each.
 */
function isFirm(part: string, chunks: string[], source: string | null): boolean {
  const isLoose = (chunk: string) => /^[^ ,]+$/.test(chunk) && !INITIALS.test(chunk) && !isOrganisation(chunk, source);
  if (chunks.length < 2 || !chunks.some(isLoose)) return false;
  return part.includes(" & ") || isLoose(chunks[0] as string) || !chunks.some((chunk) => /[^,] [^ ]/.test(chunk));
}

function splitNames(part: string): string[] {
  const chunks: string[] = [];
  for (const chunk of part.split(AND).map(tidy).filter(Boolean)) {
    const inner = chunk.split(AND_OR_NAME);
    chunks.push(...(inner.length > 1 && inner.every((name) => isPerson(tidy(name), null)) ? inner.map(tidy) : [chunk]));
  }
  return chunks;
}

/** Names between commas: several, or one and what is known of it, or one with its family name first. */
function readChunk(chunk: string, source: string | null, listGoesOn: boolean): AuthorName[] {
  const items = dropAffiliations(
    chunk.split(/ ?, ?/).filter((item) => item !== "" && !isDegree(item)),
    source,
  );
  const suffix = items.findIndex((item, at) => at > 0 && SUFFIX.test(item));
  const [ending] = suffix > 0 ? items.splice(suffix, 1) : [];
  const [first = chunk, second, ...more] = items;
  if (second === undefined) return [readItem(ending ? `${first} ${ending}` : first, source)];
  if (more.length === 0) {
    const [family, after] = cutSuffix(first);
    const [given, last] = cutSuffix(second);
    if (isInverted(family, given, source)) return [invert(family, dropTitles(given), ending ?? last ?? after)];
  }
  const pairs = readInitials(items);
  if (pairs) return pairs;
  if (isPlace(first)) return [makeLiteral(chunk)];
  const names: string[] = [first];
  for (const [at, item] of items.entries()) {
    if (at === 0) continue;
    const isLast = at === items.length - 1 && !listGoesOn;
    const follows = isPerson(dropPlace(names.at(-1) as string, source), source);
    const isRole = ROLE.test(item);
    if (isRole && ROLE_TOO.test(item) && isPerson(item, source)) return [makeLiteral(chunk)];
    const isOther = isRole || /^\p{Ll}/u.test(item) || (isLast && isOrganisation(item, source));
    if (follows && isOther) continue;
    if (!isPerson(dropPlace(item, source), source) && !isOrganisation(item, source)) return [makeLiteral(chunk)];
    if (!follows && isOrganisation(first, source) && hasComplement(first)) return [makeLiteral(chunk)];
    names.push(item);
  }
  return names.map((name, at) => readItem(at === 0 && suffix === 1 ? `${name} ${ending}` : name, source));
}

/** `CSIS`, beside a person. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}&.-]{1,7}$/u;

/** Names without the places and the abbreviations that stand behind one, which are no authors. Those of agencies are looked at later. */
function dropAffiliations(items: string[], source: string | null): string[] {
  const [first = "", ...others] = items;
  if (!isPerson(dropPlace(first, source), source)) return items;
  // In a line that is all in capitals, capitals are no sign of an abbreviation: `DE LA CRUZ, JUAN`.
  const areTold = /\p{Ll}/u.test(items.join(""));
  const isAside = (item: string, at: number) =>
    isOnlyPlace(item) ||
    // Washington, D.C.
    (isPlace(item) && isOnlyPlace(others[at + 1] ?? "")) ||
    (areTold &&
      ABBREVIATION.test(item) &&
      !INITIALS.test(item) &&
      !SUFFIX.test(item) &&
      !isKnownOrganisation(item, source));
  return [first, ...others.filter((item, at) => !isAside(item, at))];
}

/** `Martin Luther Jr.` is a name and its suffix. */
function cutSuffix(text: string): [name: string, suffix?: string] {
  const words = text.split(" ");
  return words.length > 1 && SUFFIX.test(words.at(-1) as string)
    ? [words.slice(0, -1).join(" "), words.at(-1)]
    : [text];
}

/** `DOE, JANE` is spelt as names, in both halves. Of `DOE, JO` nobody can tell whether it ends with initials. */
function invert(family: string, given: string, suffix?: string): AuthorName {
  const isLoud = !/\p{Ll}/u.test(family + given) && /\p{Lu}{2}/u.test(given);
  if (isLoud && /^\p{Lu}[AEIOUYÄÖÜİ]$|^[AEIOUÄÖÜİ]\p{Lu}$/u.test(given)) return { literal: `${family}, ${given}` };
  return makeName(family, isLoud ? spellName(given, true) : given, suffix);
}

/** `Doe, Jane M.`, `von der Leyen, Ursula`, `García Márquez, G.`; not `Jane Doe, Ankara`, `Doe, CSIS`. */
function isInverted(first: string, second: string, source: string | null): boolean {
  if (/\p{Ll}/u.test(first) && /^\p{Lu}{3,}$/u.test(second)) return false;
  if (isOrganisation(first, source) || isOrganisation(second, source) || ROLE.test(second)) return false;
  const given = dropTitles(second);
  return /^\p{Lu}/u.test(given) && (isFamily(first) || INITIALS.test(given) || first.split(" ").every(isSpanishFamily));
}

const INITIALS = /^(?:\p{Lu}\.[\s-]?)+$|^\p{Lu}(?:\s?\p{Lu})?$/u;

/** One word, perhaps with particles before it. */
const isFamily = (text: string): boolean => text.split(" ").filter((word) => !isParticle(word)).length === 1;

/** `Doe, J., Roe, M. K.`: pairs of a family name and initials; null for anything else. */
function readInitials(items: string[]): AuthorName[] | null {
  const isPair = (at: number) => {
    const [family = "", given = ""] = [items[at], items[at + 1]];
    return INITIALS.test(given) && !isKnownOrganisation(given, null) && isFamily(family) && !isPlace(family);
  };
  const starts = items.flatMap((_, at) => (at % 2 === 0 ? [at] : []));
  if (items.length % 2 !== 0 || !starts.every(isPair)) return null;
  return starts.map((at) => makeName(items[at] as string, items[at + 1] as string));
}

/** A name without where it reported from and for whom. */
function dropPlace(item: string, source: string | null): string {
  const [, whom = ""] = FOR.exec(item) ?? [];
  const isPaper = /^the\s/i.test(whom) || isOrganisation(whom, source);
  const named = whom !== "" && isPaper ? item.replace(FOR, "") : item;
  return isPerson(named.replace(WHERE, ""), source) ? named.replace(WHERE, "") : item;
}

function readItem(item: string, source: string | null): AuthorName {
  const name = dropPlace(item, source);
  if (isPerson(name, source) && !LEGAL_FORM.test(name)) return readPerson(name);
  const bare = dropTitles(name);
  return makeLiteral(bare.includes(" ") ? name : bare);
}

/** A name that stays as it was printed; that of a known agency in capitals as it writes itself. */
function makeLiteral(name: string): AuthorName {
  return { literal: (/\p{Ll}/u.test(name) ? null : spellAgency(name)) ?? name.replace(/^the\s+(?=\p{Lu})/u, "") };
}
