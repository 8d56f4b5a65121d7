import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { IngestError } from "../report/errors.ts";
import { decodeText } from "../text/decode-text.ts";
import { MAX_FILE_BYTES } from "../text/size-limits.ts";
import { LIST_NAMES } from "./pages-folder.ts";

/** A text in which at most this share of the lines is no address is meant to be a list. */
const MEANT = 0.25;

/**
 * Reads a list of web addresses: a text file in which every line is an http or https URL, empty, or a comment (`#`).
 * Null for everything else: a text that only mentions addresses is not a list, and nothing in it may ever be fetched.
 *
 * @returns URLs without fragments, each once, in the order of the list
 * @throws IngestError `url-list-invalid` when most lines are addresses and one is not
 */
export async function readUrlList(path: string): Promise<URL[] | null> {
  if (!LIST_NAMES.has(extname(path).toLowerCase())) return null;
  const status = await stat(path).catch(() => null);
  // What can't be read is told by the ingest.
  if (!status?.isFile() || status.size > MAX_FILE_BYTES) return null;
  const bytes = await readFile(path).catch(() => null);
  const lines = bytes === null ? [] : listLines(bytes);
  const others = lines.filter(({ url }) => url === null);
  if (lines.length === 0 || others.length > lines.length * MEANT) return null;
  const [wrong] = others;
  if (wrong) {
    throw new IngestError(
      "url-list-invalid",
      `Line ${wrong.number} of ${path} is no http or https address: ${JSON.stringify(wrong.text.slice(0, 100))}.`,
      "Correct the line, or put a # before it. A file that is to be read as an article needs more text than addresses.",
    );
  }
  return [...new Map(lines.flatMap(({ url }) => (url === null ? [] : [[url.href, url]]))).values()];
}

function listLines(bytes: Uint8Array): { number: number; text: string; url: URL | null }[] {
  let text: string;
  try {
    text = decodeText(bytes).text;
  } catch {
    return [];
  }
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter((line) => line.text !== "" && !line.text.startsWith("#"))
    .map((line) => ({ ...line, url: readAddress(line.text) }));
}

function readAddress(text: string): URL | null {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = "";
  return url;
}
