/** A title of more words than this is long. */
const LONG = 8;
/** So many words tell one title from others. */
const FEWEST = 3;
/**
 * Where a part of a title ends that stands for itself: a mark of its own, never a comma, which may divide a list, nor a full stop, which may
 * belong to an abbreviation (`U.S.`, `Sept. 5`).
 */
const PART_END = /(?<=\p{L}|\p{N}|[)”’"])(?::|;|[?!…]|\s+[–—|-])(?=\s)/gu;

/**
 * The title that names an article without an author where it is cited in the text. A long title may be shortened there (APA 7, 8.14;
 * MLA 9, 6.10), to words that make sense by themselves: its first part, where it has parts, and else the whole, for no program can tell
 * which phrase of a headline could do without the rest.
 */
export function shortenTitle(title: string): string {
  if (countWords(title) <= LONG) return title;
  let [words, from] = [0, 0];
  for (const { index, 0: mark } of title.matchAll(PART_END)) {
    words += countWords(title.slice(from, index));
    from = index;
    if (words >= FEWEST) return title.slice(0, /[?!]/.test(mark) ? index + mark.length : index);
  }
  return title;
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
