import type { AuthorName } from "./author-name.ts";
import { beginsWithFamily, hasSpanishAccent, isSpanishFamily } from "./family-names.ts";
import { hasNoFamily, isGivenOnly } from "./given-names.ts";
import {
  AREAS,
  BEFORE_TITLES,
  CAPITAL_PARTICLES,
  DEGREES,
  NAMES_TOO,
  OFFICES,
  PARTICLES,
  RULERS,
  SUFFIX,
  TITLES,
} from "./name-words.ts";
import { isPlace } from "./places.ts";
import { spellName } from "./spell-name.ts";

/** Scripts whose names are turned around in lists; of others the order of names, or whether there is a family name, is not known. */
const TURNED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]+$/u;
/** `J.`, `J.K.`, `J.-P.`, `Ph.` */
const ABBREVIATED = /^(?:\p{Lu}\p{Ll}{0,2}\.)(?:-?\p{Lu}\p{Ll}{0,2}\.)*$/u;
/** `J`, `J.M.`, `JM`: where they stand last, they may be of the given names, `Doe J`, or of the family, `Jane D.` */
const INITIALS = /^(?:\p{Lu}\.?){1,2}$|^(?:\p{Lu}\.){3}$/u;
/** A word of a name that begins large: `Jane`, `O’Neill`, `d’Ormesson`, `al-Assad`, `Jean-Paul`. */
const LARGE = /^(?:[dlDL][’'])?(?:[a-z]{2}-)?\p{Lu}[\p{L}\p{M}’'-]*\.?$/u;
/** Words joined to a small particle by a sign: al-Assad, d’Ormesson. */
const JOINED = /^((?:a[lrstdnz]|e[lsr]|ul|ash|esh)-|[dl][’'])(\p{Lu}.*)$/u;
/** Of three Russian names the one of the father stands second; where it is the last, the family name is the first. */
const PATRONYMIC = /(?:[оеё]вич|ьич|[оеё]вна|ична|івна|ївна|йович)$/u;

/** Ortega y Gasset, Costa e Silva. */
const JOINS_FAMILIES = /^[ye]$/;

/** Whether a text can be a name of a person in the order in which it is spoken: two words at least, each as names are written. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 8) return false;
  return words.every(
    (word) => LARGE.test(word) || ABBREVIATED.test(word) || PARTICLES.has(word) || JOINS_FAMILIES.test(word),
  );
}

/** A name without what stands before it and after it: `Dr.`, `H.E. Mr.`, `Lt. Gen.`, `The Rt Hon.`, `PhD`. */
export function dropTitles(name: string): string {
  const words = name.split(" ");
  while (words.length > 2 && isDegree(words.at(-1) as string)) words.pop();
  let at = skipOffice(words);
  for (let next = at; next < words.length - 1; next++) {
    const word = words[next] as string;
    const bare = word.replace(/[.,]/g, "").toLowerCase();
    const isTitle = TITLES.has(bare) || bare.split(/-/).every((part) => TITLES.has(part));
    if (isTitle && (!NAMES_TOO.has(bare) || words.length - next > 2)) at = next + 1;
    else if (!isTitle && !BEFORE_TITLES.has(bare)) break;
  }
  return words.slice(at).join(" ");
}

/** Where the name begins after an office, and after what is before that: `Turkish President`, `Secretary of State`. 0 without one. */
function skipOffice(words: readonly string[]): number {
  for (let at = words.length - 3; at >= 0; at--) {
    if (!OFFICES.has((words[at] as string).toLowerCase().replace(/,$/, ""))) continue;
    const area = words[at + 1] === "of" ? at + (words[at + 2] === "the" ? 3 : 2) : 0;
    const name =
      area > 0 && (AREAS.has(words[area]?.toLowerCase() ?? "") || isPlace(words[area] ?? "")) ? area + 1 : at + 1;
    return words.length - name > 1 ? name : 0;
  }
  return 0;
}

/** Degrees and honours after a name fall away: `Jane Doe, PhD`. */
export const isDegree = (text: string): boolean => DEGREES.has(text.replace(/[.()\s]/g, "").toLowerCase());

/**
 * A person's name in its parts, from the order in which it is spoken. A name of one word, one that may begin with the family name or has none, one
 * that ends with initials, and one in a script whose names are not turned around stays as it is.
 */
export function readPerson(printed: string): AuthorName {
  const words = spellName(dropTitles(spellName(printed))).split(" ");
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) as string) ? words.pop() : undefined;
  const name = words.join(" ");
  const asPrinted = { literal: [name, suffix].filter(Boolean).join(" ") };
  if (words.length < 2 || isOffice(words) || !TURNED.test(name)) return asPrinted;
  if (isGivenOnly(words.at(-1) as string) || INITIALS.test(words.at(-1) as string) || hasNoFamily(words))
    return asPrinted;
  // Van Gogh, di Mario Rossi; but Ben Doe.
  if (isParticle(words[0] as string) && !/^(?:Ben|Abu)$/.test(words[0] as string)) return asPrinted;
  const order = beginsWithFamily(words);
  if (order === "maybe") return asPrinted;
  if (order === "surely") {
    const [family = "", ...given] = words.map((word) => word.replace(/^./u, (letter) => letter.toUpperCase()));
    return { family, given: given.join(" "), "static-ordering": true };
  }
  if (words.length === 3 && PATRONYMIC.test(words[2] as string) && !PATRONYMIC.test(words[1] as string)) {
    words.push(words.shift() as string);
  }
  let at = words.length - 1;
  if (at > 2 && JOINS_FAMILIES.test(words[at - 1] as string)) at -= 2;
  while (at > 1 && isParticle(words[at - 1] as string)) at--;
  // García Márquez; of Jane Garcia Doe nobody can tell whether she has two given names or two families.
  const [before = "", last = ""] = [words[at - 1], words.at(-1)];
  if (at > 1 && isSpanishFamily(before)) {
    if (!hasSpanishAccent(before) && !isSpanishFamily(last)) return asPrinted;
    at--;
  }
  return makeName(words.slice(at).join(" "), words.slice(0, at).join(" "), suffix);
}

/** `Pope Francis`, `President Roe`: an office or a rank and one name; or a person called Major. */
const isOffice = ([first = "", ...others]: string[]): boolean =>
  others.length === 1 && (NAMES_TOO.has(first.toLowerCase()) || RULERS.has(first.toLowerCase()));

/** Whether a word is a small one of family names. Not told from a given name in capitals, such as Ben, where it stands first. */
export const isParticle = (word: string): boolean => PARTICLES.has(word) || CAPITAL_PARTICLES.has(word.toLowerCase());

/** A name whose parts are known: `Doe, Jane`. */
export function makeName(family: string, given: string, suffix?: string): AuthorName {
  const words = spellName(family, true).split(" ");
  let particles = 0;
  while (particles < words.length - 1 && PARTICLES.has(words[particles] as string)) particles++;
  const rest = words.slice(particles).join(" ");
  const [, joined, after] = JOINED.exec(rest) ?? [];
  const particle = [...words.slice(0, particles), ...(joined ? [joined] : [])].join(" ");
  return {
    family: after ?? rest,
    given: spaceInitials(spellName(given)),
    ...(suffix && { suffix: /^[js]n?r\.?$/i.test(suffix) ? spellJunior(suffix) : suffix }),
    ...(particle && { "non-dropping-particle": particle }),
  };
}

const spellJunior = (suffix: string): string => `${suffix[0]?.toUpperCase()}r.`;

/** `J.K.`, `JK` and `J K` are `J. K.`; other abbreviations stay. */
function spaceInitials(given: string): string {
  return given
    .replace(/(?<=^|\s)(\p{Lu})(?=\s|$)/gu, "$1.")
    .replace(/^([BCDFGHJKLMNPQRSTVWXZ])([A-Z])(?=\s|$)/u, "$1. $2.")
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, " ");
}
