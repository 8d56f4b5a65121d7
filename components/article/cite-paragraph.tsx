"use client";

import type { Quotation } from "#search/article.ts";
import { makeTextFragment } from "#search/citation/text-fragment.ts";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { listSpokenWords, type SpokenPart } from "#search/quotes/spoken-words.ts";
import type { Stretch } from "#search/quotes/stretch.ts";
import { isPublic } from "#search/reach.ts";
import { CiteDetails } from "../cite-details.tsx";
import type { CitableSpeech } from "../cite-menu.tsx";
import { namePlace } from "../name-place.ts";
import { askLink } from "./ask-link.ts";
import { useCitedArticle } from "./cited-article.ts";
import { readParagraphs } from "./read-selection.ts";

interface CiteParagraphProps {
  paragraphId: string;
  ordinal: number;
  /** The link to the paragraph: path, parameters and fragment. */
  path: string;
  quotations: Quotation[];
}

/** The menu of a paragraph: its text is read from the page, so that it need not be sent twice. */
export function CiteParagraph({ paragraphId, ordinal, path, quotations }: CiteParagraphProps) {
  const {
    article: { id, ...article },
    facts,
    isWhole,
  } = useCitedArticle();
  const { url } = article;
  const index = () => readParagraphs().findIndex((paragraph) => paragraph.id === paragraphId);
  const readText = () => readParagraphs()[index()]?.text ?? "";
  const placeWords = ({ start, end }: { start: number; end: number }): Stretch => ({
    from: { paragraph: index(), offset: start },
    to: { paragraph: index(), offset: end },
  });
  const linkOriginal = async (words: { start: number; end: number }) => {
    if (!isWhole) return (await askLink(id, placeWords(words))).original;
    const texts = readParagraphs().map(({ text }) => text);
    return url && makeTextFragment(url, texts, placeWords(words));
  };
  const linkWords = async (words: SpokenPart) => {
    if (!isWhole) return facts.origin + (await askLink(id, placeWords(words))).link;
    const { from, to } = placeWords(words);
    const quote = makeQuote(readParagraphs(), from, to);
    return facts.origin + (quote ? quoteLink(id, quote) : path);
  };
  const isShared = url !== null && isPublic(url);
  const citation = () => ({
    ...article,
    ...{ ordinal, link: facts.origin + path, accessed: facts.today, text: readText() },
  });
  const listSpeeches = (): CitableSpeech[] =>
    listSpokenWords({ text: readText(), quotations }).map((words) => ({
      speaker: words.speaker,
      isBroken: words.isBroken,
      citation: () => ({ ...citation(), text: words.text, speaker: words.speaker }),
      link: () => linkWords(words),
      original: isShared ? () => linkOriginal(words) : undefined,
    }));
  return (
    <CiteDetails
      summary={
        <>
          Cite<span className="sr-only"> {namePlace(ordinal)}</span>
        </>
      }
      className="open:relative open:z-10 open:basis-full open:bg-paper open:pb-2"
      citation={citation}
      describe={namePlace(ordinal)}
      original={isShared ? () => linkOriginal({ start: 0, end: readText().length }) : undefined}
      spoken={listSpeeches}
    />
  );
}
