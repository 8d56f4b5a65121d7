import { extname } from "node:path/posix";
import { detectFormat, EXTENSIONS } from "../text/detect-format.ts";

/** The extension under which a page of a type is kept. Only those that have a reader are fetched. */
const BY_TYPE: Record<string, string> = {
  "text/html": ".html",
  "application/xhtml+xml": ".xhtml",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "multipart/related": ".mhtml",
  "message/rfc822": ".mhtml",
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/epub+zip": ".epub",
};

/** What servers say when they do not know. */
const UNTOLD = new Set(["", "application/octet-stream", "binary/octet-stream", "application/x-download"]);

/** The media type of a Content-Type, in small letters; empty when there is none. */
function readMediaType(contentType: string): string {
  return (contentType.split(";")[0] as string).trim().toLowerCase();
}

/** The encoding that a Content-Type names; null when it names none. */
export function readCharset(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?([\w:.-]{2,40})/i.exec(contentType)?.[1] ?? null;
}

/** Whether a page of this type may be one that a reader can read. */
export function isWanted(contentType: string): boolean {
  const type = readMediaType(contentType);
  return UNTOLD.has(type) || EXTENSIONS.includes(BY_TYPE[type] ?? "");
}

/** The extension for a page: by its type, else by its address or its beginning; null for what no reader can read. */
export function chooseExtension(contentType: string, url: URL, body: Uint8Array): string | null {
  const type = readMediaType(contentType);
  const byType = BY_TYPE[type];
  if (byType !== undefined && EXTENSIONS.includes(byType)) return byType;
  if (!UNTOLD.has(type)) return null;
  const named = extname(url.pathname).toLowerCase();
  if (EXTENSIONS.includes(named)) return named;
  const format = detectFormat("", body);
  return format === null ? null : format === "html" ? ".html" : EXTENSIONS.includes(`.${format}`) ? `.${format}` : null;
}
