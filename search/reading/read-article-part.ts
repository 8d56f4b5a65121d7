import type { ArticleFacts, Paragraph } from "../article.ts";
import type { ArticleStore, Asker } from "../engine.ts";
import { limitLength } from "../limit-length.ts";
import type { SearchQuery } from "../query/query.ts";
import { listNeighbours } from "../quotes/neighbours.ts";
import { paragraphLink } from "../quotes/paragraph-link.ts";
import { MAX_QUOTABLE } from "../quotes/quote-reference.ts";
import type { Passage } from "../quotes/quote-state.ts";
import type { ArticleView, Highlight } from "../result.ts";
import { type ChosenPart, choosePart, type PartPlace, type PartRange } from "./choose-part.ts";
import { type OpenedQuote, openQuote } from "./open-quote.ts";
import { takeFacts } from "./read-quoted-article.ts";

/** Where an address opens an article, unless it quotes something that stands somewhere: that is shown then. */
export interface AskedPlace {
  /** Number of a highlight in the whole article, from 1. */
  step: number | null;
  /** Places of the first paragraph and after the last; the latter is null where one paragraph is asked for. */
  range: { from: number; to: number | null } | null;
}

/** What a page of an article is asked for. */
export interface ArticlePartRequest {
  id: string;
  /** Its words are highlighted. */
  query: SearchQuery;
  /** The parameters of a link to a quote, as they stand in the address. */
  params: string;
  place: AskedPlace;
}

/** A paragraph as a page shows it. */
export interface ShownParagraph extends Pick<Paragraph, "id" | "ordinal" | "kind" | "text" | "quotations"> {
  /** How many characters (UTF-16 units) of a text that is too long to be shown are left out at its end. */
  left: number;
  /** The link to it: path, parameters and fragment. */
  path: string;
  /** The words that were searched for. */
  highlights: Highlight[];
  /** The number of its first highlight among all of the article, from 1. */
  firstStep: number;
  /** The number of what is highlighted in the text that is left out: all of it is one place, where the text is cut. Null without any. */
  cutStep: number | null;
}

/** What a page shows of an article: all of it where it is short, else one part, with what only the whole article tells. */
export interface ArticlePart {
  article: ArticleFacts;
  /** Paragraphs of the article, the headline included. */
  length: number;
  headline: ShownParagraph | null;
  paragraphs: ShownParagraph[];
  /** Null when no paragraph is left out. */
  part: ChosenPart | null;
  /** Every word of the article is shown: what else stands in it can be read from the page. */
  isWhole: boolean;
  /** Places with highlights in the whole article; how many stand before the part, where something is left out there. */
  steps: { total: number; before: number };
  /** Of its passages only what they have of the paragraphs shown. */
  quote: OpenedQuote | null;
  /** Text of the paragraph that the link names; null where it is not in the article. */
  linked: string | null;
  /** Text of the first paragraph. */
  opening: string | null;
}

/** Longer texts are headlines and headings that are none, or made to be a burden: no more of them is shown. UTF-16 units. */
const MAX_SHOWN = MAX_QUOTABLE;

/** What a paragraph takes of a page, in bytes: measured on pages of real articles. Its text stands there twice, for the browser's scripts too. */
const WEIGHTS = { paragraph: 2100, unit: 2, highlight: 150, quotation: 50 };

/**
 * What a page shows of an article; null when there is none of that id.
 * @throws SearchError as the engine does
 */
