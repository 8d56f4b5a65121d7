import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { ArticleFacts } from "#search/article.ts";
import { measureFrame, writeFrame } from "#search/citation/frame.ts";
import { putInMarks } from "#search/citation/nest-marks.ts";
import { embedPath, imagePath } from "#search/links.ts";
import { type OpenedQuote, verifiedPassage } from "#search/reading/open-quote.ts";
import { CARD_SIZE } from "../preview-image/card.ts";
import { XML_DECLARATION, Xml, xml } from "../server/xml.ts";
import type { OembedParameters } from "./parameters.ts";

/** An answer of type `rich` (oEmbed 1.0, section 2.3.4.4). */
export interface OembedAnswer {
  version: "1.0";
  type: "rich";
  provider_name: string;
  provider_url: string;
  title: string;
  author_name?: string;
  /** Seconds. */
  cache_age: number;
  html: string;
  /** CSS pixels, as are all sizes here. */
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** The frame shows what became of the quote by itself; only its size is of now. */
const CACHE_AGE = 86_400;

/**
 * How to show a quote within another site's page.
 *
 * @param origin public address of this site
 */
export function makeAnswer(
  article: ArticleFacts,
  quote: OpenedQuote,
  origin: string,
  { maxwidth, maxheight }: Pick<OembedParameters, "maxwidth" | "maxheight">,
  language: PageLanguage,
): OembedAnswer {
  const passage = verifiedPassage(quote);
  // What shows a link to no passage must know the link: it says that.
  const reference = quote.shared ?? quote.reference;
  const text = passage?.text ?? ("passage" in quote.resolution ? quote.resolution.passage.text : "");
  const wanted = measureFrame({ text, title: article.title.value }, maxwidth);
  // A frame that is given less room than it wants can be scrolled.
  const size = {
    width: Math.min(wanted.width, maxwidth ?? wanted.width),
    height: Math.min(wanted.height, maxheight ?? wanted.height),
  };
  const { quoteFrom, linkTo } = serverMessagesIn(language);
  const title = (passage ? quoteFrom : linkTo)(putInMarks(article.title.value));
  const fits = CARD_SIZE.width <= (maxwidth ?? Infinity) && CARD_SIZE.height <= (maxheight ?? Infinity);
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Verbatim",
    provider_url: origin,
    title,
    ...(article.author && { author_name: article.author.value }),
    cache_age: CACHE_AGE,
    html: writeFrame(origin + embedPath(article.id, reference), title, size),
    ...size,
    ...(fits && {
      thumbnail_url: origin + imagePath(article.id, reference),
      thumbnail_width: CARD_SIZE.width,
      thumbnail_height: CARD_SIZE.height,
    }),
  };
}

/** The same answer as XML (oEmbed 1.0, section 2.3.2). */
export function writeXml(answer: OembedAnswer): string {
  const parts = Object.entries(answer).map(([name, value]) => xml`<${new Xml(name)}>${value}</${new Xml(name)}>`);
  return `${XML_DECLARATION}${xml`<oembed>${parts}</oembed>`.text}\n`;
}
