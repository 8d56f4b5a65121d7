/** Words of an article, in one or several of its paragraphs. */
export interface Passage {
  parts: PassagePart[];
  /** As printed; the parts are joined by a line break. */
  text: string;
}

/** What a passage has of one paragraph: UTF-16 offsets, end exclusive. */
export interface PassagePart {
  paragraphId: string;
  /** Position in the article, from 0 (the title). */
  ordinal: number;
  start: number;
  end: number;
}

/**
 * A piece of the way from the quoted words to those that stand there now. `unknown` stands for words that were quoted, but of which the link
 * holds only marks: `text` is empty, `words` says how many.
 */
export interface DifferencePiece {
  kind: "same" | "added" | "removed" | "unknown";
  text: string;
  words: number;
}

/** Where a quoted passage stands now. It never points at other words as the quoted ones. */
export type QuoteState =
  /** There, unchanged, where the link says. */
  | { state: "verbatim"; passage: Passage; respelled: boolean }
  /** Unchanged, in another paragraph, or in one that changed around it. `respelled`: set with other quotation marks, dashes or spaces. */
  | { state: "moved"; passage: Passage; respelled: boolean }
  /** Not there; this is the nearest passage, and how it differs. */
  | { state: "edited"; passage: Passage; difference: DifferencePiece[] }
  /** Several places fit. `exact`: with the very words; else each is the nearest in its own way. */
  | { state: "ambiguous"; places: Passage[]; exact: boolean }
  | { state: "removed" };

/** The answer to a link. */
export type QuoteResolution = QuoteState & {
  /** The paragraph that the link names is there, unchanged since the link was made: where the quote is not, the link is at fault. */
  paragraphUnchanged: boolean;
  /** The link was cut or changed on its way: its own parts deny each other. */
  damaged: boolean;
};
