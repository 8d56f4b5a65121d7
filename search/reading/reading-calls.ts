import type { Asker } from "../engine.ts";
import { makeLink } from "./make-link.ts";
import { readArticlePart } from "./read-article-part.ts";
import { readOpening } from "./read-opening.ts";
import { readQuotedArticle } from "./read-quoted-article.ts";
import { writeArticle } from "./write-article.ts";

/**
 * What needs a whole article and answers with little of it. It is made in the thread that reads the article, since 20,000 paragraphs that go from one
 * thread to another hold up both.
 */
export const READING_CALLS = { makeLink, readArticlePart, readOpening, readQuotedArticle, writeArticle };

type Calls = typeof READING_CALLS;

/** The same, of an engine that is at hand. */
export type ArticleReader = {
  [M in keyof Calls]: (request: Parameters<Calls[M]>[1], asker?: Asker) => ReturnType<Calls[M]>;
};
