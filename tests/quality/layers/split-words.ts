/** Nobody sees them: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

/** A run of letters, or of digits: `19th` is two words, so that a raised one may stand apart or not. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;

/** The words of a text in order, in one form for characters that look alike. */
export function splitWords(text: string): string[] {
  const apart = text.replace(RAISED, " $& ").replace(INVISIBLE, "").normalize("NFKC");
  return apart.toLowerCase().match(WORD) ?? [];
}
