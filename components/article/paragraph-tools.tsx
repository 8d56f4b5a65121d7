"use client";

import type { Quotation } from "#search/article.ts";
import { CopyButton } from "../copy-button.tsx";
import { warnOfReach } from "../link-reach.ts";
import { namePlace } from "../name-place.ts";
import { CiteParagraph } from "./cite-paragraph.tsx";
import { useCitedArticle } from "./cited-article.ts";

/** Quiet until the reader points at the paragraph, or walks to it by keyboard; always there where nothing can hover. */
const WHEN_POINTED_AT =
  "[@media(hover:hover)]:opacity-0 group-hover:opacity-100 focus-within:opacity-100 transition-opacity";

interface ParagraphToolsProps {
  id: string;
  ordinal: number;
  /** The link to the paragraph: path, parameters and fragment. */
  path: string;
  quotations: Quotation[];
  /** Whether a link points to it. */
  isQuoted: boolean;
}

/** What stands beside a paragraph: its number, its link to copy, and the ways to cite it. */
export function ParagraphTools({ id, ordinal, path, quotations, isQuoted }: ParagraphToolsProps) {
  const { facts } = useCitedArticle();
  return (
    <div className="no-print flex select-none flex-wrap items-center gap-x-4 lg:absolute lg:top-0 lg:left-full lg:ml-8 lg:w-64">
      <a href={path} className={`control tabular-nums ${isQuoted ? "font-semibold" : "text-muted"}`}>
        <span aria-hidden="true">¶</span>
        {ordinal === 0 ? "Headline" : ordinal}
      </a>
      <div className={`flex flex-wrap gap-x-4 ${isQuoted ? "" : WHEN_POINTED_AT}`}>
        <CopyButton
          label="Copy link"
          text={facts.origin + path}
          describe={`to ${namePlace(ordinal)}`}
          note={warnOfReach(facts.origin)}
        />
        <CiteParagraph paragraphId={id} ordinal={ordinal} path={path} quotations={quotations} />
      </div>
    </div>
  );
}
