import { IngestError } from "../report/errors.ts";
import { type DecodedText, decodeText } from "../text/decode-text.ts";
import type { Format } from "../text/detect-format.ts";
import type { RawReading } from "../understand/raw-article.ts";
import { readDocx } from "./docx.ts";
import { readEpub } from "./epub.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readMhtml } from "./mhtml.ts";
import { readPdf } from "./pdf.ts";
import { readText } from "./text.ts";

/**
 * What every reader is: the bytes of a file in (and the encoding that a server named, if any), what they say out. Throws an
 * IngestError for what can't be an article.
 */
type Reader = (bytes: Uint8Array, charset: string | null) => RawReading | Promise<RawReading>;

const READERS: Record<Format, Reader> = {
  markdown(bytes, charset) {
    const { text, warnings } = decodeServed(bytes, charset);
    const read = readMarkdown(limit(text));
    return { raw: read.raw, warnings: [...warnings, ...read.warnings] };
  },
  text(bytes, charset) {
    const { text, warnings } = decodeServed(bytes, charset);
    return { raw: readText(limit(text)), warnings };
  },
  html(bytes, charset) {
    const { text, warnings } = decodeHtml(bytes, charset);
    return { raw: readHtml(text), warnings };
  },
  mhtml: readMhtml,
  docx: readDocx,
  epub: readEpub,
  pdf: readPdf,
};

/** A text that says nothing of its encoding: what its server said comes before what its letters look like. */
function decodeServed(bytes: Uint8Array, charset: string | null): DecodedText {
  return charset === null ? decodeText(bytes) : decodeHtml(bytes, charset);
}

/**
 * Reads the bytes of a file in a format that is known.
 *
 * @param charset the encoding that a server named
 * @throws IngestError for a file that can't be an article, with a code that says why
 */
export async function readFormat(
  format: Format,
  bytes: Uint8Array,
  charset: string | null = null,
): Promise<RawReading> {
  return READERS[format](bytes, charset);
}

/** Longer texts are whole archives in one file, which no reader could open as a page. */
export const MAX_CHARACTERS = 5_000_000;

function limit(text: string): string {
  if (text.length > MAX_CHARACTERS) throw tooLarge(text.length, MAX_CHARACTERS, "characters");
  return text;
}

/** The refusal of an article that is too long. */
export function tooLarge(count: number, allowed: number, unit: string): IngestError {
  return new IngestError(
    "file-too-large",
    `The article has ${count} ${unit}; ${allowed} are allowed.`,
    "Split it into one file an article.",
  );
}
