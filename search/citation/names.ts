/** An author: a person with a family name, or a name that is not to be turned around, such as an agency's. */
export type AuthorName = { family: string; given: string } | { literal: string };

const SEPARATORS = /\s*;\s*|\s+(?:and|und|ve|et|&)\s+/u;
/** Words that no person's name has, and an office's or an agency's often does. */
const OFFICE =
  /\b(?:agency|agencies|bureau|correspondents?|desk|editors?|editorial|ministry|news|newsroom|office|post|press|reporters?|service|staff|team|times|tv|university)\b/iu;
/** Parts of a family name that are written small. */
const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/u;

/**
 * The names in an author's line as it was printed. A name of one word, or one that reads like an office, is kept as it is: a name turned around
 * by mistake is worse than one that is not.
 */
export function readNames(author: string | null): AuthorName[] {
  if (!author) return [];
  return author.split(SEPARATORS).flatMap(splitAtCommas).filter(Boolean).map(readName);
}

/** `Jane Doe, John Roe` are two people, `Doe, Jane` is one. */
function splitAtCommas(part: string): string[] {
  const names = part.split(/\s*,\s*/).filter(Boolean);
  return names.every((name) => name.includes(" ")) ? names : [part];
}

function readName(name: string): AuthorName {
  const trimmed = name.trim();
  const [last, first, ...more] = trimmed.split(/\s*,\s*/);
  if (OFFICE.test(trimmed) || more.length > 0) return { literal: trimmed };
  if (last && first) return { family: last, given: first };
  const words = trimmed.split(/\s+/);
  if (words.length < 2 || /^\p{Lu}+$/u.test(words.join(""))) return { literal: trimmed };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] as string)) at--;
  return { family: words.slice(at).join(" "), given: words.slice(0, at).join(" ") };
}

/** A name in the order in which it is spoken. */
export function sayName(name: AuthorName): string {
  return "literal" in name ? name.literal : `${name.given} ${name.family}`;
}

/** A name as it stands in a list: the family name first. */
export function invertName(name: AuthorName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}

/** What a name is called by in the running text. */
export function shortName(name: AuthorName): string {
  return "literal" in name ? name.literal : name.family;
}
