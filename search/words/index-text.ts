import { listEdgeKeys } from "./edge-keys.ts";
import { tokenize } from "./tokenize.ts";
import { readEdges } from "./word-edges.ts";

/** What engines hold of a paragraph's text to find it by. */
export interface IndexedText {
  /** Its folded words, in order. */
  terms: string[];
  /** What the words alone don't tell of an exact phrase: see edge-keys.ts. */
  edgeKeys: string[];
}

/** Reads what is indexed of a text: the same whenever it is asked, so that an index can forget what it was told. */
export function indexText(text: string): IndexedText {
  const tokens = tokenize(text);
  const terms = tokens.map(({ term }) => term);
  return { terms, edgeKeys: listEdgeKeys(terms, readEdges(text, tokens)) };
}
