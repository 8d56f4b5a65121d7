import { makeTextFragment } from "../citation/text-fragment.ts";
import type { ArticleStore, Asker } from "../engine.ts";
import { readerError } from "../errors.ts";
import { quoteLink } from "../links.ts";
import { makeQuote } from "../quotes/make-quote.ts";
import { MAX_QUOTABLE, MAX_QUOTE_WORDS } from "../quotes/quote-reference.ts";
import { cutStretch, type Place, snapStretch } from "../quotes/stretch.ts";

/** A place in a paragraph that is known by its id. */
export interface NamedPlace {
  paragraphId: string;
  /** UTF-16 units into its text. */
  offset: number;
}

/** Words of an article, from one place to another. */
export interface LinkRequest {
  id: string;
  from: NamedPlace;
  to: NamedPlace;
}

/** The link to words of an article. */
export interface MadeLink {
  /** The whole words between the places. */
  text: string;
  /** Path, parameters and fragment on this site. */
  link: string;
  /** The address of the original page at these words; null where it has none, or no fragment leads there. */
  original: string | null;
}

/**
 * The link to words of an article; null when there is no such article.
 * @throws SearchError `invalid-parameter` when the words are not in it, are none or too many; as the engine does
 */
export async function makeLink(
  engine: ArticleStore,
  { id, from, to }: LinkRequest,
  asker?: Asker,
): Promise<MadeLink | null> {
  const view = await engine.readArticle(id, null, asker);
  if (!view) return null;
  const { paragraphs, url } = view.article;
  const find = ({ paragraphId, offset }: NamedPlace): Place => {
    const paragraph = paragraphs.findIndex((each) => each.id === paragraphId);
    if (paragraph >= 0) return { paragraph, offset: Math.min(offset, paragraphs[paragraph]?.text.length ?? 0) };
    throw readerError("paragraph-gone", {});
  };
  const places = [find(from), find(to)] as const;
  const tooMany = () => readerError("link-too-long", { most: MAX_QUOTE_WORDS });
  // As many paragraphs have more words as a rule; to count them takes seconds.
  if (Math.abs(places[1].paragraph - places[0].paragraph) > MAX_QUOTE_WORDS) throw tooMany();
  const isQuotable = places.every(({ paragraph }) => (paragraphs[paragraph]?.text.length ?? 0) <= MAX_QUOTABLE);
  const stretch = isQuotable ? snapStretch(paragraphs, ...places) : null;
  const text =
    stretch &&
    cutStretch(paragraphs, stretch)
      .map((part) => part.text)
      .join("\n");
  if (!stretch || text === null) throw readerError("no-words", {});
  asker?.budget?.check();
  const quote = makeQuote(paragraphs, stretch.from, stretch.to);
  if (!quote) throw tooMany();
  const texts = paragraphs.map((paragraph) => paragraph.text);
  return { text, link: quoteLink(id, quote), original: url === null ? null : makeTextFragment(url, texts, stretch) };
}
