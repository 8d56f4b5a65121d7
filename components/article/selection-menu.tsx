"use client";

import { type ReactNode, useEffect, useState } from "react";
import { formatCitation } from "#search/citation.ts";
import { MAX_EXACT_LENGTH, quoteLink } from "#search/links.ts";
import { CopyButton } from "../copy-button.tsx";
import type { PageFacts } from "../page-facts.ts";

interface Selected {
  paragraphId: string;
  ordinal: number;
  exact: string;
}

/** The words that are selected, when they lie within one paragraph of the article. */
function readSelection(): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const paragraphOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)
      ?.closest("[data-text]")
      ?.closest<HTMLElement>("[data-paragraph]");
  const paragraph = paragraphOf(startContainer);
  const exact = selection.toString().trim();
  if (!paragraph || paragraph !== paragraphOf(endContainer) || exact === "") return null;
  const { paragraph: paragraphId, ordinal } = paragraph.dataset;
  return { paragraphId: paragraphId ?? "", ordinal: Number(ordinal), exact };
}

interface SelectionMenuProps {
  article: { id: string; title: string; author: string | null; source: string | null; date: string | null };
  facts: PageFacts;
  children: ReactNode;
}

/** Offers the link to, and the citation of, just the words that a reader selects in the article. */
export function SelectionMenu({ article, facts, children }: SelectionMenuProps) {
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(() => {
    const read = () => {
      // A press on the menu's own buttons takes the selection away before the click arrives.
      if (document.activeElement?.closest("[data-selection-menu]")) return;
      setSelected(readSelection());
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, []);

  const tooLong = selected !== null && selected.exact.length > MAX_EXACT_LENGTH;
  const link = selected ? facts.origin + quoteLink(article.id, selected.paragraphId, selected.exact) : "";
  return (
    <>
      {children}
      <section
        aria-label="Selected words"
        data-selection-menu
        hidden={selected === null}
        className="no-print sticky bottom-4 z-10 mt-4 flex w-fit max-w-full flex-wrap items-center gap-x-4 border border-rule bg-paper px-4 py-2 shadow-lg"
      >
        {selected && tooLong && (
          <p className="text-sm">Select at most {MAX_EXACT_LENGTH} characters to link to just these words.</p>
        )}
        {selected && !tooLong && (
          <>
            <CopyButton key={`link ${selected.exact}`} label="Copy link to this quote" text={link} />
            <CopyButton
              key={`cite ${selected.exact}`}
              label="Cite"
              text={formatCitation({
                ...article,
                text: selected.exact,
                ordinal: selected.ordinal,
                link,
                accessed: facts.today,
              })}
            />
          </>
        )}
      </section>
    </>
  );
}
