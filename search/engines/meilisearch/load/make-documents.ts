import { z } from "zod";
import type { Article, Paragraph } from "../../../article.ts";
import { parsePartialDate } from "../../../dates.ts";
import { UNKNOWN } from "../../../query/query.ts";
import { indexText } from "../../../words/index-text.ts";
import { encodeStems, encodeTokens } from "../encode-terms.ts";
import { writeFacetKey } from "../facet-keys.ts";
import { findTraps } from "../find-traps.ts";
import type { StoredHit } from "../nodes/answers.ts";

/** A paragraph as Meilisearch holds it. */
export interface ParagraphDocument {
  verbatimParagraphId: string;
  /** Number of the article in this index: what articles are counted and grouped by. */
  a: number;
  ordinal: number;
  /** 1 for a title, which ranks higher. */
  headline: 0 | 1;
  tokens: string;
  stems: string;
  /** See find-traps.ts. */
  traps: string[];
  /** See edge-keys.ts. */
  edges: string[];
  topic: string[];
  speaker: string[];
  source: string;
  author: string;
  lang: string;
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
    ...toKeys({ source: article.source?.value, author: article.author?.value, lang: article.language ?? undefined }),
    ...(span ? { first: span.first, last: span.last } : {}),
    month: date?.slice(0, 7) ?? UNKNOWN,
    day: date ?? UNKNOWN,
  };
}

function toKeys<K extends string>(values: Record<K, string | undefined>): Record<K, string> {
  const keys = Object.entries<string | undefined>(values).map(([name, value]) => [
    name,
    writeFacetKey(value ?? UNKNOWN),
  ]);
  return Object.fromEntries(keys) as Record<K, string>;
}

function makeHit(article: Article, paragraph: Paragraph, speakers: string[]): StoredHit {
  return {
    paragraphId: paragraph.id,
    articleId: article.id,
    ordinal: paragraph.ordinal,
    kind: paragraph.kind,
    title: article.title.value,
    source: article.source?.value ?? null,
    author: article.author?.value ?? null,
    date: article.date?.value ?? null,
    language: article.language,
    url: article.url,
    topics: paragraph.topics.map((tag) => tag.id),
    speakers,
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
    const speakers = [...new Set(paragraph.quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
    const topics = [...new Set(paragraph.topics.map((tag) => tag.id))];
    return {
      verbatimParagraphId: paragraph.id,
      ...shared,
      ordinal: paragraph.ordinal,
      headline: paragraph.kind === "title" ? 1 : 0,
      tokens: encodeTokens(terms),
      stems: encodeStems(terms),
      traps: findTraps(terms),
      edges: edgeKeys,
      topic: topics.length > 0 ? topics.map(writeFacetKey) : [UNKNOWN],
      speaker: speakers.length > 0 ? speakers.map(writeFacetKey) : [UNKNOWN],
      hit: makeHit(article, paragraph, speakers),
    };
  });
}
