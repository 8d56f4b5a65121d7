"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import type { Quotation } from "#search/article.ts";
import { articlePath } from "#search/links.ts";
import { listPrintedWords } from "#search/quotes/printed-words.ts";
import { MAX_QUOTE_WORDS } from "#search/quotes/quote-reference.ts";
import { isPublic } from "#search/reach.ts";
import { CiteDetails } from "../cite-details.tsx";
import { CopyButton } from "../copy-button.tsx";
import { warnOfReach } from "../link-reach.ts";
import { type CitedArticle, CitedArticleContext } from "./cited-article.ts";
import { linkOriginal, linkWords } from "./link-words.ts";
import { readSelectedSpeech } from "./read-selected-speech.ts";
import { readSelection, type SelectedWords, snapSelection } from "./read-selection.ts";

/** UTF-16 units of the selected words that are shown at either end. */
const SHOWN = 40;

/** What is quoted, so that a reader sees where it begins and ends. */
function shortenMiddle(text: string): string {
  if (text.length <= 2 * SHOWN) return text;
  const [head, tail] = [text.slice(0, SHOWN), text.slice(-SHOWN)];
  return `${head.slice(0, head.lastIndexOf(" ") + 1 || SHOWN)}… ${tail.slice(tail.indexOf(" ") + 1)}`;
}

interface SelectionMenuProps extends CitedArticle {
  language: PageLanguage;
  /** Those of each paragraph that the page shows, in order. */
  quotations: Quotation[][];
  children: ReactNode;
}

/** Offers the link to, and the citation of, just the words that a reader selects in the article. */
export function SelectionMenu({ language, article, quotations, facts, isWhole, children }: SelectionMenuProps) {
  const { selection, cite: citing } = readingMessagesIn(language);
  const [selected, setSelected] = useState<SelectedWords | null>(null);

  useEffect(() => {
    const read = () => {
      // A press on the menu's own buttons takes the selection away before the click arrives.
      if (document.activeElement?.closest("[data-selection-menu]")) return;
      setSelected(readSelection());
    };
    // Words may have been selected before this page's scripts ran.
    read();
    // Only when the reader lets go: what moves under a finger or a pointer can't be aimed at.
    const snap = () => {
      const words = readSelection();
      if (words) snapSelection(words);
    };
    document.addEventListener("selectionchange", read);
    document.addEventListener("pointerup", snap);
    return () => {
      document.removeEventListener("selectionchange", read);
      document.removeEventListener("pointerup", snap);
    };
  }, []);

  const tooLong = selected !== null && listPrintedWords(selected.text).words.length > MAX_QUOTE_WORDS;
  const cited: CitedArticle = { article, facts, isWhole };
  const makeLink = async (words: SelectedWords) => (await linkWords(cited, words)) ?? "";
  const isShared = article.url !== null && isPublic(article.url);
  /** Its link is the article's: that to the words is made when it is copied. */
  const cite = (words: SelectedWords) => ({
    ...article,
    ...words,
    ...{ link: facts.origin + articlePath(article.id), accessed: facts.today },
  });
  const waysOf = (words: SelectedWords) => ({
    link: () => makeLink(words),
    original: isShared ? () => linkOriginal(cited, words) : undefined,
  });
  const listSpeeches = (words: SelectedWords) => {
    const speech = readSelectedSpeech(words, quotations);
    if (!speech) return [];
    return [
      { speaker: speech.speaker, isAll: true, citation: () => ({ ...cite(words), ...speech }), ...waysOf(words) },
    ];
  };
  return (
    <CitedArticleContext value={cited}>
      {children}
      <section
        aria-label={selection.label}
        data-selection-menu
        hidden={selected === null}
        className="no-print sticky bottom-4 z-10 mt-4 flex w-fit max-w-full flex-wrap items-center gap-x-4 border border-rule bg-paper px-4 py-2 shadow-lg"
      >
        {selected && tooLong && <p className="text-sm">{selection.tooMany(MAX_QUOTE_WORDS)}</p>}
        {selected && !tooLong && (
          <>
            <p dir="auto" className="basis-full font-serif">
              {shortenMiddle(selected.text)}
            </p>
            <CopyButton
              key={`link ${selected.text}`}
              language={language}
              label={selection.copyLink}
              text={() => makeLink(selected)}
              note={warnOfReach(language, facts.origin)}
            />
            <CiteDetails
              key={`cite ${selected.text}`}
              language={language}
              summary={citing.label}
              className="open:basis-full"
              citation={() => cite(selected)}
              describe={citing.selected}
              {...waysOf(selected)}
              spoken={() => listSpeeches(selected)}
            />
          </>
        )}
      </section>
    </CitedArticleContext>
  );
}
