import { z } from "zod";
import { readerError } from "#search/errors.ts";
import { answerError } from "../server/answer-json.ts";
import { getEngine } from "../server/engine.ts";
import { readLanguage } from "../server/read-language.ts";
import { readQuoteAddress } from "../server/read-quote-address.ts";
import { readOrigin } from "../server/read-request.ts";
import { makeAnswer, writeXml } from "./make-answer.ts";
import { type OembedParameters, oembedParameters } from "./parameters.ts";

const HEADERS = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

function readParameters(given: URLSearchParams): OembedParameters {
  const parsed = oembedParameters.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw readerError("oembed-unreadable", { detail: z.prettifyError(parsed.error) });
  }
  if (parsed.data.format !== "json" && parsed.data.format !== "xml") {
    throw readerError("oembed-format-unknown", {});
  }
  return parsed.data;
}

/** How other sites show a link to a quote (oEmbed 1.0). Only links of this site are known. See docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  try {
    const asked = readParameters(new URL(request.url).searchParams);
    const origin = await readOrigin();
    const address = readQuoteAddress(asked.url);
    const read =
      address?.host === new URL(origin).host
        ? await getEngine().readQuotedArticle({ id: address.id, params: address.params.toString() })
        : null;
    if (!read?.quote) {
      throw readerError("quote-unknown", {});
    }
    const language = readLanguage();
    const answer = makeAnswer(read.article, read.quote, origin, asked, language);
    const headers = HEADERS;
    if (asked.format === "json") return Response.json(answer, { headers });
    return new Response(writeXml(answer), { headers: { ...headers, "Content-Type": "text/xml; charset=utf-8" } });
  } catch (error) {
    return answerError(error);
  }
}
