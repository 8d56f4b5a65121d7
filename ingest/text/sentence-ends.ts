import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";

/** How sentences begin and end, in scripts with and without capitals. */

const END = /[.!?…。！？؟۔।॥]["'”’»›“‘)\]}\s]*(?:\[\d+\])?["'”’»›\s]*$/u;

/** Full stops that end no sentence: titles before a name, initials, `U.S.` is one only when what follows says so. */
const ABBREVIATION = new RegExp(`(?:^|[\\s(“"‘])(?:${anyPhrase(WORDS.prose.abbreviations)}|\\p{Lu})\\.$`, "u");

/** Longer than any ending with its quotation marks. */
const TAIL = 24;

/** Whether a text ends as a sentence does, closing quotation marks and brackets aside. Looks at its end only. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-TAIL);
  return END.test(tail) && !ABBREVIATION.test(tail);
}

/** Whether a text ends in an abbreviation of capitals (`U.S.`), which may stand at the end of a headline too. */
export function endsInAbbreviation(text: string): boolean {
  return /(?:^|\s)(?:\p{Lu}\.){2,}["'”’]*$/u.test(text.slice(-TAIL));
}

/** Whether a text begins in the middle of a sentence: with a small letter. */
export function startsInSentence(text: string): boolean {
  return /^[("'“‘«[]?\p{Ll}/u.test(text.slice(0, 4));
}

/** Whether a text begins with a letter of a script that has no capitals, so that its beginning says nothing. */
export function startsUncased(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lo}/u.test(text.slice(0, 12));
}

/** Whether a text has the end of a sentence inside: `One. Two`. */
export function hasSentenceInside(text: string): boolean {
  for (const match of text.matchAll(/[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*\p{Lu})/gu)) {
    if (endsSentence(text.slice(Math.max(0, match.index - TAIL), match.index + match[0].length).trimEnd())) return true;
  }
  return false;
}

const INNER_END =
  /[.!?…]["'”’»›“‘)\]}]*(?:\[\d+\])?\s+(?=["'“‘„«‹([¿¡—–-]*\s?[\p{Lu}\p{Lo}])|[。！？؟۔।॥]["'”’»」』）)\]]*\s*/gu;

/** Where sentences begin within a text, the first one left out: offsets behind the space that ends the one before. */
export function findSentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(INNER_END)) {
    const at = match.index + match[0].length;
    if (at < text.length && endsSentence(text.slice(Math.max(0, at - TAIL), at).trimEnd())) ends.push(at);
  }
  return ends;
}

/** How many words a text has, counted up to `most`. */
export function countWords(text: string, most = 1000): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][^\s]*/gu)) if (++count >= most) break;
  return count;
}

/** The words of some weight at the beginning of a text, and how many of them have a capital. */
function countCapitals(text: string): { heavy: number; capitals: number } {
  const heavy = (text.slice(0, 300).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => word.length > 3);
  return { heavy: heavy.length, capitals: heavy.filter((word) => /^\p{Lu}/u.test(word)).length };
}

/** Whether a line is written Like This Small Words Aside, as English headlines are. */
export function isTitleCase(text: string): boolean {
  const { heavy, capitals } = countCapitals(text);
  return heavy > 2 && capitals >= heavy * 0.9;
}

/** Whether a line is written as sentences are, with several words in small letters. */
export function isSentenceCase(text: string): boolean {
  const { heavy, capitals } = countCapitals(text);
  return heavy - capitals >= 3;
}
