import type { Article } from "../article.ts";
import { compareContext, type Place, SAME_PLACE } from "./compare-context.ts";
import type { SearchedArticle } from "./find-exact.ts";
import { type Neighbours, takeAlike } from "./neighbours.ts";
import type { ReadQuote } from "./read-quote.ts";

/** Words that stand in one place only, in other surroundings than they had: fewer than these may stand there by chance. */
const FEWEST_ALONE = 5;
/** The same for links that say nothing of the surroundings. */
const FEWEST_ALONE_UNTOLD = 3;
/** Of more places it is not asked which has the quote's surroundings: a few letters stand in very many. */
const MAX_COMPARED = 5000;
/** Of more places it is not asked which stands in a paragraph with the neighbours that the link gives. */
const MAX_NEIGHBOURED = 200;

/** Whether a quote has so many words that a place which stands alone, in whatever surroundings, is its own. */
export function isLongEnoughAlone({ length, context }: ReadQuote): boolean {
  const isTold = context.before !== null || context.after !== null;
  return length >= (isTold ? FEWEST_ALONE : FEWEST_ALONE_UNTOLD);
}

/** The one place whose surroundings are most like the quote's, when they are like it at all and no other's are as much. */
export function takeLikest<P extends Place>(
  { words }: SearchedArticle,
  places: readonly P[],
  quote: ReadQuote,
): P | null {
  if (places.length > MAX_COMPARED) return null;
  const rated = places
    .map((place) => ({ place, likeness: compareContext(words, place, quote) ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = rated;
  if (!best || best.likeness < SAME_PLACE || best.likeness === second?.likeness) return null;
  return best.place;
}

/** Of places with all of the quote's surroundings, the one whose paragraph has the neighbours that the link gives. */
export function takeNeighboured<P extends Place>(
  paragraphs: Article["paragraphs"],
  { words }: SearchedArticle,
  places: readonly P[],
  quote: ReadQuote,
  neighbours: Neighbours,
): P | null {
  if (places.length > MAX_NEIGHBOURED) return null;
  const alike = places.filter((place) => compareContext(words, place, quote) === 1);
  const paragraphOf = ({ from }: Place) => words[from]?.paragraph ?? -1;
  const best = takeAlike(paragraphs, [...new Set(alike.map(paragraphOf))], neighbours);
  const [only, ...rivals] = alike.filter((place) => best.includes(paragraphOf(place)));
  return rivals.length === 0 ? (only ?? null) : null;
}

/** Those of some places in other paragraphs than the linked one that may be the quote's: a few characters are parts of many words. */
export function takeLikely<P extends Place>({ words }: SearchedArticle, places: readonly P[], quote: ReadQuote): P[] {
  if (places.length > MAX_COMPARED) return [];
  return places.filter((place) => {
    const likeness = compareContext(words, place, quote);
    return likeness === null ? quote.length >= FEWEST_ALONE_UNTOLD : likeness >= SAME_PLACE;
  });
}
