import { pickNumber, type Random } from "#tests/bench/random.ts";
import { changeOneNumber, changeOneWord, editWords, lengthenEdge, negate, respell } from "./edit-words.ts";
import { copyArticle, readWords, type TracedArticle, type TracedQuote, type TracedWord } from "./traced-article.ts";

/** What one mutation works with. */
interface Mutation {
  article: TracedArticle;
  quote: TracedQuote;
  /** Paragraphs and words of other articles. */
  strangers: TracedWord[][];
  vocabulary: string[];
  random: Random;
}

type Mutate = (mutation: Mutation) => TracedWord[][] | null;

const newcomers = (words: readonly TracedWord[]): TracedWord[] => words.map(({ text }) => ({ text, origin: null }));
const stranger = ({ strangers, random }: Mutation) => newcomers(strangers[pickNumber(random, strangers.length)] ?? []);
const touched = ({ quote }: Mutation, n: number) => n >= quote.from.paragraph && n <= quote.to.paragraph;

/** The paragraphs with the quote's words replaced by others. */
function replaceQuoted({ article, quote }: Mutation, words: TracedWord[] | null): TracedWord[][] | null {
  if (!words) return null;
  const { from, to } = quote;
  const head = (article.paragraphs[from.paragraph] ?? []).slice(0, from.word);
  const tail = (article.paragraphs[to.paragraph] ?? []).slice(to.word + 1);
  return [
    ...article.paragraphs.slice(0, from.paragraph),
    [...head, ...words, ...tail],
    ...article.paragraphs.slice(to.paragraph + 1),
  ];
}

const editQuoted =
  (share: number): Mutate =>
  (mutation) => {
    const words = readWords(mutation.article, mutation.quote);
    const count = Math.floor(words.length * share);
    return count === 0 ? null : replaceQuoted(mutation, editWords(words, count, mutation.vocabulary, mutation.random));
  };

const insert = (paragraphs: TracedWord[][], at: number, words: TracedWord[]) => paragraphs.toSpliced(at, 0, words);
const insertAnywhere = (mutation: Mutation, paragraphs: TracedWord[][], words: TracedWord[]) => {
  const free = paragraphs
    .map((_, n) => n + 1)
    .filter((n) => n <= mutation.quote.from.paragraph || n > mutation.quote.to.paragraph);
  return insert(paragraphs, free[pickNumber(mutation.random, free.length)] ?? 1, words);
};
const removeTouched = (mutation: Mutation) => mutation.article.paragraphs.filter((_, n) => !touched(mutation, n));

/** The quote's paragraphs as one, one word or number of the quote changed, all of its words newcomers. */
function makeLookAlike(mutation: Mutation): TracedWord[] {
  const words = readWords(mutation.article, mutation.quote);
  return newcomers(
    changeOneNumber(words, mutation.random) ?? changeOneWord(words, mutation.vocabulary, mutation.random),
  );
}

/** The quote's paragraphs with other words before and after it. */
function editAround(m: Mutation): TracedWord[][] {
  const { from, to } = m.quote;
  return m.article.paragraphs.map((words, n) => {
    if (!touched(m, n)) return words;
    const head = n === from.paragraph ? words.slice(0, from.word) : [];
    const tail = n === to.paragraph ? words.slice(to.word + 1) : [];
    const edit = (part: TracedWord[]) =>
      part.length > 1 ? editWords(part, Math.ceil(part.length * 0.15), m.vocabulary, m.random) : part;
    return [...edit(head), ...words.slice(head.length, words.length - tail.length), ...edit(tail)];
  });
}

