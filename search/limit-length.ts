/** The first `length` UTF-16 units of a text, one less where the last would be half a character. */
export function limitLength(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
