import { parseQuery } from "#search/query/query.ts";
import type { WrittenArticle } from "#search/reading/write-article.ts";
import { answerError, JSON_HEADERS } from "../../../server/answer-json.ts";
import { getEngine, getSettings } from "../../../server/engine.ts";
import { explainError } from "../../../server/explain-error.ts";
import { oncePerProcess } from "../../../server/once-per-process.ts";
import { readClient } from "../../../server/read-client.ts";
import { noSuchArticle } from "../../../server/read-quote.ts";
import { streamText } from "../../../server/stream-text.ts";
import { TransferSlots } from "../../../server/transfer-slots.ts";

/** Bytes. Smaller answers are kept in memory for a moment, however many they are. */
const LARGE = 1024 * 1024;

const slots = oncePerProcess("article-slots", () => new TransferSlots("long-articles", { all: 8, perClient: 2 }));

/** An article with all its paragraphs; with the parameters of a search, its words are highlighted. See docs/api.md. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { id } = await params;
    const query = parseQuery(new URL(request.url).searchParams);
    const written = await getEngine().writeArticle({ id, query });
    if (!written) throw noSuchArticle();
    const headers = { ...JSON_HEADERS, "Content-Type": "application/json" };
    if (request.method === "HEAD") return new Response(null, { headers });
    const release = written.size > LARGE ? slots.take(readClient(getSettings().trustProxy)) : () => {};
    const body = streamText(takePieces(written), { onLeave: () => {}, onEnd: release, onError: explainError });
    return new Response(body, { headers });
  } catch (error) {
    return answerError(error);
  }
}

/** Lets go of each piece when it is given out. */
async function* takePieces({ pieces }: WrittenArticle): AsyncGenerator<Uint8Array> {
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) yield piece;
}
