import { z } from "zod";
import { readerError } from "#search/errors.ts";
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
  throw readerError("places-unreadable", { detail: z.prettifyError(parsed.error) });
}

function readPlace(place: string): { paragraphId: string; offset: number } {
  const colon = place.lastIndexOf(":");
  return { paragraphId: place.slice(0, colon), offset: Number(place.slice(colon + 1)) };
}
