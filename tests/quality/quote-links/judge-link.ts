import type { Article } from "#search/article.ts";
import type { Passage, QuoteState } from "#search/quotes/quote-state.ts";
import { printArticle, type TracedArticle, type TracedWord } from "./traced-article.ts";

/** What became of one link, told from what is known of every word, not from the resolver. */
export interface Verdict {
  state: QuoteState["state"];
  /** The truth: the quoted words stand there still, stand there with changes, or are gone. */
  truth: "verbatim" | "edited" | "gone";
  /** The place is changed or gone, but the very words stand elsewhere too: who calls that moved is not wrong. */
  twin: boolean;
  /**
   * Words that are not the quoted ones were shown as if they were, those of another place although the quoted ones still stand in theirs, or a
   * passage of other words as what became of them.
   */
  isFalse: boolean;
  /** The very place was found, or is among those that are listed. */
  found: boolean;
}

/** The oracle's own idea of one spelling: words between spaces, in NFKD, their quotation marks, dashes and invisible signs made alike. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u00AD\u200B\p{M}]/gu, "")
    .replace(/\p{Pd}+/gu, "-")
    .replace(/[“”„«»"‘’'`´]/g, "'")
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}\-$+]+|[^\p{L}\p{N}%\-$]+$/gu, ""))
    .join(" ")
    .replace(/ +/g, " ")
    .trim();

/** Origins of the words that a passage has, by splitting the texts at spaces as the traced words were joined. */
function listOrigins(article: TracedArticle, printed: Article, passage: Passage): (number | null)[] {
  return passage.parts.flatMap((part) => {
    const n = printed.paragraphs.findIndex(({ id }) => id === part.paragraphId);
    const words = article.paragraphs[n] ?? [];
    let at = 0;
    return words.flatMap((word) => {
      const start = at;
      at += word.text.length + 1;
      return start < part.end && start + word.text.length > part.start ? [word.origin] : [];
    });
  });
}

/** Judges the answer to a link. `quoted`: the words as they were when it was made. */
export function judgeLink(quoted: readonly TracedWord[], article: TracedArticle, state: QuoteState): Verdict {
  const wanted = plain(quoted.map((word) => word.text).join(" "));
  const stream = article.paragraphs.flat();
  const origins = new Set(quoted.map((word) => word.origin));
  const left = stream.filter((word) => origins.has(word.origin)).length / quoted.length;
  const twin =
    !standsInPlace(quoted, stream) && ` ${plain(stream.map((word) => word.text).join(" "))} `.includes(` ${wanted} `);
  const truth = standsInPlace(quoted, stream) ? "verbatim" : left >= 0.5 ? "edited" : "gone";
  const printed = printArticle(article);
  const isPlace = (passage: Passage): boolean => {
    const there = listOrigins(article, printed, passage);
    return there.filter((origin) => origin !== null && origins.has(origin)).length * 2 >= there.length;
  };
  if (state.state === "verbatim" || state.state === "moved") {
    const isOther = plain(state.passage.text) !== wanted;
    // Of two paragraphs that are equal as a whole nobody can tell which was meant, nor that it is not the only one.
    const isWhole = state.passage.parts.every(
      ({ ordinal, start, end }) => start === 0 && end === printed.paragraphs[ordinal]?.text.length,
    );
    const isElsewhere = keepsSurroundings(quoted, stream) && !isWhole && !isPlace(state.passage);
    // A twin in the place of what is gone is the very words; that its paragraph is another one must be said.
    const isUntold =
      truth !== "verbatim" && !isWhole && state.around.paragraph === "same" && state.passage.parts.length === 1;
    const isFalse = isOther || isElsewhere || isUntold;
    return { state: state.state, truth, twin, isFalse, found: !isFalse };
  }
  if (state.state === "edited") {
    const found = isPlace(state.passage);
    // A word that was made longer holds the quoted one.
    const isNear = isAlike(state.passage.text, wanted) || plain(state.passage.text).includes(wanted);
    return { state: state.state, truth, twin, isFalse: !found && !isNear, found };
  }
  if (state.state === "ambiguous") {
    return { state: state.state, truth, twin, isFalse: false, found: state.places.some(isPlace) };
  }
  return { state: state.state, truth, twin, isFalse: false, found: truth === "gone" };
}

/** Whether the very words of the quote stand in the article, one after the other. */
function standsInPlace(quoted: readonly TracedWord[], stream: readonly TracedWord[]): boolean {
  const start = stream.findIndex((word) => word.origin === quoted[0]?.origin);
  return start >= 0 && quoted.every((word, n) => stream[start + n]?.origin === word.origin);
}

/** Whether the very words stand in the article with the words around them that they had. */
function keepsSurroundings(quoted: readonly TracedWord[], stream: readonly TracedWord[]): boolean {
  const start = stream.findIndex((word) => word.origin === quoted[0]?.origin);
  const [first, last] = [quoted[0]?.origin ?? 0, quoted.at(-1)?.origin ?? 0];
  const around = [1, 2, 3, 4, 5].every(
    (n) =>
      (first - n < 0 || stream[start - n]?.origin === first - n) &&
      (stream[start + quoted.length - 1 + n]?.origin ?? last + n) === last + n,
  );
  return standsInPlace(quoted, stream) && around;
}

/** Whether at least three in four words of a passage are those of the quote, in any order: a look-alike, not a stranger. */
function isAlike(text: string, wanted: string): boolean {
  const left = wanted.toLowerCase().split(" ");
  const words = plain(text).toLowerCase().split(" ");
  const common = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return common.length * 4 >= words.length * 3;
}
