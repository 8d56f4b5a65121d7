import { endsSentence, startsInSentence } from "../../text/sentence-ends.ts";
import { type LineGroup, measureRoom, startsItem } from "./build-paragraphs.ts";
import { isSameSize, type TypeMeasures } from "./measure-type.ts";

/** What is set between two parts of a paragraph, such as a picture's caption, has no more paragraphs. */
const MOST_BETWEEN = 8;

/** Joins paragraphs that go on in the next column or on the next page, also past captions and boxes between. */
export function joinColumns(groups: LineGroup[], type: TypeMeasures): LineGroup[] {
  const joined: LineGroup[] = [];
  for (const group of groups) {
    const open = findOpen(joined, group, type);
    if (open === null) joined.push({ ...group, lines: [...group.lines] });
    else {
      for (const line of group.lines) open.lines.push(line);
      open.right = group.right;
      open.endsShort = group.endsShort;
      open.isLastInColumn = group.isLastInColumn;
    }
  }
  return joined;
}

function findOpen(joined: LineGroup[], group: LineGroup, type: TypeMeasures): LineGroup | null {
  if (group.size > type.size * 1.1) return null;
  for (let i = joined.length - 1; i >= Math.max(0, joined.length - MOST_BETWEEN); i--) {
    const candidate = joined[i] as LineGroup;
    if (!isSameSize(candidate, group)) continue;
    return goesOn(candidate, group, i === joined.length - 1, type) ? candidate : null;
  }
  return null;
}

function goesOn(before: LineGroup, group: LineGroup, isNext: boolean, type: TypeMeasures): boolean {
  const [last, first] = [before.lines.at(-1), group.lines[0]];
  if (!last || !first || startsItem(first.text)) return false;
  const isOpen = !endsSentence(last.text);
  const isWord = /[\p{L}\p{N}][-\u00AD\u2010]$/u.test(last.text);
  const isPlaced = before.isLastInColumn && group.isFirstInColumn;
  if (!isPlaced) {
    // Something stands between, in the same column.
    return !isNext && isOpen && before.lines.length > 1 && startsInSentence(first.text);
  }
  if (isOpen && (isWord || startsInSentence(first.text))) return true;
  // Where first lines are not set in, a line alone goes on only if it is a whole sentence below others: it may be an item or a label.
  const isItem = !type.hasIndents && before.lines.length < 2 && (isOpen || before.isFirstInColumn);
  if (group.isIndented || isItem) return false;
  const isFull = !before.endsShort && measureRoom(last, before.right, first) <= 0.4 * last.size;
  return isFull && group.font === before.font && (isOpen || isNext);
}
