import type { FacetValues } from "../facets/facet-values.ts";
import { labelInCollection } from "../facets/label-value.ts";
import { describeFacet, type FacetName, UNKNOWN } from "../facets.ts";
import { nameLanguage } from "../name-language.ts";
import type { Notice } from "../result.ts";
import { countBits, letterBits } from "../words/letter-bits.ts";
import { tokenizeToTerms } from "../words/tokenize.ts";
import { editDistance } from "./edit-distance.ts";
import type { SearchQuery } from "./query.ts";
import { replaceValue } from "./query-links.ts";
import { isCorrectable, MAX_CORRECTION } from "./suggest-queries.ts";

/** A value of a filter that no paragraph has. */
export interface UnknownValue {
  facet: FacetName;
  value: string;
  /** All values that the facet has. */
  known: FacetValues;
}

/** Languages are typed by their names in this one too, whatever the language of the page. */
const NAMES_TYPED_IN = "en";

/** For more unknown values than this none is offered: whoever filters by so many hasn't misspelt one. */
const MOST_OFFERED = 3;
/** So many values are looked through for a query, some 40 ms; with those of a larger facet all other readers would wait. */
const MOST_KNOWN = 100_000;

/**
 * Says of the values that a query filters by and nothing has that there are none such, and offers the nearest that there is.
 *
 * @param topicLabels by topic id; of one that no paragraph has yet it is said that it is so
 */
export function noticeUnknownValues(
  query: SearchQuery,
  unknown: UnknownValue[],
  topicLabels: Map<string, string>,
): Notice[] {
  let looked = 0;
  return unknown.map(({ facet, value, known }, at): Notice => {
    const topicLabel = labelInCollection(facet, value, topicLabels) ?? null;
    const unknown = { code: "value-unknown", facet, value, topicLabel } as const;
    if (topicLabel !== null) return unknown;
    const isLanguage = describeFacet(facet).labels === "languages";
    const labelOf = (one: string): string =>
      labelInCollection(facet, one, topicLabels) ?? (isLanguage ? nameLanguage(one, NAMES_TYPED_IN) : null) ?? one;
    const looksThrough = at < MOST_OFFERED && looked + known.values.length <= MOST_KNOWN;
    if (looksThrough) looked += known.values.length;
    const nearest = looksThrough ? findNearestValue(value, known, labelOf) : null;
    if (nearest === null) return unknown;
    // What a language is called is the page's matter.
    const text = isLanguage ? nearest : labelOf(nearest);
    return { ...unknown, meant: { text, query: replaceValue(query, facet, value, nearest) } };
  });
}

/**
 * The value nearest to one that there is not, by its whole name or as many of its words in a row; what only goes on after that counts as one
 * edit. Of equally near ones the shortest. Null when none is near, or nothing was typed but signs.
 */
function findNearestValue(wanted: string, known: FacetValues, labelOf: (value: string) => string): string | null {
  const terms = tokenizeToTerms(wanted);
  if (terms.length === 0) return null;
  const text = terms.join(" ");
  const typed: Typed = { text, words: terms.length, letters: letterBits(terms.join("")) };
  const names = known.readNames();
  let nearest: string | null = null;
  let least = MAX_CORRECTION + 1;
  for (const [at, value] of known.values.entries()) {
    if (value === UNKNOWN) continue;
    const label = labelOf(value);
    const own = measureName(typed, { terms: names.terms[at] as string[], letters: names.letters[at] as number[] });
    const distance = label === value ? own : Math.min(own, measureName(typed, readName(label)));
    if (distance > MAX_CORRECTION || distance > least) continue;
    if (distance === least && nearest !== null && value.length >= nearest.length) continue;
    nearest = value;
    least = distance;
  }
  return nearest;
}

interface Typed {
  text: string;
  words: number;
  letters: number;
}

interface Name {
  terms: string[];
  /** Of each term. */
  letters: number[];
}

function readName(label: string): Name {
  const terms = tokenizeToTerms(label);
  return { terms, letters: terms.map(letterBits) };
}

/** Edits from what was typed to a name or a part of it; more than are corrected when it is too far. */
function measureName(typed: Typed, name: Name): number {
  const { length } = name.terms;
  let least = measurePart(typed, name, 0, length);
  for (let at = 0; at < length; at++) {
    least = Math.min(least, measurePart(typed, name, at, Math.min(at + typed.words, length)));
  }
  return least;
}

/** Up to this many letters are corrected by one edit. */
const SHORT = 4;
/** Letters that are enough to offer what begins with them. */
const SHORTEST_BEGINNING = 2;
const TOO_FAR = MAX_CORRECTION + 1;

/** The same for the words from one (inclusive) to another (exclusive), which are joined only where they may be near. */
function measurePart({ text: typed, letters }: Typed, { terms, letters: own }: Name, from: number, to: number): number {
  let length = to - from - 1;
  let bits = 0;
  for (let at = from; at < to; at++) {
    length += (terms[at] as string).length;
    bits |= own[at] as number;
  }
  const limit = typed.length > SHORT ? MAX_CORRECTION : 1;
  if (typed.length - length > limit) return TOO_FAR;
  const isNearLength = length - typed.length <= limit;
  const mayBegin = terms[from]?.[0] === typed[0] && (isNearLength || typed.length >= SHORTEST_BEGINNING);
  const mayBeNear = isNearLength && isCorrectable(typed) && countBits((bits ^ letters) >>> 0) <= 2 * limit;
  if (!mayBegin && !mayBeNear) return TOO_FAR;
  const part = terms.slice(from, to).join(" ");
  if (part === typed) return 0;
  if (part.startsWith(typed) && typed.length >= SHORTEST_BEGINNING) return 1;
  if (!mayBeNear) return TOO_FAR;
  const distance = editDistance(typed, part, limit);
  return distance > limit ? TOO_FAR : distance;
}
