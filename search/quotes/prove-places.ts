import { checkWords, markWord } from "./check-words.ts";
import { findRunSpan, holdsForRuns, listArticleRuns } from "./earlier-links.ts";
import { findRuns } from "./find-runs.ts";
import type { ArticleWord, ArticleWords } from "./printed-words.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";

/**
 * UTF-16 units that are hashed to try the proof of one link. A proof is tried in more than one place only where several begin and end alike, with as many
 * words between, whose marks agree: in an article that says the same again and again.
 */
const MAX_HASHED = 1_000_000;

/** A place that begins and ends as a quote, both ends inclusive, between which all marks agree; how much its proof hashes, and whether it holds. */
interface Candidate {
  from: number;
  to: number;
  size: number;
  holds(): boolean;
}

/** The words of a quote that a link does not hold all of, from the first place where its proof holds; and the places that were not tried. */
export function proveRun(
  article: ArticleWords,
  quote: ReadQuote,
  proof: NonNullable<ReadQuote["proof"]>,
): { run: QuotedWord[] | null; untried: { from: number; to: number }[] } {
  const { words } = article;
  const untried: { from: number; to: number }[] = [];
  let left = MAX_HASHED;
  for (const { from, to, size, holds } of listCandidates(article, quote, proof)) {
    left -= size;
    if (left < 0) {
      untried.push({ from, to });
      continue;
    }
    if (!holds()) continue;
    const run = words
      .slice(from, to + 1)
      .map(({ text, before }, n) => ({ text, before: n === 0 ? null : before, shown: text }));
    return { run, untried: [] };
  }
  return { run: null, untried };
}

/** Where words stand in an article with the signs between them. Those before the first are not told. */
export function* findQuoted(words: readonly ArticleWord[], run: readonly QuotedWord[]): Generator<number> {
  const [first, ...others] = run;
  if (!first) return;
  if (others.length === 0) {
    for (let at = 0; at < words.length; at++) if (words[at]?.text === first.text) yield at;
    return;
  }
  const isSame = (one: Pick<QuotedWord, "text" | "before">, other: typeof one) =>
    one.text === other.text && one.before === other.before;
  for (const second of findRuns(words, others, isSame)) {
    if (words[second - 1]?.text === first.text) yield second - 1;
  }
}

function* listCandidates(
  article: ArticleWords,
  { head, tail, marks, length }: ReadQuote,
  { check, runs }: NonNullable<ReadQuote["proof"]>,
): Generator<Candidate> {
  const { words } = article;
  const ends = new Uint8Array(words.length);
  for (const at of findQuoted(words, tail)) ends[at + tail.length - 1] = 1;
  const sizeOf = measureRuns(words);
  let marked: ReturnType<typeof findMarked> | null = null;
  const articleRuns = runs && listArticleRuns(article);
  const sizeOfRuns = articleRuns && measureRuns(articleRuns.texts.map((text) => ({ text })));
  for (const from of findQuoted(words, head)) {
    if (runs && articleRuns && sizeOfRuns) {
      const span = findRunSpan(articleRuns, from, { ...runs, length });
      if (!span || ends[span.to] !== 1) continue;
      const holds = () => holdsForRuns(articleRuns, span, { ...runs, check });
      yield { from, to: span.to, size: sizeOfRuns(span.begin, span.end), holds };
      continue;
    }
    const to = from + length - 1;
    if (ends[to] !== 1) continue;
    marked ??= findMarked(words, marks);
    if (!marked(from + head.length)) continue;
    yield { from, to, size: sizeOf(from, to), holds: () => checkWords(words.slice(from, to + 1)) === check };
  }
}

/** Tells where words stand that have the marks of a link; each run of marks that are known is looked for once. Time: linear. */
function findMarked(words: readonly ArticleWord[], marks: readonly (string | null)[]): (from: number) => boolean {
  const own = words.map(({ text }) => markWord(text));
  const runs: { offset: number; starts: Uint8Array }[] = [];
  for (let offset = 0; offset < marks.length; offset++) {
    if (marks[offset] === null) continue;
    const end = marks.indexOf(null, offset);
    const run = marks.slice(offset, end < 0 ? marks.length : end);
    const starts = new Uint8Array(words.length);
    for (const at of findRuns<string | null>(own, run, (one, other) => one === other)) starts[at] = 1;
    runs.push({ offset, starts });
    offset += run.length;
  }
  return (from) => runs.every(({ offset, starts }) => starts[from + offset] === 1);
}

/** How many UTF-16 units words have, from one to another. */
function measureRuns(words: readonly { text: string }[]): (from: number, to: number) => number {
  const before = new Float64Array(words.length + 1);
  for (let n = 0; n < words.length; n++) before[n + 1] = (before[n] as number) + (words[n]?.text.length ?? 0) + 1;
  return (from, to) => (before[to + 1] as number) - (before[from] as number);
}
