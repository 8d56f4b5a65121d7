import { createHash } from "node:crypto";
import { UNKNOWN } from "../../facets.ts";

/**
 * Meilisearch takes facet values that differ only by case or compatibility forms for one (TASS, Tass), and keeps but the first 468
 * bytes. Here they are counted apart, as on every engine, so each gets a hash of itself in front.
 */
const HASH_LENGTH = 12;
/** Bytes of a value's decomposed form that surely fit. */
const MAX_BYTES = 440;

/** A facet value as Meilisearch holds it. */
export function writeFacetKey(value: string): string {
  if (value === UNKNOWN) return UNKNOWN;
  const hash = createHash("sha256").update(value).digest("hex").slice(0, HASH_LENGTH);
  return hash + cutValue(value);
}

/** The value of a key; a value too long for Meilisearch comes back cut. */
export function readFacetKey(key: string): string {
  return key === UNKNOWN ? UNKNOWN : key.slice(HASH_LENGTH);
}

function cutValue(value: string): string {
  let bytes = HASH_LENGTH;
  let end = 0;
  for (const letter of value) {
    bytes += Buffer.byteLength(letter.normalize("NFKD"));
    if (bytes > MAX_BYTES) return value.slice(0, end);
    end += letter.length;
  }
  return value;
}

/** One value in the filter language of Meilisearch, where only the quotation mark and the backslash mean something. */
export function quoteValue(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
