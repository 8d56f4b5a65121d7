/** The words of a text in small letters, one space between: what is compared where two places of a page say the same. */
export function foldWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}
