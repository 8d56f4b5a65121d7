import { editDistance } from "./edit-distance.ts";
import { type FacetName, type SearchQuery, UNKNOWN } from "./query.ts";
import { replaceValue } from "./query-links.ts";
import type { Notice } from "./result.ts";
import { isCorrectable, MAX_CORRECTION } from "./suggest-queries.ts";
import { tokenizeToTerms } from "./tokenize.ts";

/** A value of a filter that no paragraph has. */
export interface UnknownValue {
  facet: FacetName;
  value: string;
  /** All values that the facet has. */
  known: Iterable<string>;
}

const NOUNS: Record<FacetName, string> = {
  topic: "topic",
  source: "source",
  speaker: "speaker",
  author: "author",
  lang: "language",
};

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function nameLanguage(code: string): string | null {
  try {
    return languageNames.of(code) ?? null;
  } catch {
    return null;
  }
}

/**
 * Says of the values that a query filters by and nothing has that there are none such, and offers the nearest that there is.
 *
 * @param topicLabels by topic id
 */
export function noticeUnknownValues(
  query: SearchQuery,
  unknown: UnknownValue[],
  topicLabels: Map<string, string>,
): Notice[] {
  return unknown.map(({ facet, value, known }): Notice => {
    const labelOf = (one: string): string =>
      (facet === "topic" ? topicLabels.get(one) : facet === "lang" ? nameLanguage(one) : null) ?? one;
    const nearest = findNearest(value, known, labelOf);
    return {
      code: "value-unknown",
      message: `There is no ${NOUNS[facet]} “${value}” in this collection.`,
      ...(nearest !== null && {
        meant: { text: labelOf(nearest), query: replaceValue(query, facet, value, nearest) },
      }),
    };
  });
}

/**
 * The value nearest to one that there is not, by its whole name or as many of its words in a row; what only goes on after that counts as one
 * edit. Of equally near ones the shortest. Null when none is near.
 */
function findNearest(wanted: string, values: Iterable<string>, labelOf: (value: string) => string): string | null {
  const terms = tokenizeToTerms(wanted);
  let nearest: string | null = null;
  let least = MAX_CORRECTION + 1;
  for (const value of values) {
    if (value === UNKNOWN) continue;
    const distance = Math.min(measureName(terms, value), measureName(terms, labelOf(value)));
    if (distance > MAX_CORRECTION || distance > least) continue;
    if (distance === least && nearest !== null && value.length >= nearest.length) continue;
    nearest = value;
    least = distance;
  }
  return nearest;
}

/** Edits from what was typed to a name or a part of it; more than are corrected when it is too far. */
function measureName(wanted: string[], name: string): number {
  const terms = tokenizeToTerms(name);
  const parts = terms.map((_, at) => terms.slice(at, at + wanted.length).join(" "));
  return Math.min(...[terms.join(" "), ...parts].map((part) => measurePart(wanted.join(" "), part)));
}

/** Up to this many letters are corrected by one edit. */
const SHORT = 4;
/** Letters that are enough to offer what begins with them. */
const SHORTEST_BEGINNING = 2;

function measurePart(typed: string, part: string): number {
  if (part === typed) return 0;
  if (part.startsWith(typed) && typed.length >= SHORTEST_BEGINNING) return 1;
  const limit = typed.length > SHORT ? MAX_CORRECTION : 1;
  const tooFar = MAX_CORRECTION + 1;
  if (!isCorrectable(typed) || Math.abs(part.length - typed.length) > limit) return tooFar;
  const distance = editDistance(typed, part, limit);
  return distance > limit ? tooFar : distance;
}
