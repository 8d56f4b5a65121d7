import type { Metadata } from "next";
import type { PageLanguage } from "#messages/languages.ts";
import { limitLength } from "#search/limit-length.ts";
import { articlePath, imagePath } from "#search/links.ts";
import { isElsewhere, verifiedPassage } from "#search/reading/open-quote.ts";
import type { ArticlePart } from "#search/reading/read-article-part.ts";
import { CARD_SIZE } from "../../preview-image/card.ts";
import { needsMarks } from "../../preview-image/needs-marks.ts";
import { describeOrigin, sayState, sharedPath } from "../../server/read-quote.ts";

/** UTF-16 units. */
const MAX_DESCRIPTION = 200;
const MAX_ALT = 1000;
const MAX_TITLE = 1000;

/** Cut between words, and said to be cut. */
function shorten(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  const cut = text.lastIndexOf(" ", MAX_DESCRIPTION);
  return `${limitLength(text, cut > 0 ? cut : MAX_DESCRIPTION)} …`;
}

/**
 * What search engines, and programs that show previews of links, are told of an article's page. The canonical address is the article's: all
 * links to its quotes show the same text. `og:url` is the link to the quote, since previews are made of the page that it names.
 *
 * @param opening text of the article's first paragraph
 * @param origin public address of the site
 */
export function describeArticlePage(
  { article, quote, opening }: Pick<ArticlePart, "article" | "quote" | "opening">,
  origin: string,
  language: PageLanguage,
): Metadata {
  const passage = verifiedPassage(quote);
  const title = limitLength(article.title.value, MAX_TITLE);
  const isLost = quote !== null && !passage;
  const marks = passage && quote?.speakers && needsMarks(passage, quote.speakers) ? ["“", "”"] : ["", ""];
  const shown = passage && marks.join(shorten(passage.text));
  const description = isLost
    ? sayState(quote, language)
    : quote && isElsewhere(quote)
      ? `${shown} – ${sayState(quote, language)}`
      : (shown ?? (opening === null ? undefined : shorten(opening)));
  // `og:url` holds no words that are not in the article: people read it, and pass it on.
  const shared = quote?.shared ?? null;
  const link = origin + sharedPath(article, shared).replace(/#.*$/, "");
  const image = {
    // The picture of a link to no passage says so, and must know the link: this address alone holds what the link claims.
    url: origin + imagePath(article.id, shared ?? quote?.reference ?? null),
    ...CARD_SIZE,
    type: "image/png",
    alt: limitLength(
      `${passage ? `${marks.join(passage.text)} ` : ""}${title}, ${describeOrigin(article, language)}`,
      MAX_ALT,
    ),
  };
  const asked = (format: string) => `${origin}/oembed?${new URLSearchParams({ url: link, format })}`;
  return {
    title,
    description,
    alternates: {
      canonical: origin + articlePath(article.id),
      ...(passage && {
        types: { "application/json+oembed": asked("json"), "text/xml+oembed": asked("xml") },
      }),
    },
    openGraph: {
      type: "article",
      siteName: "Verbatim",
      url: link,
      title,
      description,
      images: [image],
      ...(article.date && { publishedTime: article.date.value }),
    },
    twitter: { card: "summary_large_image", title, description, images: [{ url: image.url, alt: image.alt }] },
  };
}
