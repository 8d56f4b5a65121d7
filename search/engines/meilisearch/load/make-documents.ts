import { z } from "zod";
import type { Article, Paragraph } from "../../../article.ts";
import { parsePartialDate } from "../../../dates.ts";
import { readArticleValues, readColumns, readParagraphValues } from "../../../facets/read-values.ts";
import { ARTICLE_FACETS, type FacetName, PARAGRAPH_FACETS, UNKNOWN } from "../../../facets.ts";
import { indexText } from "../../../words/index-text.ts";
import { encodeStems, encodeTokens } from "../encode-terms.ts";
import { writeFacetKey } from "../facet-keys.ts";
import { findFalsePhrases } from "../false-phrases.ts";
import type { StoredHit } from "../nodes/answers.ts";

/** The keys of all facets; of those that may have several values a list. */
type FacetKeys = Record<FacetName, string | string[]>;

/** A paragraph as Meilisearch holds it. */
export interface ParagraphDocument extends FacetKeys {
  verbatimParagraphId: string;
  /** Number of the article in this index: what articles are counted and grouped by. */
  a: number;
  ordinal: number;
  /** 1 for a title, which ranks higher. */
  headline: 0 | 1;
  tokens: string;
  stems: string;
  /** See false-phrases.ts. */
  falsePhrases: string[];
  /** See edge-keys.ts. */
  edges: string[];
  /** First and last day that the date may be, in days since 1970-01-01; left out when it is unknown. */
  first?: number;
  last?: number;
  month: string;
  day: string;
  hit: StoredHit;
}

/** An article as Meilisearch holds it: whole, as JSON that this program wrote. By its `id` filters find it. */
export const articleDocument = z.object({
  verbatimArticleId: z.string(),
  id: z.string(),
  hash: z.string(),
  json: z.string(),
});
export type ArticleDocument = z.infer<typeof articleDocument>;

export function makeArticleDocument(article: Article): ArticleDocument {
  return { verbatimArticleId: article.id, id: article.id, hash: article.contentHash, json: JSON.stringify(article) };
}

/** What is the same for all paragraphs of an article. */
function makeShared(article: Article, a: number) {
  const date = article.date?.value ?? null;
  const span = date === null ? null : parsePartialDate(date);
  return {
    a,
    ...writeKeys(ARTICLE_FACETS, (facet) => readArticleValues(facet, article)),
    ...(span ? { first: span.first, last: span.last } : {}),
    month: date?.slice(0, 7) ?? UNKNOWN,
    day: date ?? UNKNOWN,
  };
}

/** One value is a text, since a list of one takes more room; none is `unknown`. */
function writeKeys<N extends FacetName>(facets: readonly N[], read: (facet: N) => string[]): Pick<FacetKeys, N> {
  const keys = facets.map((facet) => {
    const [first = UNKNOWN, ...others] = read(facet).map(writeFacetKey);
    return [facet, others.length > 0 ? [first, ...others] : first];
  });
  return Object.fromEntries(keys) as Pick<FacetKeys, N>;
}

function makeHit(article: Article, paragraph: Paragraph): StoredHit {
  return {
    paragraphId: paragraph.id,
    articleId: article.id,
    ordinal: paragraph.ordinal,
    kind: paragraph.kind,
    title: article.title.value,
    date: article.date?.value ?? null,
    url: article.url,
    ...readColumns(article, paragraph),
    text: paragraph.text,
  };
}

/**
 * The documents of an article's paragraphs.
 *
 * @param a the article's number
 * @param onWords is told the words of each paragraph
 */
export function makeParagraphDocuments(
  article: Article,
  a: number,
  onWords: (terms: string[]) => void,
): ParagraphDocument[] {
  const shared = makeShared(article, a);
  return article.paragraphs.map((paragraph) => {
    const { terms, edgeKeys } = indexText(paragraph.text);
    onWords(terms);
    return {
      verbatimParagraphId: paragraph.id,
      ...shared,
      ordinal: paragraph.ordinal,
      headline: paragraph.kind === "title" ? 1 : 0,
      tokens: encodeTokens(terms),
      stems: encodeStems(terms),
      falsePhrases: findFalsePhrases(terms),
      edges: edgeKeys,
      ...writeKeys(PARAGRAPH_FACETS, (facet) => readParagraphValues(facet, paragraph)),
      hit: makeHit(article, paragraph),
    };
  });
}
