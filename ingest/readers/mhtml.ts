import { IngestError } from "../report/errors.ts";
import type { RawReading } from "../understand/raw-article.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { readHtml } from "./html.ts";

/** The page of a message is its first part of this type. */
const HTML = /^text\/html|^application\/xhtml\+xml/i;

const MOST_PARTS = 2000;

/**
 * Reads a page that a browser saved as one file (MIME, RFC 2557): its first HTML part, the address it was saved from, and nothing
 * of its pictures and scripts.
 *
 * @throws IngestError `file-damaged` when it has no page
 */
export function readMhtml(bytes: Uint8Array): RawReading {
  // Every byte is one character, so that parts keep their bytes until their own encoding is known. (A TextDecoder's
  // "latin1" is Windows-1252, whose quotation marks have two bytes here.)
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const { headers, body } = splitHead(message);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers.get("content-type") ?? "");
  const mark = boundary?.[1] ?? boundary?.[2];
  const parts = mark === undefined ? [message] : body.split(`--${mark}`).slice(1, MOST_PARTS);
  for (const part of parts) {
    const inner = splitHead(part.replace(/^\r?\n/, ""));
    const type = inner.headers.get("content-type") ?? "";
    if (!HTML.test(type)) continue;
    const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? null;
    const page = decodePart(inner.body, inner.headers.get("content-transfer-encoding") ?? "");
    const { text, warnings } = decodeHtml(page, charset);
    const raw = readHtml(text);
    const saved = inner.headers.get("content-location") ?? headers.get("snapshot-content-location");
    if (saved && /^https?:\/\//i.test(saved)) {
      raw.facts.url.push({ value: saved, from: "markup", where: "Content-Location" });
    }
    return { raw, warnings };
  }
  throw new IngestError("file-damaged", "The saved page has no part that is HTML.", "Save the page again.");
}

/** The header fields of a message or a part, names in lower case and folded lines joined, and what follows them. */
function splitHead(message: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  const head = end === null ? message : message.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? "" : message.slice(end.index + end[0].length) };
}

function decodePart(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, "latin1");
  const text = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}
