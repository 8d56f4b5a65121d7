import { createHash } from "node:crypto";
import { answerText } from "./answer-text.ts";
import { isKnown } from "./is-known.ts";

/**
 * Answers with an XML document, or 304 to whoever has the same already.
 * @param maxAge seconds for which nobody needs to ask again
 */
export function answerXml(request: Request, document: string, contentType: string, maxAge: number): Response {
  const tag = `"${createHash("sha256").update(document).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": `${contentType}; charset=utf-8`,
    "Cache-Control": `public, max-age=${maxAge}`,
    "X-Robots-Tag": "noindex",
    // Weak: on the way it may be compressed.
    ETag: `W/${tag}`,
  };
  return isKnown(request, tag)
    ? new Response(null, { status: 304, headers })
    : answerText(document, { status: 200, headers });
}
