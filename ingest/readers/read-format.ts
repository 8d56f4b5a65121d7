import { decodeText } from "../decode-text.ts";
import type { Format } from "../detect-format.ts";
import { IngestError } from "../errors.ts";
import type { RawReading } from "../raw-article.ts";
import { readDocx } from "./docx.ts";
import { readEpub } from "./epub.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readMhtml } from "./mhtml.ts";
import { readPdf } from "./pdf.ts";
import { readText } from "./text.ts";

/** What every reader is: the bytes of a file in, what they say out. Throws an IngestError for what can't be an article. */
type Reader = (bytes: Uint8Array) => RawReading | Promise<RawReading>;

const READERS: Record<Format, Reader> = {
  markdown(bytes) {
    const { text, warnings } = decodeText(bytes);
    const read = readMarkdown(limit(text));
    return { raw: read.raw, warnings: [...warnings, ...read.warnings] };
  },
  text(bytes) {
    const { text, warnings } = decodeText(bytes);
    return { raw: readText(limit(text)), warnings };
  },
  html(bytes) {
    const { text, warnings } = decodeHtml(bytes);
    return { raw: readHtml(text), warnings };
  },
  mhtml: readMhtml,
  docx: readDocx,
  epub: readEpub,
  pdf: readPdf,
};

/**
 * Reads the bytes of a file in a format that is known.
 * @throws IngestError for a file that can't be an article, with a code that says why
 */
export async function readFormat(format: Format, bytes: Uint8Array): Promise<RawReading> {
  return READERS[format](bytes);
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
