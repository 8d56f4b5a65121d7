import type { DifferencePiece } from "./quote-state.ts";

/** A step from what a link has to what stands in the article, as both are shown. */
export interface ShownStep {
  /** Null for a word that the link holds only a mark of; undefined where it has none. */
  was: string | null | undefined;
  is: string | undefined;
  isSame: boolean;
}

/** The pieces of a way from one text to another: neighbours of a kind are one piece, and of a change what was stands before what is. */
export function joinPieces(steps: Iterable<ShownStep>): DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let added: string[] = [];
  let removed: (string | null)[] = [];
  const flush = () => {
    for (const word of removed) addPiece(pieces, word === null ? "unknown" : "removed", word ?? "");
    for (const word of added) addPiece(pieces, "added", word);
    [added, removed] = [[], []];
  };
  for (const { was, is, isSame } of steps) {
    if (isSame && is !== undefined) {
      flush();
      addPiece(pieces, "same", is);
      continue;
    }
    if (was !== undefined) removed.push(was);
    if (is !== undefined) added.push(is);
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
