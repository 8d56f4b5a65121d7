import { z } from "zod";
import { SearchError } from "#search/errors.ts";
import { answerError } from "../server/answer-json.ts";
import { getEngine } from "../server/engine.ts";
import { readQuoteAddress } from "../server/read-quote-address.ts";
import { readOrigin } from "../server/read-request.ts";
import { makeAnswer, writeXml } from "./make-answer.ts";
import { type OembedParameters, oembedParameters } from "./parameters.ts";

const HEADERS = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

function readParameters(given: URLSearchParams): OembedParameters {
  const parsed = oembedParameters.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new SearchError(
      "invalid-parameter",
      `The request can't be read: ${z.prettifyError(parsed.error)}`,
      "Give the whole link to a quote as url.",
    );
  }
  if (parsed.data.format !== "json" && parsed.data.format !== "xml") {
    throw new SearchError("format-unknown", "Answers are in JSON or XML.", "Ask with format=json or format=xml.");
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
      throw new SearchError(
        "quote-unknown",
        "The address is no link to a quote of this site.",
        "Copy the link again from a paragraph of an article.",
      );
    }
    const answer = makeAnswer(read.article, read.quote, origin, asked);
    if (asked.format === "json") return Response.json(answer, { headers: HEADERS });
    return new Response(writeXml(answer), { headers: { ...HEADERS, "Content-Type": "text/xml; charset=utf-8" } });
  } catch (error) {
    return answerError(error);
  }
}
