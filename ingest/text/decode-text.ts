import { IngestError } from "../report/errors.ts";
import type { IngestWarning } from "../report/warning.ts";
import { guessForeign } from "./guess-foreign.ts";

/** A text and what had to be guessed to read it. */
export interface DecodedText {
  text: string;
  warnings: IngestWarning[];
}

/** A text of which it was told how it is encoded. */
interface EncodedText extends DecodedText {
  /** As `TextDecoder` names it. */
  encoding: string;
}

/** Share of control characters from which bytes are no text: stray ones happen, pictures and archives have about 10 %. */
const CONTROL_SHARE = 0.01;

/** A Western or Turkish text has at most one accented letter in four; Cyrillic, Greek or Arabic bytes are nearly all high. */
const HIGH_SHARE = 0.35;

/** Bytes below 32 that do occur in text: tab, line ends, form feed; 26 ends files of DOS. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13, 26]);

/**
 * Decodes the bytes of a text file: by its byte order mark, as UTF-8, as UTF-16 told by its NULs, else as Windows-1254 or
 * 1252, or an encoding of Cyrillic or of East Asia, by the letters, which is said in a warning.
 *
 * @throws IngestError `encoding-unknown` for bytes that are no text or in an encoding that can't be told
 */
export function decodeText(bytes: Uint8Array): EncodedText {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) throw unknown("it is UTF-32");
  if (startsWith(bytes, 0xff, 0xfe)) return decodeWide(bytes, "utf-16le", []);
  if (startsWith(bytes, 0xfe, 0xff)) return decodeWide(bytes, "utf-16be", []);
  const wide = guessWide(bytes);
  if (wide) return decodeWide(bytes, wide, [warn(`It was read as ${wide.toUpperCase()}.`)]);

  let controls = 0;
  for (const byte of bytes) if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++;
  if (controls > bytes.length * CONTROL_SHARE) throw unknown("it is not text");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", warnings: [] };
  } catch {
    return decodeDamaged(bytes) ?? decodeForeign(bytes) ?? decodeSingleBytes(bytes);
  }
}

function startsWith(bytes: Uint8Array, ...expected: number[]): boolean {
  return expected.every((byte, i) => bytes[i] === byte);
}

function decodeWide(bytes: Uint8Array, encoding: string, warnings: IngestWarning[]): EncodedText {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unknown(`it is broken ${encoding.toUpperCase()}`, cause);
  }
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length * CONTROL_SHARE) throw unknown("it is not text");
  return { text, encoding, warnings };
}

/** UTF-16 without a mark: the spaces and line ends alone have a NUL in every second place, always on the same side. */
function guessWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) (nuls[i & 1] as number)++;
  const [even, odd] = nuls as [number, number];
  const fewest = bytes.length * 0.025;
  if (odd >= fewest && even <= odd * 0.01) return "utf-16le";
  if (even >= fewest && odd <= even * 0.01) return "utf-16be";
  return null;
}

/** UTF-8 with a few bad bytes, such as a letter cut in two at the end: far more of its letters are right than wrong. */
function decodeDamaged(bytes: Uint8Array): EncodedText | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is ASCII
  const good = text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0;
  if (good < bad * 10) return null;
  return { text, encoding: "utf-8", warnings: [warn(`${bad} places are not valid UTF-8 and are shown as \uFFFD.`)] };
}

/** Bytes of a language that is not written in Latin letters. */
function decodeForeign(bytes: Uint8Array): EncodedText | null {
  const found = guessForeign(bytes);
  if (found === null) return null;
  return { ...found, warnings: [warn(`It is not UTF-8 and was read as ${found.encoding}, judging by its letters.`)] };
}

/** The six places where Windows-1254 has Ğ İ Ş ğ ı ş and Windows-1252 the Icelandic letters. */
const DISPUTED = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);

/** ç, ö, ü: what Turkish has besides those six. */
const TURKISH = new Set([0xc7, 0xd6, 0xdc, 0xe7, 0xf6, 0xfc]);

/** á, æ, é, í, ó, ú: what Icelandic, Faroese and Old English have besides, and Turkish has not. */
const ICELANDIC = new Set([0xc1, 0xc6, 0xc9, 0xcd, 0xd3, 0xda, 0xe1, 0xe6, 0xe9, 0xed, 0xf3, 0xfa]);

function decodeSingleBytes(bytes: Uint8Array): EncodedText {
  let [disputed, turkish, icelandic, high, letters] = [0, 0, 0, 0, 0];
  for (const byte of bytes) {
    if (DISPUTED.has(byte)) disputed++;
    if (TURKISH.has(byte)) turkish++;
    if (ICELANDIC.has(byte)) icelandic++;
    if (byte >= 0xc0) high++;
    if (byte >= 0xc0 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters++;
  }
  if (high > letters * HIGH_SHARE) throw unknown("its letters are neither UTF-8 nor of an encoding that is known here");
  const encoding = disputed > 0 && turkish >= icelandic ? "windows-1254" : "windows-1252";
  const text = new TextDecoder(encoding).decode(bytes);
  // Bytes that this encoding leaves free come out as C1 controls; signs amid words (`Wa³êsa`) are another's letters.
  const free = text.match(/[\u0080-\u009F]/g)?.length ?? 0;
  const signs = text.match(
    /\p{L}[\u00A1-\u00A9\u00AC-\u00B4\u00B6\u00B8\u00B9\u00BB-\u00BF\u00D7\u00F7]\p{Ll}/gu,
  )?.length;
  if (free > 0 || (signs ?? 0) > Math.max(1, high * 0.1)) {
    throw unknown("its letters are neither UTF-8 nor of an encoding that is known here");
  }
  return { text, encoding, warnings: [warn(`It is not UTF-8 and was read as ${encoding}, judging by its letters.`)] };
}

function warn(message: string): IngestWarning {
  return { code: "decoded-by-guess", message };
}

function unknown(reason: string, cause?: unknown): IngestError {
  return new IngestError(
    "encoding-unknown",
    `The file can't be read as text: ${reason}.`,
    "Save it as UTF-8 and ingest again.",
    cause === undefined ? undefined : { cause },
  );
}
