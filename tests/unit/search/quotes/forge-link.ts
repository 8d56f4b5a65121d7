import { createHash } from "node:crypto";
import type { Article } from "#search/article.ts";
import { markWord } from "#search/quotes/check-words.ts";
import { listPrintedWords } from "#search/quotes/printed-words.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";

const ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";

/** The first 60 bits of SHA-256, five to a character. */
function prove(text: string): string {
  const digest = createHash("sha256").update(text).digest();
  return Array.from(digest.subarray(0, 12), (byte) => ALPHABET[byte & 31]).join("");
}

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const RUN = new RegExp(`[${UNSPACED}]\\p{M}*|[[^\\s]--[${UNSPACED}]]+`, "gv");

/** The proof of links of the first form: of each run without a space, and each letter of a script without spaces alone. */
function proveFirstForm(quote: string): string {
  const runs = quote
    .normalize("NFC")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‹›]/g, "'")
    .replace(/…/g, "...")
    .replace(/[‐‑‒–—―−]|-{2,}/g, "-")
    .match(RUN);
  return prove((runs ?? []).join(" "));
}

/**
 * The proof of the later forms: all words and the signs between them. How a text is cut into words is the site's own cut, as it is for whoever forges
 * a link: another one would only make proofs that are wrong.
 */
function proveWords(quote: string): string {
  const [first, ...others] = listPrintedWords(quote).words;
  return prove([first?.text ?? "", ...others.map(({ text, before }) => `${before} ${text}`)].join(" "));
}

/** What a link of the third form says: of many words their ends, the spelling and a mark for each between; neighbours that are no article's. */
function writeThirdForm(quote: string): { quote: string; end?: string; check: string } {
  const { words } = listPrintedWords(quote);
  const check = `${proveWords(quote)}0l222222`;
  if (words.length < 8) return { quote, check };
  const marks = words.slice(3, -3).map(({ text }) => markWord(text));
  const spelling = prove(quote.normalize("NFC").replace(/\s+/g, " ")).slice(0, 4);
  const ends = { quote: quote.slice(0, words[2]?.end), end: quote.slice(words.at(-3)?.start) };
  return { ...ends, check: check + spelling + marks.join("") };
}

/** A stretch of one paragraph of an article. */
export interface Cut {
  article: Article;
  paragraph: number;
  start: number;
  end: number;
}

/** How a link claims its words: without a proof, or with the right proof of one of the forms. */
export type Proof = "none" | "first form" | "second form" | "third form";

/** A link made by hand for any characters of a paragraph, with what is glued to them as its context. */
export function forgeLink({ article, paragraph, start, end }: Cut, proof: Proof, claimed?: string): QuoteReference {
  const { id, text } = article.paragraphs[paragraph] as Article["paragraphs"][number];
  const quote = claimed ?? text.slice(start, end);
  const params = new URLSearchParams({
    p: id,
    quote,
    prefix: text.slice(Math.max(0, start - 20), start),
    suffix: text.slice(end, end + 20),
    ...(proof === "first form" && { check: proveFirstForm(quote) }),
    ...(proof === "second form" && { check: `${proveWords(quote)}1` }),
    ...(proof === "third form" && writeThirdForm(quote)),
  });
  const reference = readQuoteReference(params);
  if (!reference) throw new Error(`A link that names no paragraph: ${params}`);
  return reference;
}
