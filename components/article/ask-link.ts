import type { Place, Stretch } from "#search/quotes/stretch.ts";
import type { MadeLink } from "#search/reading/make-link.ts";
import { askSite } from "../ask-site.ts";
import { hasFields, isText, orNull } from "../check-shape.ts";
import { readParagraphs } from "./read-selection.ts";

const isMadeLink = hasFields<MadeLink>({ text: isText, link: isText, original: orNull(isText) });

/**
 * The link to words of an article of which the page leaves something out. It is the one that a page of the whole article would make.
 *
 * @param stretch of the paragraphs that the page shows
 * @throws Error when the site can't be reached or the article is another one by now
 */
export async function askLink(articleId: string, { from, to }: Stretch): Promise<MadeLink> {
  const paragraphs = readParagraphs();
  const name = ({ paragraph, offset }: Place) => `${paragraphs[paragraph]?.id}:${offset}`;
  const params = new URLSearchParams({ article: articleId, start: name(from), stop: name(to) });
  const answer = await askSite(`/api/quotes/link?${params}`, isMadeLink);
  if (!answer || "error" in answer)
    throw new Error(`The link could not be made: ${answer?.error.message ?? "no answer"}`);
  return answer.result;
}
