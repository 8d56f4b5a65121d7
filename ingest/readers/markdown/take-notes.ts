/** A note that stands at the end of a rendered text. */
export interface MarkdownNote {
  label: string;
  /** Its Markdown, without the label and the indent of further lines. */
  text: string;
}

/** No label is longer. */
const LONGEST_LABEL = 100;

const DEFINITION = new RegExp(`^ {0,3}\\[\\^([^\\s[\\]]{1,${LONGEST_LABEL}})\\]:[ \\t]*(.*)$`);
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const INDENT = /^(?: {4}|\t)/;

/**
 * Takes the notes (`[^1]: words`) out of a Markdown text, with what belongs to them: lines up to the next empty one, and after it those that are set in.
 * Lines of code are no notes. Linear in the text.
 *
 * @returns the text without them, and the notes in order
 */
export function takeNotes(text: string): { text: string; notes: MarkdownNote[] } {
  const kept: string[] = [];
  const notes: { label: string; lines: string[] }[] = [];
  let fence: string | null = null;
  let note: { label: string; lines: string[] } | null = null;
  let isAfterGap = false;
  for (const line of text.split("\n")) {
    const found = fence === null ? DEFINITION.exec(line.trimEnd()) : null;
    if (found) {
      note = { label: found[1] as string, lines: [found[2] as string] };
      notes.push(note);
      isAfterGap = false;
      continue;
    }
    if (note !== null) {
      const isEmpty = line.trim() === "";
      if (isEmpty || INDENT.test(line) || !isAfterGap) {
        note.lines.push(line.replace(INDENT, ""));
        isAfterGap = isEmpty;
        continue;
      }
      note = null;
      kept.push("");
    }
    const mark = FENCE.exec(line);
    if (fence === null) fence = mark?.[1] ?? null;
    else if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = null;
    kept.push(line);
  }
  return { text: kept.join("\n"), notes: notes.map(({ label, lines }) => ({ label, text: lines.join("\n") })) };
}
