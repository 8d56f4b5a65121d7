import type { Paragraph } from "../article.ts";
import type { ArticleWord } from "./article-words.ts";
import { markWord } from "./check-words.ts";
import type { Nearest } from "./find-nearest.ts";
import type { DifferencePiece } from "./quote-state.ts";

/** How the nearest passage differs from the quoted words, word by word, in the order in which one reads it. */
export function describeDifference(
  paragraphs: readonly Paragraph[],
  words: readonly ArticleWord[],
  { span, symbols, steps }: Nearest,
): DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let added: string[] = [];
  let removed: (string | null)[] = [];
  const flush = () => {
    for (const word of removed) addPiece(pieces, word === null ? "unknown" : "removed", word ?? "");
    for (const word of added) addPiece(pieces, "added", word);
    [added, removed] = [[], []];
  };
  for (const { wanted, found } of steps) {
    const symbol = symbols[wanted ?? -1];
    const word = words[found ?? -1];
    const edges = { before: found === span.from ? span.before : "", after: found === span.to ? span.after : "" };
    const folded = word?.text.slice(edges.before.length, word.text.length - edges.after.length);
    const printed = word && (paragraphs[word.paragraph] as Paragraph).text.slice(word.start, word.end);
    const same =
      symbol &&
      folded &&
      (symbol.word === null ? (symbol.mark ?? markWord(folded)) === markWord(folded) : symbol.word === folded);
    if (same) {
      flush();
      addPiece(pieces, "same", edges.before + edges.after === "" ? (printed as string) : folded);
      continue;
    }
    if (symbol) removed.push(symbol.word);
    if (printed) added.push(printed);
  }
  flush();
  return pieces;
}

function addPiece(pieces: DifferencePiece[], kind: DifferencePiece["kind"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind !== kind) pieces.push({ kind, text, words: 1 });
  else {
    if (text !== "") last.text += ` ${text}`;
    last.words++;
  }
}
