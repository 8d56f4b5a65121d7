import { readerError } from "#search/errors.ts";
import { EXPORT_FORMATS, type ExportFormat } from "#search/export/formats.ts";
import { writeExport } from "#search/export/write-export.ts";
import { EXPORT_WRITERS } from "#search/export/writers.ts";
import { parseQuery } from "#search/query/query.ts";
import { answerError } from "../../server/answer-json.ts";
import { getEngine, getSettings } from "../../server/engine.ts";
import { explainError } from "../../server/explain-error.ts";
import { oncePerProcess } from "../../server/once-per-process.ts";
import { readClient } from "../../server/read-client.ts";
import { readPageFacts } from "../../server/read-request.ts";
import { streamText } from "../../server/stream-text.ts";
import { TransferSlots } from "../../server/transfer-slots.ts";
import { exportParameters } from "../document/parameters.ts";

// Each keeps a processor busy as long as its reader takes all that it is given.
const slots = oncePerProcess("export-slots", () => new TransferSlots("exports", { all: 4, perClient: 2 }));

/** Nobody waits longer for a file; as long as it is sent, an ingest's log can't be tidied up. */
const MAX_DURATION_MS = 3_600_000;

function readFormat(params: URLSearchParams): ExportFormat {
  const format = exportParameters.safeParse({ format: params.get("format") });
  if (format.success) return format.data.format;
  throw readerError("export-format-missing", { formats: EXPORT_FORMATS });
}

/** All results of a search as a file. See docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  let release = () => {};
  const leaving = new AbortController();
  try {
    const { searchParams } = new URL(request.url);
    const format = readFormat(searchParams);
    const query = parseQuery(searchParams);
    release = slots.take(readClient(getSettings().trustProxy));
    const signal = AbortSignal.any([leaving.signal, request.signal, AbortSignal.timeout(MAX_DURATION_MS)]);
    const { origin, today } = await readPageFacts();
    const topics = await getEngine().readTopics();
    const found = await getEngine().exportHits(query, { signal });
    const topicLabels = new Map(topics.map(({ id, label }) => [id, label]));
    const body = streamText(writeExport(found, format, { origin, today, topicLabels }), {
      onLeave: () => leaving.abort(),
      onEnd: release,
      onError: explainError,
    });
    // Only the head is sent: nobody would take the body, so nothing would ever end it.
    if (request.method === "HEAD") await body.cancel();
    const { contentType, extension } = EXPORT_WRITERS[format];
    return new Response(request.method === "HEAD" ? null : body, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="verbatim-${today}.${extension}"`,
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex",
        "X-Total-Count": String(found.total),
      },
    });
  } catch (error) {
    leaving.abort();
    release();
    return answerError(error);
  }
}
