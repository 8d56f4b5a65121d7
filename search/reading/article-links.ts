import { articlePath, paragraphAnchor } from "../links.ts";
import type { SearchQuery } from "../query/query.ts";
import { serializeQuery } from "../query/serialize-query.ts";
import type { PartRange } from "./choose-part.ts";

/** Id of the element with which the paragraphs of a long article begin. */
export const PART_ANCHOR = "paragraphs";

/** Id of an element at the paragraph that was asked for by its number. */
export const ASKED_ANCHOR = "paragraph";

/** How an article is read: the search that led to it, and the words that are looked for within it; null where the search's are. */
export interface Reading {
  id: string;
  query: SearchQuery;
  find: string | null;
}

/** Parameters that stay while one reads on. What a link quotes does not: it was opened. */
export function readingParams({ query, find }: Pick<Reading, "query" | "find">): URLSearchParams {
  const params = serializeQuery(query);
  if (find !== null) params.set("find", find);
  return params;
}

/** The path of some paragraphs of a long article. */
export function partPath(reading: Reading, { from, to }: PartRange): string {
  const params = readingParams(reading);
  params.set("paragraphs", `${from}-${to - 1}`);
  return `${articlePath(reading.id)}?${params}#${PART_ANCHOR}`;
}

/** The path of a paragraph of a long article, with what stands around it. */
export function placePath(reading: Reading, ordinal: number, paragraphId: string): string {
  const params = readingParams(reading);
  params.set("paragraphs", String(ordinal));
  return `${articlePath(reading.id)}?${params}#${paragraphAnchor(paragraphId)}`;
}

/** Id of the element of a highlight, by its number in the article. */
export const stepAnchor = (step: number | string): string => `mark-${step}`;

/** The path of a highlight in an article, by its number, from 1, or by what the number is to be put in place of. */
export function stepPath(reading: Reading, step: string): string {
  return `${articlePath(reading.id)}?${readingParams(reading)}&step=${step}#${stepAnchor(step)}`;
}
