/** What stands between one pair of double quotation marks, marks excluded; offsets in UTF-16 units. */
export interface MarkedSpan {
  start: number;
  end: number;
  /** No mark closed it: it ran to the end of the paragraph. */
  open: boolean;
}

const OPENING = new Set(["“", "„", "‟", "«"]);
const CLOSING = new Set(["”", "»"]);
const SPACE_OR_BRACKET = /[\s([{—–\-/‘']/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Finds what stands between double quotation marks: straight, curly, low and angled ones, also mixed.
 * A span left open ends with the paragraph; `startsOpen` says that the paragraph before was left open, so that words
 * up to a lone closing mark are still quoted. Empty spans are left out. Two apostrophes (`''`) are not a mark.
 * One pass over the text.
 */
export function findMarks(text: string, startsOpen = false): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let from = -1;
  let mayContinue = startsOpen;
  const close = (end: number, open: boolean): void => {
    if (text.slice(from, end).trim() !== "") spans.push({ start: from, end, open });
    from = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    const isStraight = mark === '"' || mark === "＂";
    if (!isStraight && !OPENING.has(mark) && !CLOSING.has(mark)) continue;
    const opens = canOpen(text, at);
    if (from >= 0) {
      // An opening mark in an open quotation: the closing one was forgotten. „ and » are closed by “ and «.
      const opener = text[from - 1];
      const reopens = OPENING.has(mark) && opens && opener !== "„" && opener !== "»";
      close(at, false);
      if (reopens) from = at + 1;
    } else if (mayContinue && !opens && at > 0) {
      from = 0;
      close(at, false);
    } else if (isStraight ? opens : OPENING.has(mark) || (opens && LETTER_OR_DIGIT.test(text[at + 1] ?? ""))) {
      from = at + 1;
    }
    mayContinue = false;
  }
  if (from >= 0) close(text.length, true);
  return spans;
}

/** A mark opens when it follows nothing, a space, a bracket, a dash or a single mark, and no space follows it. */
function canOpen(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  return (before === undefined || SPACE_OR_BRACKET.test(before)) && after !== undefined && !/\s/u.test(after);
}
