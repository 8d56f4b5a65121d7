"use client";

import type { Citation } from "#search/citation/citation.ts";
import { makeTextFragment } from "#search/citation/text-fragment.ts";
import { CiteDetails } from "../cite-details.tsx";
import { readParagraphs } from "./read-selection.ts";

interface CiteParagraphProps {
  /** All but the text, which the page shows already. */
  citation: Omit<Citation, "text">;
  paragraphId: string;
  /** Where the article was published. */
  url: string | null;
}

/** The menu of a paragraph: its text is read from the page, so that it need not be sent twice. */
export function CiteParagraph({ citation, paragraphId, url }: CiteParagraphProps) {
  const readText = () => readParagraphs().find(({ id }) => id === paragraphId)?.text ?? "";
  const original = () => {
    const texts = readParagraphs().map(({ text }) => text);
    const paragraph = readParagraphs().findIndex(({ id }) => id === paragraphId);
    const to = { paragraph, offset: texts[paragraph]?.length ?? 0 };
    return url && makeTextFragment(url, texts, { from: { paragraph, offset: 0 }, to });
  };
  return (
    <CiteDetails
      summary={
        <>
          Cite<span className="sr-only"> paragraph {citation.ordinal}</span>
        </>
      }
      className="open:relative open:z-10 open:basis-full open:bg-paper open:pb-2"
      citation={() => ({ ...citation, text: readText() })}
      describe={`paragraph ${citation.ordinal}`}
      original={url ? original : undefined}
    />
  );
}
