import type { Article, ArticleFacts, Fact, Paragraph, Quotation, TopicTag } from "../article.ts";
import {
  ARTICLE_FACETS,
  type ArticleFacet,
  columnOf,
  describeFacet,
  FACETS,
  type FacetName,
  PARAGRAPH_FACETS,
  type ParagraphFacet,
} from "../facets.ts";
import type { ValuesByColumn } from "../result.ts";

type Item = Fact | TopicTag | Quotation;
/** What may stand in the field of a facet. */
type Held = string | Item | readonly Item[] | null;

/** What facets read of an article, and of a paragraph. A field that is not there does not compile. */
export type ArticleFields = Pick<Article, (typeof FACETS)[ArticleFacet]["field"]>;
export type ParagraphFields = Pick<Paragraph, (typeof FACETS)[ParagraphFacet]["field"]>;

/** The values of a facet that an article has for all its paragraphs, each once, in the order in which they are stated; none where nothing is known. */
export function readArticleValues(name: ArticleFacet, article: ArticleFields): string[] {
  return listValues(name, article[FACETS[name].field]);
}

/** The same of a facet that each paragraph has by itself. */
export function readParagraphValues(name: ParagraphFacet, paragraph: ParagraphFields): string[] {
  return listValues(name, paragraph[FACETS[name].field]);
}

function listValues(name: FacetName, held: Held): string[] {
  const { member = "value" } = describeFacet(name);
  const textOf = (item: Item) => (item as Partial<Record<typeof member, string | null>>)[member];
  if (held === null) return [];
  if (typeof held === "string") return [held];
  const values = (isList(held) ? held : [held]).map(textOf);
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}

/** `Array.isArray` does not know lists that can't be changed. */
const isList = (held: Item | readonly Item[]): held is readonly Item[] => Array.isArray(held);

/** The values of all facets that a paragraph has, by column. */
export function readColumns(article: ArticleFields, paragraph: ParagraphFields): ValuesByColumn {
  const show = (name: FacetName, values: string[]) => [
    columnOf(name),
    describeFacet(name).several ? values : (values[0] ?? null),
  ];
  return Object.fromEntries([
    ...ARTICLE_FACETS.map((name) => show(name, readArticleValues(name, article))),
    ...PARAGRAPH_FACETS.map((name) => show(name, readParagraphValues(name, paragraph))),
  ]) as ValuesByColumn;
}

/** A value of an article with where it was read. */
export interface Evidence {
  value: string;
  from: Fact["from"] | TopicTag["from"];
  raw?: string | undefined;
  /** The words that earned it. */
  words?: string[];
}

/** The values of a facet that are known of a whole article, with where each was read; none of a facet of which this is not kept. */
export function listEvidence(name: FacetName, article: ArticleFacts): Evidence[] {
  const facet = FACETS[name];
  if (facet.of === "paragraph") {
    return "summary" in facet ? article[facet.summary].map(({ id, ...tag }) => ({ value: id, ...tag })) : [];
  }
  const held: string | Fact | readonly Fact[] | null = article[facet.field];
  if (held === null || typeof held === "string") return [];
  return "value" in held ? [held] : [...held];
}
