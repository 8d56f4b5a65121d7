import type { ReactNode } from "react";
import { frameMessagesIn } from "#messages/frame-in.ts";
import type { PageLanguage } from "#messages/languages.ts";
import type { Collection } from "./front/collection.ts";

interface DatelineProps {
  language: PageLanguage;
  collection: Collection;
}

function Dateline({ language, collection }: DatelineProps) {
  const { from, to } = collection;
  const site = frameMessagesIn(language);
  return (
    <p className="grid gap-x-6 border-y border-ink py-1.5 text-center font-sans text-[0.8125rem] text-muted sm:grid-cols-[1fr_auto_1fr]">
      <span className="sm:text-left">{from && site.articlesFrom({ from, to: to ?? from })}</span>
      <span className="text-ink">{site.tagline}</span>
      <span className="sm:text-right">{site.holds(collection)}</span>
    </p>
  );
}

interface MastheadProps {
  language: PageLanguage;
  collection?: Collection | null;
  children?: ReactNode;
}

/** The name of the paper: at full size, with what it holds, on the front page; elsewhere one line, perhaps with a search box. */
export function Masthead({ language, collection = null, children }: MastheadProps) {
  if (collection) {
    return (
      <header className="pt-5 sm:pt-8">
        <a
          href="/"
          className="mx-auto mb-3 block w-fit font-serif text-5xl leading-none font-bold tracking-[-0.03em] sm:mb-5 sm:text-7xl"
        >
          Verbatim
        </a>
        <Dateline language={language} collection={collection} />
      </header>
    );
  }
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-ink pt-3 pb-2">
      <a href="/" className="font-serif text-[1.75rem] leading-none font-bold tracking-[-0.02em]">
        Verbatim
      </a>
      {children ?? (
        <p className="font-sans text-[0.8125rem] text-muted max-sm:hidden">{frameMessagesIn(language).tagline}</p>
      )}
    </header>
  );
}
