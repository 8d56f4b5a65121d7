import { createHash } from "node:crypto";
import type { Article } from "#search/article.ts";
import { checkWords } from "#search/quotes/check-words.ts";
import { foldEarlier } from "#search/quotes/fold-typography.ts";
import { listPrintedWords } from "#search/quotes/printed-words.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";

const ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

/** The proof of links of the first form, as docs/adr/0006 describes it: each run without a space, each Chinese or Japanese sign alone. */
function proveFirstForm(quote: string): string {
  const runs = quote.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
  );
  const digest = createHash("sha256")
    .update((runs ?? []).map(foldEarlier).join(" "))
    .digest();
  return Array.from(digest.subarray(0, 12), (byte) => ALPHABET[byte & 31]).join("");
}

/** A stretch of one paragraph of an article. */
export interface Cut {
  article: Article;
  paragraph: number;
  start: number;
  end: number;
}

/** How a link claims its words: without a proof, or with the right proof of either form. */
export type Proof = "none" | "first form" | "second form";

/** A link made by hand for any characters of a paragraph, with what is glued to them as its context. */
export function forgeLink({ article, paragraph, start, end }: Cut, proof: Proof, claimed?: string): QuoteReference {
  const { id, text } = article.paragraphs[paragraph] as Article["paragraphs"][number];
  const quote = claimed ?? text.slice(start, end);
  const params = new URLSearchParams({
    p: id,
    quote,
    prefix: text.slice(Math.max(0, start - 20), start),
    suffix: text.slice(end, end + 20),
  });
  if (proof === "first form") params.set("check", proveFirstForm(quote));
  if (proof === "second form") params.set("check", `${checkWords(listPrintedWords(quote).words)}1`);
  const reference = readQuoteReference(params);
  if (!reference) throw new Error(`A link that names no paragraph: ${params}`);
  return reference;
}
