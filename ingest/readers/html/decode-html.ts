import { type DecodedText, decodeText } from "../../text/decode-text.ts";

/** Browsers look for the declaration in the first 1024 bytes; pages have it later, too. */
const BEGINNING = 8192;

const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

/**
 * Decodes the bytes of a page: as UTF-8 when they are, else as the page or its server says, else as a text file.
 *
 * @param charset what the message around the page says
 * @throws IngestError `encoding-unknown`
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null = null): DecodedText {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0);
  if (!marked) {
    try {
      // Bytes that are valid UTF-8 are UTF-8: other encodings hardly ever look like it.
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings: [] };
    } catch {}
    const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING));
    const found = DECLARED.exec(beginning);
    const label = charset ?? found?.[1] ?? found?.[2];
    const text = label === undefined ? null : decodeAs(label, bytes);
    if (text !== null) return { text, warnings: [] };
  }
  return decodeText(bytes);
}

/** Null for UTF-8, which the bytes are not wholly, and for a name that is no encoding. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding === "utf-8" ? null : decoder.decode(bytes);
  } catch {
    return null;
  }
}
