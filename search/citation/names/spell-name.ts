import { PARTICLES } from "./name-words.ts";

/** Letters of Turkish alone: there `I` is the capital of `ı`. */
const TURKISH = /[İŞĞ]/u;

/**
 * `PETER O'NEILL` as names are written: `Peter O'Neill`; anything not all in capitals is left as it is. `LUDWIG VAN BEETHOVEN` is taken for
 * `Ludwig van Beethoven`, though it may be `Van`: capitals don't tell.
 *
 * @param isFamily whether it is surely a part of a name; else one short word in capitals is an abbreviation: `AFP`
 */
export function spellName(name: string, isFamily = false): string {
  if (!isFamily && /^\p{Lu}{2,5}$/u.test(name)) return name;
  if (!/\p{Lu}{2}/u.test(name) || /\p{Ll}/u.test(name.replace(/Ma?c(?=\p{Lu})/gu, ""))) return name;
  const locale = TURKISH.test(name) ? "tr" : "en";
  const words = name.split(" ");
  return words.map((word, at) => spellWord(word, at > 0 && at < words.length - 1, locale)).join(" ");
}

function spellWord(word: string, isWithin: boolean, locale: string): string {
  const lower = word.toLocaleLowerCase(locale);
  if (/^(?:II|III|IV)\.?$/.test(word)) return word;
  if (isWithin && lower.length > 1 && PARTICLES.has(lower)) return lower;
  // No vowel: the initials of two given names.
  if (/^[BCDFGHJKLMNPQRSTVWXZ]{2}$/.test(word)) return word;
  const spelt = word.replace(
    /(\p{L})([\p{L}\p{M}]+)/gu,
    (_, first: string, more: string) => first + more.toLocaleLowerCase(locale),
  );
  return spelt
    .replace(/^(?:Al|El|Ul)-(?=\p{Lu})/u, (particle) => particle.toLowerCase())
    .replace(/(?<=^Mc)\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
}
