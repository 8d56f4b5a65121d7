import { makeQuote } from "#search/quotes/make-quote.ts";
import { writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { type Place, snapStretch } from "#search/quotes/stretch.ts";
import { makeRandom } from "#tests/bench/random.ts";
import { chooseQuote, QUOTE_SHAPES, type QuoteShape } from "./choose-quotes.ts";
import { judgeLink, type Verdict } from "./judge-link.ts";
import { MUTATION_KINDS, type MutationKind, mutateArticle } from "./mutate-article.ts";
import {
  joinWords,
  type PlainArticle,
  printArticle,
  readWords,
  type TracedArticle,
  type TracedQuote,
  traceArticle,
} from "./traced-article.ts";

/** One link that was made, and what became of it after its article had changed. */
export interface LinkRun {
  kind: MutationKind;
  shape: QuoteShape;
  /** Characters of the link's parameters. */
  length: number;
  /** Time of resolving, in ms. */
  took: number;
  verdict: Verdict;
  quoted: string;
  shown: string;
}

/** Where a word of an article begins or ends. */
function placeOf(article: TracedArticle, { paragraph, word }: TracedQuote["from"], count: 0 | 1): Place {
  return { paragraph, offset: joinWords((article.paragraphs[paragraph] ?? []).slice(0, word + count)).length };
}

/** A quote with the words that a number or a word at its ends goes on in, as the link takes them in: `per cent` has `14` before it. */
function takeWhole(article: TracedArticle, quote: TracedQuote): TracedQuote {
  const { paragraphs } = printArticle(article);
  const snapped = snapStretch(paragraphs, placeOf(article, quote.from, 0), placeOf(article, quote.to, 1));
  const [from, to] = [{ ...quote.from }, { ...quote.to }];
  while (snapped && from.word > 0 && placeOf(article, from, 0).offset > snapped.from.offset) from.word--;
  const last = (article.paragraphs[to.paragraph]?.length ?? 0) - 1;
  while (snapped && to.word < last && placeOf(article, to, 1).offset < snapped.to.offset) to.word++;
  return { from, to };
}

/** The link's parameters, as text: made from the article as a reader would, by two places in it. */
function makeLink(article: TracedArticle, { from, to }: TracedQuote): string | null {
  const { paragraphs } = printArticle(article);
  const quote = makeQuote(paragraphs, placeOf(article, from, 0), placeOf(article, to, 1));
  return quote && writeQuoteReference(quote).toString();
}

/**
 * Makes links to quotes of every shape in the articles, changes the articles in every way, and opens the links again.
 *
 * @param rounds quotes of each shape from each article
 */
export function* runLinks(articles: readonly PlainArticle[], rounds: number, seed = 1): Generator<LinkRun> {
  const random = makeRandom(seed);
  const traced = articles.map(traceArticle);
  const bodies = traced.flatMap(({ paragraphs }) => paragraphs.slice(1));
  const vocabulary = [
    ...new Set(
      bodies
        .slice(0, 400)
        .flat()
        .map((word) => word.text.replace(/[^\p{L}\p{N}]+/gu, "")),
    ),
  ].filter(Boolean);
  for (const article of traced) {
    const own = new Set(article.paragraphs);
    const strangers = bodies.filter((words) => !own.has(words));
    for (let round = 0; round < rounds; round++) {
      for (const shape of QUOTE_SHAPES) {
        const chosen = chooseQuote(article, shape, random);
        const quote = chosen && takeWhole(article, chosen);
        const link = quote && makeLink(article, quote);
        if (!quote || !link) continue;
        for (const kind of MUTATION_KINDS) {
          const changed = mutateArticle(kind, { article, quote, strangers, vocabulary, random });
          if (!changed) continue;
          const reference = readQuoteReference(new URLSearchParams(link));
          if (!reference) throw new Error(`The link names no paragraph: ${link}`);
          const printed = printArticle(changed);
          const started = performance.now();
          const state = resolveQuote(printed, reference);
          const took = performance.now() - started;
          const quoted = readWords(article, quote);
          const shown =
            "passage" in state
              ? state.passage.text
              : "places" in state
                ? state.places.map(({ text }) => text).join(" | ")
                : "";
          yield {
            kind,
            shape,
            length: link.length,
            took,
            verdict: judgeLink(quoted, changed, state),
            quoted: joinWords(quoted),
            shown,
          };
        }
      }
    }
  }
}
