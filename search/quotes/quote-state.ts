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

/** What stands around verified words now, compared with what the link says of it. */
export interface Around {
  /**
   * The paragraph that the link names: `same`, the words stand in it, and it is unchanged; `gone`, it was changed or taken out since;
   * `another`, it is there, but the words stand in another one; `beside-others`, the words stand in it, it is unchanged, and the link says that its
   * text stood there several times and that other paragraphs stood beside it.
   */
  paragraph: "same" | "gone" | "another" | "beside-others";
  /**
   * How the words before the passage differ, from the link's to the article's; null when they don't, or the link does not say. Unless the
   * paragraph is gone, only what the article has: what a link says against a paragraph that is unchanged is the link's own.
   */
  before: DifferencePiece[] | null;
  /** The same for the words after it. */
  after: DifferencePiece[] | null;
}

/** Where a quoted passage stands now. It never points at other words as the quoted ones. */
export type QuoteState =
  /** There, word for word, in the paragraph that the link names. `respelled`: set with other quotation marks, dashes or spaces. */
  | { state: "verbatim"; passage: Passage; respelled: boolean; around: Around }
  /** There, word for word, in another paragraph, in one that changed around it, or in one that stands beside others. */
  | { state: "moved"; passage: Passage; respelled: boolean; around: Around }
  /** Not there; this is the nearest passage, and how it differs. `cut`: the quoted characters stand in it, as a part of longer words or numbers. */
  | { state: "edited"; passage: Passage; difference: DifferencePiece[]; cut: boolean }
  /**
   * Several places fit, or one of so few words that they may stand there by chance: `total` of them, and the first `MAX_PLACES`. `exact`: with the very words; else each is the nearest in its own way, or begins and
   * ends as the quote; all of them by longer words where `cut`.
   */
  | { state: "ambiguous"; places: Passage[]; total: number; exact: boolean; cut: boolean }
  | { state: "removed" };

/** Places that an answer lists at most. */
export const MAX_PLACES = 20;

/** The answer to a link. */
export type QuoteResolution = QuoteState & {
  /** The paragraph that the link names is there, unchanged since the link was made: a quote that lay within it and does not stand there is the link’s fault. */
  paragraphUnchanged: boolean;
  /** The link was cut or changed on its way: its own parts deny each other. */
  damaged: boolean;
};
