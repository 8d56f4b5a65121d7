import { z } from "zod";
import { ID_ALPHABET, ID_LENGTH } from "../encode-id.ts";
import { SearchError } from "../errors.ts";
import { SPELLING_LENGTH } from "./check-words.ts";
import { FORM_SIGNS, MAX_QUOTE_WORDS, type QuotedWords, type QuoteReference } from "./quote-reference.ts";

/** Longer parameters are no quote of this site's. */
const MAX_TEXT_LENGTH = 2000;

const CHECK = new RegExp(
  `^([${ID_ALPHABET}]{${ID_LENGTH}})([${FORM_SIGNS[2]}${FORM_SIGNS[3]}]?)([${ID_ALPHABET}]*)(?:-(\\d{1,3})-([${ID_ALPHABET}]*))?$`,
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
  if (!parsed.success) {
    throw new SearchError(
      "invalid-parameter",
      `The link to a quote can't be read: ${z.prettifyError(parsed.error)}`,
      "Copy the link again from the article.",
    );
  }
  const { p, quote, end, prefix, suffix, check } = parsed.data;
  if (!quote?.trim()) return { paragraphId: p, words: null, damaged: Boolean(quote ?? end ?? check) };
  const proof = check === null ? null : CHECK.exec(check);
  const form = proof?.[2] === FORM_SIGNS[3] ? 3 : proof?.[2] === FORM_SIGNS[2] ? 2 : 1;
  const marks = proof ? readMarks(proof) : [];
  const spelling = form === 3 && end ? marks.splice(0, SPELLING_LENGTH).join("") : null;
  const words: QuotedWords = {
    first: quote,
    last: end || null,
    prefix: prefix ?? "",
    suffix: suffix ?? "",
    check: proof?.[1] ?? null,
    marks,
    form,
    ...(spelling !== null && { spelling }),
  };
  const isCut = (spelling?.length ?? SPELLING_LENGTH) < SPELLING_LENGTH;
  const damaged =
    isCut || (check !== null && !proof) || (words.last !== null && !proof) || words.marks.length > MAX_QUOTE_WORDS;
  return { paragraphId: p, words, damaged };
}

function readMarks([, , , first = "", skipped = "0", last = ""]: RegExpExecArray): (string | null)[] {
  return [...first, ...Array<null>(Number(skipped)).fill(null), ...last];
}
