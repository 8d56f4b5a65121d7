import { extname } from "node:path/posix";
import { detectPacked } from "./detect-packed.ts";

/** Formats that have a reader. */
export type Format = "markdown" | "text" | "html" | "mhtml" | "docx" | "epub" | "pdf";

const BY_EXTENSION: Record<string, Format> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
  ".text": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".mhtml": "mhtml",
  ".mht": "mhtml",
  ".docx": "docx",
  ".epub": "epub",
  ".pdf": "pdf",
};

/** Extensions of files that can be articles, in the order in which people are told of them. */
export const EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** Enough to see how a file begins. */
const BEGINNING = 2048;

/**
 * The format of a file by its content where that says so at its very beginning, else by the extension of its name; null when
 * neither tells. A page that was saved as `.txt` is a page, and a text that was named `.html` and has no tag is a text.
 */
export function detectFormat(file: string, bytes: Uint8Array): Format | null {
  const named = BY_EXTENSION[extname(file).toLowerCase()] ?? null;
  const packed = detectPacked(bytes);
  if (packed !== null) return packed;
  const start = decodeBeginning(bytes);
  if (/^\s*(?:<!--(?:(?!-->)[\s\S]){0,1000}-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(start))
    return "html";
  if (isMimeMessage(start)) return "mhtml";
  if (isPdf(start, bytes)) return "pdf";
  if ((named === "html" || named === "mhtml") && !/<[a-z!][^<>]*>/i.test(new TextDecoder().decode(bytes)))
    return "text";
  if (named === "mhtml") return "html";
  return named;
}

/** ASCII signs are the same in all encodings but UTF-16, whose every second byte is then nought. */
function decodeBeginning(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, BEGINNING))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "")
    .replaceAll("\0", "");
}

function isMimeMessage(start: string): boolean {
  return (
    /^[\w-]+:\s/.test(start) && /^content-type:\s*multipart\/related/im.test(start) && /^mime-version:/im.test(start)
  );
}

/** A PDF may have other bytes before its head (ISO 32000-1, Annex H.3); a text about PDFs has no table of its parts at its end. */
function isPdf(start: string, bytes: Uint8Array): boolean {
  if (/^\s*%PDF-\d/.test(start)) return true;
  return /%PDF-\d/.test(start) && new TextDecoder("latin1").decode(bytes.subarray(-BEGINNING)).includes("startxref");
}