export async function readArticlePart(
  engine: ArticleStore,
  { id, query, params, place }: ArticlePartRequest,
  asker?: Asker,
): Promise<ArticlePart | null> {
  const view = await engine.readArticle(id, query, asker);
  if (!view) return null;
  const { article } = view;
  const { paragraphs } = article;
  const quote = openQuote(article, new URLSearchParams(params), asker?.budget);
  const linked = quote ? paragraphs.find((paragraph) => paragraph.id === quote.reference.paragraphId) : undefined;
  asker?.budget?.check();
  const counts = paragraphs.map((paragraph) => countSteps(paragraph, highlightsOf(view, paragraph)));
  const weights = paragraphs.map((paragraph, at) => weigh(paragraph, counts[at] ?? 0));
  const part = choosePart(weights, findPlace(place, quote, linked, counts));
  const countBefore = (at: number) => counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  const [headline = null] = showParagraphs(view, { from: 0, to: Math.min(1, paragraphs.length) }, 1);
  const shown = showParagraphs(view, part, countBefore(part.from) + 1);
  const isPart = part.to - part.from < paragraphs.length - 1;
  return {
    article: takeFacts(article),
    length: paragraphs.length,
    headline,
    paragraphs: shown,
    part: isPart ? part : null,
    isWhole: !isPart && (headline?.left ?? 0) === 0 && shown.every(({ left }) => left === 0),
    steps: { total: countBefore(paragraphs.length), before: part.from > 1 ? countBefore(part.from) : 0 },
    quote: quote && cutQuote(quote, part),
    linked: linked?.text ?? null,
    opening: paragraphs[1] ? limitLength(paragraphs[1].text, MAX_SHOWN) : null,
  };
}

const highlightsOf = ({ highlights }: ArticleView, { id }: Paragraph): Highlight[] => highlights[id] ?? [];

/** Places that one steps to: highlights, of which those in text that is not shown are one together, however many they are. */
function countSteps({ text }: Paragraph, highlights: readonly Highlight[]): number {
  const shown = limitLength(text, MAX_SHOWN).length;
  const within = highlights.filter(({ end }) => end <= shown).length;
  return within < highlights.length ? within + 1 : within;
}

function weigh({ text, quotations }: Paragraph, highlights: number): number {
  const { paragraph, unit, highlight, quotation } = WEIGHTS;
  return paragraph + unit * Math.min(text.length, MAX_SHOWN) + highlight * highlights + quotation * quotations.length;
}

/** Where the article is opened: at what is quoted, else where the address says, else at the first word that was searched for. */
function findPlace(
  { step, range }: AskedPlace,
  quote: OpenedQuote | null,
  linked: Paragraph | undefined,
  counts: readonly number[],
): PartPlace {
  const quoted = quote && (placeOf(quote) ?? linked?.ordinal ?? null);
  if (quoted !== null) return { around: quoted };
  if (step !== null) return { around: findStep(counts, step) };
  if (range) return range.to === null ? { around: range.from } : { range: { from: range.from, to: range.to } };
  return { around: findStep(counts, 1) };
}

function placeOf({ resolution }: OpenedQuote): number | null {
  const [place] = "passage" in resolution ? [resolution.passage] : "places" in resolution ? resolution.places : [];
  return place?.parts[0]?.ordinal ?? null;
}

/** The place of the paragraph with a highlight; of the article's beginning where there is none of that number. */
function findStep(counts: readonly number[], step: number): number {
  let before = 0;
  const found = counts.findIndex((count) => {
    before += count;
    return before >= step;
  });
  return Math.max(0, found);
}

function showParagraphs(view: ArticleView, { from, to }: PartRange, step: number): ShownParagraph[] {
  const { article } = view;
  const neighbours = listNeighbours(article.paragraphs, from, to);
  let firstStep = step;
  return article.paragraphs.slice(from, to).map((paragraph, n) => {
    const { id, ordinal, kind, text, quotations } = paragraph;
    const all = highlightsOf(view, paragraph);
    const shown = limitLength(text, MAX_SHOWN);
    const highlights = all.filter(({ end }) => end <= shown.length);
    const cutStep = highlights.length < all.length ? firstStep + highlights.length : null;
    const first = firstStep;
    firstStep += countSteps(paragraph, all);
    return {
      ...{ id, ordinal, kind, quotations, highlights, cutStep, firstStep: first },
      text: shown,
      left: text.length - shown.length,
      path: paragraphLink(article.id, paragraph, neighbours[n]),
    };
  });
}

/** Without the parts of its passage in paragraphs that are not shown. The headline always is. */
function cutQuote(quote: OpenedQuote, { from, to }: PartRange): OpenedQuote {
  const { resolution } = quote;
  if (!("passage" in resolution)) return quote;
  const isShown = (ordinal: number) => ordinal === 0 || (ordinal >= from && ordinal < to);
  const passage: Passage = {
    ...resolution.passage,
    parts: resolution.passage.parts.filter(({ ordinal }) => isShown(ordinal)),
  };
  return { ...quote, resolution: { ...resolution, passage } };
}
