import { makeCard } from "../../../preview-image/make-card.ts";
import { readImage, tagCard } from "../../../preview-image/read-image.ts";
import { answerError } from "../../../server/answer-json.ts";
import { getEngine } from "../../../server/engine.ts";
import { isKnown } from "../../../server/is-known.ts";
import { readLanguage } from "../../../server/read-language.ts";
import { noSuchArticle } from "../../../server/read-quote.ts";

/** A re-ingest may change what became of a quote: programs that show previews ask again after this many seconds. */
const MAX_AGE = 600;

/** The preview image of an article, or of the quote that the parameters of a link name. See docs/api.md. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { id } = await params;
    const read = await getEngine().readQuotedArticle({ id, params: new URL(request.url).search });
    if (!read) throw noSuchArticle();
    const card = makeCard(read, readLanguage());
    const headers = { ETag: `"${tagCard(card)}"`, "Cache-Control": `public, max-age=${MAX_AGE}` };
    if (isKnown(request, headers.ETag)) return new Response(null, { status: 304, headers });
    const image = await readImage(card);
    return new Response(new Uint8Array(image), { headers: { ...headers, "Content-Type": "image/png" } });
  } catch (error) {
    return answerError(error);
  }
}
