import { z } from "zod";
import { SearchError } from "#search/errors.ts";
import { answerJson } from "../../../server/answer-json.ts";
import { getEngine } from "../../../server/engine.ts";
import { noSuchArticle } from "../../../server/read-quote.ts";
import { makeLinkParameters } from "../../document/parameters.ts";

/** The link to words of an article, as its page makes it for words that are selected. See docs/api.md. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerJson(async () => {
    const { article, start, stop } = readRequest(searchParams);
    const made = await getEngine().makeLink({ id: article, from: readPlace(start), to: readPlace(stop) });
    if (made) return made;
    throw noSuchArticle();
  });
}

function readRequest(params: URLSearchParams): z.infer<typeof makeLinkParameters> {
  const parsed = makeLinkParameters.safeParse(Object.fromEntries(params));
  if (parsed.success) return parsed.data;
  throw new SearchError(
    "invalid-parameter",
    `The request can't be read: ${z.prettifyError(parsed.error)}`,
    "Give an article's id as article, and as start and stop the id of a paragraph, a colon and a number of characters.",
  );
}

function readPlace(place: string): { paragraphId: string; offset: number } {
  const colon = place.lastIndexOf(":");
  return { paragraphId: place.slice(0, colon), offset: Number(place.slice(colon + 1)) };
}
