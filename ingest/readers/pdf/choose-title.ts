import { tokenizeToTerms } from "#search/words/tokenize.ts";
import { countWords } from "../../text/sentence-ends.ts";
import { HEADLINE } from "./build-paragraphs.ts";
import type { SetPiece } from "./join-group.ts";

const LONGEST = 300;
/** Of several headlines the one whose words the text takes up: looked for in so many characters of it. */
const SAMPLE = 6000;

/** Menus and pictures may take the first pages of a printed web page. */
const MOST_PAGES = 5;

/** What is known of the title apart from the pages. */
export interface StatedTitles {
  values: string[];
  /** True when a browser printed the document: then the page's own title is stated, not the name of some file. */
  isPrint: boolean;
}

/**
 * The position of the headline: the one that the document names as its title; else the largest on its first page, unless a
 * shorter name above it, as that of a paper, is larger and the text takes up fewer of its words. Null where nothing is set larger than
 * the text, and where a printed web page names a title that is not found.
 *
 * @param size that of the text, in points
 */
export function chooseTitle(pieces: SetPiece[], size: number, stated: StatedTitles): number | null {
  const at = (i: number) => pieces[i] as SetPiece;
  const page = pieces[0]?.page ?? 1;
  const first = pieces.flatMap((piece, i) => (piece.page === page && piece.text.length <= LONGEST ? [i] : []));
  const named = pieces.flatMap((piece, i) =>
    piece.page < page + MOST_PAGES &&
    piece.text.length <= LONGEST &&
    countWords(piece.text, 3) > 1 &&
    stated.values.some((title) => names(title, piece.text))
      ? [i]
      : [],
  );
  const large = first.filter((i) => at(i).size >= size * HEADLINE && countWords(at(i).text, 2) > 0);
  const best = named.toSorted((one, other) => at(other).size - at(one).size)[0];
  if (best !== undefined && (at(best).size >= size * HEADLINE || large.length === 0)) return best;
  if (stated.isPrint && stated.values.length > 0) return null;
  if (large.length === 0) return null;
  const known = new Set(
    tokenizeToTerms(
      pieces
        .filter((piece) => piece.size < size * HEADLINE)
        .map(({ text }) => text)
        .join(" ")
        .slice(0, SAMPLE),
    ),
  );
  const scored = large.map((i) => {
    const words = tokenizeToTerms(at(i).text).filter((word) => word.length > 3);
    const shared = words.filter((word) => known.has(word)).length;
    return {
      i,
      score: (at(i).size / size) * Math.min(words.length, 4) ** 0.5 * (shared > 0 ? 1 + Math.min(shared, 3) : 1),
    };
  });
  return scored.reduce((most, one) => (one.score > most.score ? one : most)).i;
}

/** Whether a stated title is the text of a headline, perhaps with the name of a paper after it, or cut short. */
function names(stated: string, text: string): boolean {
  const [one, other] = [stated, text].map((value) => ` ${tokenizeToTerms(value).join(" ")} `) as [string, string];
  return one.trim() !== "" && (one.startsWith(other) || (other.startsWith(one) && one.length > other.length * 0.5));
}
