"use client";

import type { Quotation } from "#search/article.ts";
import type { Citation } from "#search/citation/citation.ts";
import { makeTextFragment } from "#search/citation/text-fragment.ts";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { listSpokenWords, type SpokenPart } from "#search/quotes/spoken-words.ts";
import { isPublic } from "#search/reach.ts";
import { CiteDetails } from "../cite-details.tsx";
import type { CitableSpeech } from "../cite-menu.tsx";
import { namePlace } from "../name-place.ts";
import { readParagraphs } from "./read-selection.ts";

interface CiteParagraphProps {
  /** All but the text, which the page shows already. */
  citation: Omit<Citation, "text">;
  articleId: string;
  paragraphId: string;
  quotations: Quotation[];
  /** Public address of the site. */
  origin: string;
}

/** The menu of a paragraph: its text is read from the page, so that it need not be sent twice. */
export function CiteParagraph({ citation, articleId, paragraphId, quotations, origin }: CiteParagraphProps) {
  const { url } = citation;
  const index = () => readParagraphs().findIndex(({ id }) => id === paragraphId);
  const readText = () => readParagraphs()[index()]?.text ?? "";
  const placeWords = ({ start, end }: { start: number; end: number }) => ({
    from: { paragraph: index(), offset: start },
    to: { paragraph: index(), offset: end },
  });
  const linkOriginal = (words: { start: number; end: number }) => {
    const texts = readParagraphs().map(({ text }) => text);
    return url && makeTextFragment(url, texts, placeWords(words));
  };
  const linkWords = (words: SpokenPart) => {
    const { from, to } = placeWords(words);
    const quote = makeQuote(readParagraphs(), from, to);
    return quote ? origin + quoteLink(articleId, quote) : citation.link;
  };
  const isShared = url !== null && isPublic(url);
  const listSpeeches = (): CitableSpeech[] =>
    listSpokenWords({ text: readText(), quotations }).map((words) => ({
      speaker: words.speaker,
      isBroken: words.isBroken,
      citation: () => ({ ...citation, text: words.text, speaker: words.speaker, link: linkWords(words) }),
      original: isShared ? () => linkOriginal(words) : undefined,
    }));
  return (
    <CiteDetails
      summary={
        <>
          Cite<span className="sr-only"> {namePlace(citation.ordinal)}</span>
        </>
      }
      className="open:relative open:z-10 open:basis-full open:bg-paper open:pb-2"
      citation={() => ({ ...citation, text: readText() })}
      describe={namePlace(citation.ordinal)}
      original={isShared ? () => linkOriginal({ start: 0, end: readText().length }) : undefined}
      spoken={listSpeeches}
    />
  );
}
