import type { Article, ParagraphKind } from "#search/article.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

/** A word that remembers where it came from: a number of its own in the first version of the article, null when it came later. */
export interface TracedWord {
  text: string;
  origin: number | null;
}

/** An article whose words keep their origins while it is changed, so that it is known where every quoted word went. */
export interface TracedArticle {
  id: string;
  paragraphs: TracedWord[][];
}

/** A source article: its title first. */
export interface PlainArticle {
  id: string;
  paragraphs: string[];
}

/** The first version of an article. */
export function traceArticle({ id, paragraphs }: PlainArticle): TracedArticle {
  let origin = 0;
  const trace = (text: string) => text.split(" ").map((word): TracedWord => ({ text: word, origin: origin++ }));
  return { id, paragraphs: paragraphs.map(trace) };
}

export const joinWords = (words: readonly TracedWord[]): string => words.map((word) => word.text).join(" ");

/** The article as it would be indexed, with ids made from its texts. */
export function printArticle({ id, paragraphs }: TracedArticle): Article {
  const [title = [], ...rest] = paragraphs.filter((words) => words.length > 0);
  const kind: ParagraphKind = "body";
  return makeArticle({
    id,
    title: joinWords(title),
    paragraphs: rest.map((words) => ({ text: joinWords(words), kind })),
  });
}

/** A range of words: paragraph and word, both ends inclusive. */
export interface TracedQuote {
  from: { paragraph: number; word: number };
  to: { paragraph: number; word: number };
}

/** The words of a quote. */
export function readWords(article: TracedArticle, { from, to }: TracedQuote): TracedWord[] {
  return article.paragraphs
    .slice(from.paragraph, to.paragraph + 1)
    .flatMap((words, n, all) =>
      words.slice(n === 0 ? from.word : 0, n === all.length - 1 ? to.word + 1 : words.length),
    );
}

/** A copy that can be changed without changing the first. */
export function copyArticle({ id, paragraphs }: TracedArticle): TracedArticle {
  return { id, paragraphs: paragraphs.map((words) => words.map((word) => ({ ...word }))) };
}
