import { z } from "zod";
import { ID_ALPHABET, ID_LENGTH } from "../encode-id.ts";
import { readerError } from "../errors.ts";
import { SPELLING_LENGTH } from "./check-words.ts";
import { NEIGHBOUR_MARKS, NO_WORD } from "./neighbours.ts";
import {
  FORM_SIGNS,
  MAX_QUOTE_WORDS,
  NEIGHBOUR_SIGNS,
  type QuotedWords,
  type QuoteReference,
} from "./quote-reference.ts";

/** Longer parameters are no quote of this site's. */
const MAX_TEXT_LENGTH = 2000;

const { once, repeated } = NEIGHBOUR_SIGNS;
const NEIGHBOURS = `(?<repeated>[${once}${repeated}])(?<beside>[${NO_WORD}${ID_ALPHABET}]{${NEIGHBOUR_MARKS}})`;
const CHECK = new RegExp(
  `^(?<proof>[${ID_ALPHABET}]{${ID_LENGTH}})(?:(?<second>${FORM_SIGNS[2]})|(?<third>${FORM_SIGNS[3]})(?:${NEIGHBOURS})?)?` +
    `(?<marks>[${ID_ALPHABET}]*)(?:-(?<skipped>\\d{1,3})-(?<more>[${ID_ALPHABET}]*))?$`,
);

const text = z.string().max(MAX_TEXT_LENGTH);
/** The parameters of a link to a quote. */
export const quoteParameters = z.object({
  p: z.string().min(1).max(100),
  quote: text.nullable(),
  end: text.nullable(),
  prefix: text.nullable(),
  suffix: text.nullable(),
  check: text.nullable(),
});

/**
 * Reads what a link says; null when it names no paragraph. Links of the first format (`p`, or `p` and the whole `quote`) are read too.
 * @throws SearchError `invalid-parameter` for a parameter that is too long
 */
export function readQuoteReference(params: URLSearchParams): QuoteReference | null {
  if (!params.get("p")) return null;
  const parsed = quoteParameters.safeParse(
    Object.fromEntries(Object.keys(quoteParameters.shape).map((name) => [name, params.get(name)])),
  );
  if (!parsed.success) throw readerError("quote-unreadable", { detail: z.prettifyError(parsed.error) });
  const { p, quote, end, prefix, suffix, check } = parsed.data;
  if (!quote?.trim()) return { paragraphId: p, words: null, damaged: Boolean(quote ?? end ?? check) };
  const read = check === null ? null : (CHECK.exec(check)?.groups ?? null);
  const form = read?.third ? 3 : read?.second ? 2 : 1;
  const marks = read ? readMarks(read) : [];
  const spelling = form === 3 && end ? marks.splice(0, SPELLING_LENGTH).join("") : null;
  const words: QuotedWords = {
    first: quote,
    last: end || null,
    prefix: prefix ?? "",
    suffix: suffix ?? "",
    check: read?.proof ?? null,
    marks,
    form,
    ...(spelling !== null && { spelling }),
    ...(read?.beside && { neighbours: { isRepeated: read.repeated === repeated, marks: read.beside } }),
  };
  const isCut = (spelling?.length ?? SPELLING_LENGTH) < SPELLING_LENGTH;
  const damaged =
    isCut || (check !== null && !read) || (words.last !== null && !read) || words.marks.length > MAX_QUOTE_WORDS;
  return { paragraphId: p, words, damaged };
}

function readMarks({ marks = "", skipped = "0", more = "" }: Record<string, string | undefined>): (string | null)[] {
  return [...marks, ...Array<null>(Number(skipped)).fill(null), ...more];
}
