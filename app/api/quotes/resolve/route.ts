import { readerError } from "#search/errors.ts";
import { quoteLink } from "#search/links.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { answerJson } from "../../../server/answer-json.ts";
import { getEngine } from "../../../server/engine.ts";
import { noSuchArticle } from "../../../server/read-quote.ts";
import { readQuoteAddress } from "../../../server/read-quote-address.ts";
import { linkParameters } from "../../document/parameters.ts";
import type { QuoteAnswer } from "../../document/quote-answer.ts";

/** Beside the parameters of the link itself (`quoteParameters`). */
const requestParameters = linkParameters.extend({
  url: linkParameters.shape.url.unwrap().transform(readQuoteAddress).optional(),
});

/** The article and the parameters that a request means: a whole link in `url`, or `article` beside the link's own parameters. */
function readRequest(params: URLSearchParams): { id: string; asked: URLSearchParams } {
  const { success, data } = requestParameters.safeParse(Object.fromEntries(params));
  if (success && data.url) return { id: data.url.id, asked: data.url.params };
  if (success && data.url === undefined && data.article) return { id: data.article, asked: params };
  throw readerError("link-missing", {});
}

/** What became of a quote: the article page's answer for machines. See docs/api.md. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(async () => {
    const { id, asked } = readRequest(searchParams);
    const reference = readQuoteReference(asked);
    if (!reference) throw readerError("paragraph-missing", {});
    const read = await getEngine().readQuotedArticle({ id, params: asked.toString() });
    if (!read?.quote) throw noSuchArticle();
    const { article } = read;
    const { resolution } = read.quote;
    const { words } = reference;
    const answer: QuoteAnswer = {
      verified: resolution.state === "verbatim" || resolution.state === "moved",
      ...resolution,
      quoted: words && { first: words.first, last: words.last, prefix: words.prefix, suffix: words.suffix },
      link: quoteLink(article.id, reference),
      article: {
        id: article.id,
        title: article.title.value,
        author: article.author?.value ?? null,
        source: article.source?.value ?? null,
        date: article.date?.value ?? null,
        url: article.url,
      },
    };
    return answer;
  });
}
