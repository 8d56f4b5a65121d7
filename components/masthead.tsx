import type { ReactNode } from "react";
import type { Collection } from "./front/collection.ts";
import { countOf } from "./search/count-of.ts";

function Dateline({ collection: { articles, paragraphs, sources, from, to } }: { collection: Collection }) {
  const span = from === to ? from : `${from} to ${to}`;
  return (
    <p className="grid gap-x-6 border-y border-ink py-1.5 text-center font-sans text-[0.8125rem] text-muted sm:grid-cols-[1fr_auto_1fr]">
      <span className="sm:text-left">{from && `Articles from ${span}`}</span>
      <span className="text-ink">Who said what, when</span>
      <span className="sm:text-right">
        {countOf(articles, "article")}, {countOf(paragraphs, "paragraph")}, {countOf(sources, "source")}
      </span>
    </p>
  );
}

/** The name of the paper: at full size, with what it holds, on the front page; elsewhere one line, perhaps with a search box. */
export function Masthead({ collection = null, children }: { collection?: Collection | null; children?: ReactNode }) {
  if (collection) {
    return (
      <header className="pt-5 sm:pt-8">
        <a
          href="/"
          className="mx-auto mb-3 block w-fit font-serif text-5xl leading-none font-bold tracking-[-0.03em] sm:mb-5 sm:text-7xl"
        >
          Verbatim
        </a>
        <Dateline collection={collection} />
      </header>
    );
  }
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-ink pt-3 pb-2">
      <a href="/" className="font-serif text-[1.75rem] leading-none font-bold tracking-[-0.02em]">
        Verbatim
      </a>
      {children ?? <p className="font-sans text-[0.8125rem] text-muted max-sm:hidden">Who said what, when</p>}
    </header>
  );
}
