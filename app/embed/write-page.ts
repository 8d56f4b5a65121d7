import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { ArticleFacts } from "#search/article.ts";
import { putInMarks } from "#search/citation/nest-marks.ts";
import { articlePath, quoteLink } from "#search/links.ts";
import type { Speakers } from "#search/quotes/find-speakers.ts";
import { isElsewhere, type OpenedQuote, verifiedPassage } from "#search/reading/open-quote.ts";
import { sayState, sharedPath } from "../server/read-quote.ts";
import { type Html, html } from "./html.ts";
import { EMBED_STYLE } from "./style.ts";

/** A page to be framed; links leave the frame, since no other page of this site may be in one. */
function writePage(title: string, content: Html, language: PageLanguage): string {
  // The style holds no value from outside; its hash stands in the policy, so it must not be changed on its way.
  const head = `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><style>${EMBED_STYLE}</style>`;
  return head + html`<title>${title}</title></head><body><main>${content}</main></body></html>`.markup;
}

interface Caption {
  article: ArticleFacts;
  link: string;
  speaker?: Html | null;
}

function writeCaption({ article, link, speaker = null }: Caption, language: PageLanguage): Html {
  const words = serverMessagesIn(language).embed;
  const { title, source, date } = article;
  const day = date
    ? html`<time datetime="${date.value}">${readingMessagesIn(language).formats.date(date.value)}</time>`
    : html`${words.dateUnknown}`;
  return html`<figcaption>${speaker}<cite><a href="${link}" target="_blank" rel="noopener"><bdi lang="${article.language ?? ""}">${title.value}</bdi></a></cite>, <bdi>${source?.value ?? words.sourceUnknown}</bdi>, ${day}</figcaption>`;
}

function writeParagraphs(text: string): Html[] {
  return text.split("\n").map((paragraph) => html`<p dir="auto">${paragraph}</p>`);
}

function writeSpeaker({ all, some }: Speakers, language: PageLanguage): Html | null {
  const words = serverMessagesIn(language).embed;
  const name = (names: string) => html`<bdi class="speaker">${names}</bdi>`;
  const join = (parts: (string | Html)[]) => html`${parts.map((part) => html`${part}`)}`;
  if (all !== null) return join(words.speaker(name(all)));
  return some.length > 0 ? join(words.quoting(name(some.join(", ")))) : null;
}

/** Only words of the article are shown: those of a link alone could be anybody's. */
function writeQuote(article: ArticleFacts, quote: OpenedQuote, link: string, language: PageLanguage): Html {
  const lang = article.language ?? "";
  const { resolution } = quote;
  const passage = verifiedPassage(quote);
  if (passage) {
    return html`<figure><blockquote tabindex="0" cite="${link}" lang="${lang}">${writeParagraphs(passage.text)}</blockquote>${writeCaption({ article, link, speaker: quote.speakers && writeSpeaker(quote.speakers, language) }, language)}</figure>`;
  }
  const caption = writeCaption({ article, link }, language);
  if (resolution.state !== "edited") return html`<figure>${caption}</figure>`;
  return html`<figure><div class="unsure" tabindex="0"><p>${serverMessagesIn(language).embed.nearest}</p><div lang="${lang}">${writeParagraphs(resolution.passage.text)}</div></div>${caption}</figure>`;
}

/**
 * The page of one quote, for frames of other sites: the quote and its source, and in words what became of it.
 *
 * @param origin public address of this site
 */
export function writeQuotePage(
  article: ArticleFacts,
  quote: OpenedQuote,
  origin: string,
  language: PageLanguage,
): string {
  const words = serverMessagesIn(language);
  const link = origin + sharedPath(article, quote.shared);
  const passage = verifiedPassage(quote);
  // Only the page of the article can show how a passage differs from the link that was asked for.
  const context = passage ? link : origin + quoteLink(article.id, quote.reference);
  const state = html`<p class="state" data-state="${quote.resolution.state}">${sayState(quote, language)} <a href="${context}" target="_blank" rel="noopener">${words.embed.context}</a></p>`;
  // What is wrong stands first: nobody shall read the words before knowing.
  const shown = writeQuote(article, quote, link, language);
  const isSure = passage !== null && !isElsewhere(quote);
  const content = isSure ? html`${shown}${state}` : html`${state}${shown}`;
  const title = putInMarks(article.title.value);
  return writePage(passage ? words.quoteFrom(title) : words.linkTo(title), content, language);
}

/** The page of an article as a whole, when the address names no quote of it. */
export function writeArticlePage(article: ArticleFacts, origin: string, language: PageLanguage): string {
  const link = origin + articlePath(article.id);
  return writePage(article.title.value, html`<figure>${writeCaption({ article, link }, language)}</figure>`, language);
}

/** A page that says why there is no quote. */
export function writeFaultPage(message: string, origin: string, language: PageLanguage): string {
  return writePage(
    "Verbatim",
    html`<p>${message}</p><p><a href="${origin}/" target="_blank" rel="noopener">${serverMessagesIn(language).embed.toSite}</a></p>`,
    language,
  );
}
