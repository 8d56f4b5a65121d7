"use client";

import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import type { Quotation } from "#search/article.ts";
import { CopyButton } from "../copy-button.tsx";
import { warnOfReach } from "../link-reach.ts";
import { CiteParagraph } from "./cite-paragraph.tsx";
import { useCitedArticle } from "./cited-article.ts";

/** Quiet until the reader points at the paragraph, or walks to it by keyboard; always there where nothing can hover. */
const WHEN_POINTED_AT =
  "[@media(hover:hover)]:opacity-0 group-hover:opacity-100 focus-within:opacity-100 transition-opacity";

interface ParagraphToolsProps {
  language: PageLanguage;
  id: string;
  ordinal: number;
  /** The link to the paragraph: path, parameters and fragment. */
  path: string;
  quotations: Quotation[];
  /** Whether a link points to it. */
  isQuoted: boolean;
}

/** What stands beside a paragraph: its number, its link to copy, and the ways to cite it. */
export function ParagraphTools({ language, id, ordinal, path, quotations, isQuoted }: ParagraphToolsProps) {
  const { copy, headline, place } = readingMessagesIn(language);
  const { facts } = useCitedArticle();
  return (
    <div className="no-print flex select-none flex-wrap items-center gap-x-4 lg:absolute lg:top-0 lg:left-full lg:ml-8 lg:w-64">
      <a href={path} className={`control tabular-nums ${isQuoted ? "font-semibold" : "text-muted"}`}>
        <span aria-hidden="true">¶</span>
        {ordinal === 0 ? headline : ordinal}
      </a>
      <div className={`flex flex-wrap gap-x-4 ${isQuoted ? "" : WHEN_POINTED_AT}`}>
        <CopyButton
          language={language}
          label={copy.link}
          text={facts.origin + path}
          describe={copy.linkTo(place(ordinal))}
          note={warnOfReach(language, facts.origin)}
        />
        <CiteParagraph language={language} paragraphId={id} ordinal={ordinal} path={path} quotations={quotations} />
      </div>
    </div>
  );
}
