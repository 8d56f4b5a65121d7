"use client";

import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import type { Quotation } from "#search/article.ts";
import { listSpokenWords, type SpokenPart } from "#search/quotes/spoken-words.ts";
import type { Stretch } from "#search/quotes/stretch.ts";
import { isPublic } from "#search/reach.ts";
import { CiteDetails } from "../cite-details.tsx";
import type { CitableSpeech } from "../cite-menu.tsx";
import { useCitedArticle } from "./cited-article.ts";
import { linkOriginal, linkWords } from "./link-words.ts";
import { readParagraphs } from "./read-selection.ts";

interface CiteParagraphProps {
  language: PageLanguage;
  paragraphId: string;
  ordinal: number;
  /** The link to the paragraph: path, parameters and fragment. */
  path: string;
  quotations: Quotation[];
}

/** The menu of a paragraph: its text is read from the page, so that it need not be sent twice. */
export function CiteParagraph({ language, paragraphId, ordinal, path, quotations }: CiteParagraphProps) {
  const { cite, place } = readingMessagesIn(language);
  const cited = useCitedArticle();
  const {
    article: { id: _, ...article },
    facts,
  } = cited;
  const { url } = article;
  const index = () => readParagraphs().findIndex((paragraph) => paragraph.id === paragraphId);
  const readText = () => readParagraphs()[index()]?.text ?? "";
  const placeWords = ({ start, end }: { start: number; end: number }): Stretch => ({
    from: { paragraph: index(), offset: start },
    to: { paragraph: index(), offset: end },
  });
  const linkPart = async (words: SpokenPart) => (await linkWords(cited, placeWords(words))) ?? facts.origin + path;
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
      link: () => linkPart(words),
      original: isShared ? () => linkOriginal(cited, placeWords(words)) : undefined,
    }));
  return (
    <CiteDetails
      language={language}
      summary={
        <>
          {cite.label}
          <span className="sr-only"> {place(ordinal)}</span>
        </>
      }
      className="open:relative open:z-10 open:basis-full open:bg-paper open:pb-2"
      citation={citation}
      describe={place(ordinal)}
      original={isShared ? () => linkOriginal(cited, placeWords({ start: 0, end: readText().length })) : undefined}
      spoken={listSpeeches}
    />
  );
}
