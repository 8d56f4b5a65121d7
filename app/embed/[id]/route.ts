import { serverMessagesIn } from "#messages/server-in.ts";
import { getEngine } from "../../server/engine.ts";
import { explainError } from "../../server/explain-error.ts";
import { readLanguage } from "../../server/read-language.ts";
import { noSuchArticle } from "../../server/read-quote.ts";
import { readOrigin } from "../../server/read-request.ts";
import { writeArticlePage, writeFaultPage, writeQuotePage } from "../write-page.ts";

/** A quote as a page that other sites may frame, resolved anew each time it is opened. See docs/api.md. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-cache",
    "X-Robots-Tag": "noindex",
  };
  const language = readLanguage();
  const origin = await readOrigin();
  try {
    const { id } = await params;
    const read = await getEngine().readQuotedArticle({ id, params: new URL(request.url).search });
    if (!read) throw noSuchArticle();
    const { article, quote } = read;
    const page = quote ? writeQuotePage(article, quote, origin, language) : writeArticlePage(article, origin, language);
    return new Response(page, { headers });
  } catch (error) {
    const { body, status } = explainError(error);
    const message = status === 404 ? serverMessagesIn(language).embed.gone : body.error.message;
    return new Response(writeFaultPage(message, origin, language), { status, headers });
  }
}