const MUTATIONS = {
  nothing: ({ article }) => article.paragraphs,
  "paragraphs inserted": (m) => {
    const { from, to } = m.quote;
    const at = pickNumber(m.random, from.paragraph) + 1;
    const behind = insert(m.article.paragraphs, to.paragraph + 1, stranger(m));
    return behind.toSpliced(at, 0, stranger(m), stranger(m));
  },
  "other paragraphs deleted": (m) =>
    m.article.paragraphs.filter((_, n) => n === 0 || touched(m, n) || m.random() < 0.6),
  "other paragraphs edited": (m) =>
    m.article.paragraphs.map((words, n) =>
      touched(m, n) ? words : editWords(words, Math.ceil(words.length * 0.3), m.vocabulary, m.random),
    ),
  "edited around the quote": editAround,
  "paragraphs swapped": (m) => {
    const { paragraphs } = m.article;
    const length = m.quote.to.paragraph - m.quote.from.paragraph + 1;
    const moved = paragraphs.slice(m.quote.from.paragraph, m.quote.to.paragraph + 1);
    const rest = removeTouched(m);
    return rest.toSpliced(1 + pickNumber(m.random, rest.length), 0, ...moved.slice(0, length));
  },
  "paragraph split": (m) => {
    const { from } = m.quote;
    const words = m.article.paragraphs[from.paragraph] ?? [];
    if (words.length < 2) return null;
    const at = 1 + pickNumber(m.random, words.length - 1);
    return m.article.paragraphs.toSpliced(from.paragraph, 1, words.slice(0, at), words.slice(at));
  },
  "paragraphs merged": (m) => {
    const { from } = m.quote;
    const [one = [], other] = m.article.paragraphs.slice(from.paragraph);
    return other ? m.article.paragraphs.toSpliced(from.paragraph, 2, [...one, ...other]) : null;
  },
  "typography and spaces": (m) => m.article.paragraphs.map((words) => respell(words, m.random)),
  "moved, edited around, respelled": (m) => {
    const around = editAround(m).map((words) => respell(words, m.random));
    const length = m.quote.to.paragraph - m.quote.from.paragraph + 1;
    const moved = around.splice(m.quote.from.paragraph, length);
    return around.toSpliced(1 + pickNumber(m.random, around.length), 0, ...moved, stranger(m));
  },
  "one word changed": (m) => replaceQuoted(m, changeOneWord(readWords(m.article, m.quote), m.vocabulary, m.random)),
  "one number changed": (m) => replaceQuoted(m, changeOneNumber(readWords(m.article, m.quote), m.random)),
  "first or last word lengthened": (m) => replaceQuoted(m, lengthenEdge(readWords(m.article, m.quote), m.random)),
  "“not” inserted": (m) => replaceQuoted(m, negate(readWords(m.article, m.quote), m.random)),
  "up to 10 % of words edited": editQuoted(0.1),
  "up to 20 % of words edited": editQuoted(0.2),
  "half of the words edited": editQuoted(0.5),
  "look-alike added": (m) => insertAnywhere(m, m.article.paragraphs, makeLookAlike(m)),
  "look-alike added, quote edited by 20 %": (m) => {
    const edited = editQuoted(0.2)(m);
    return edited && insert(edited, 1 + pickNumber(m.random, m.quote.from.paragraph), makeLookAlike(m));
  },
  "only a look-alike is left": (m) => insert(removeTouched(m), 1, makeLookAlike(m)),
  "only a twin is left": (m) => insert(removeTouched(m), 1, newcomers(readWords(m.article, m.quote))),
  "twin added": (m) => insertAnywhere(m, m.article.paragraphs, newcomers(readWords(m.article, m.quote))),
  "paragraph removed": removeTouched,
  "paragraph replaced": (m) => insert(removeTouched(m), m.quote.from.paragraph, stranger(m)),
  "another article": (m) => [m.article.paragraphs[0] ?? [], ...Array.from({ length: 12 }, () => stranger(m))],
} satisfies Record<string, Mutate>;

export type MutationKind = keyof typeof MUTATIONS;
export const MUTATION_KINDS = Object.keys(MUTATIONS) as MutationKind[];

/** The article after a change of one kind, or null where that kind can't be done to this quote. */
export function mutateArticle(kind: MutationKind, mutation: Mutation): TracedArticle | null {
  const mutate: Mutate = MUTATIONS[kind];
  const article = copyArticle(mutation.article);
  const paragraphs = mutate({ ...mutation, article });
  return paragraphs && { id: article.id, paragraphs: paragraphs.filter((words) => words.length > 0) };
}
