"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";

interface FilterDrawerProps {
  language: PageLanguage;
  /** How many filters are on. */
  active: number;
  /** How many paragraphs match now. */
  total: number;
  /** What the drawer holds besides: on a wide screen it stands above the results. */
  more: ReactNode;
  children: ReactNode;
}

const WIDE = "(min-width: 64rem)";

/**
 * The filters beside the results; on a narrow screen behind a button, with order and dates, in a dialog of the browser's own, which
 * keeps the focus and closes with Esc. Without scripts they simply follow the results.
 */
export function FilterDrawer({ language, active, total, more, children }: FilterDrawerProps) {
  const words = searchMessagesIn(language).filters;
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const closeWhenWide = (event: MediaQueryListEvent) => event.matches && dialog.current?.close();
    const media = window.matchMedia(WIDE);
    media.addEventListener("change", closeWhenWide);
    return () => media.removeEventListener("change", closeWhenWide);
  }, []);

  const show = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(true);
    dialog.current?.showModal();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: without scripts it is what it says, a link to the filters */}
      <a
        href="#filters"
        onClick={show}
        className="no-print flex min-h-11 items-center justify-between border border-muted px-3 text-[0.9375rem] font-semibold hover:border-accent hover:text-accent lg:hidden"
      >
        {active > 0 ? words.active(active) : words.label}
        <span className="font-normal text-muted">{words.hint}</span>
      </a>
      <aside
        id="filters"
        aria-label={words.label}
        className="drawer-on-phones no-print order-last lg:order-first lg:row-span-full"
      >
        <h2 className="sr-only">{words.label}</h2>
        {!open && children}
      </aside>
      <dialog
        ref={dialog}
        aria-label={words.label}
        onClose={() => setOpen(false)}
        className="m-0 ml-auto h-dvh max-h-none w-full max-w-sm bg-paper text-ink backdrop:bg-black/50"
      >
        {open && (
          <div className="flex h-full flex-col">
            <div className="flex-1 overflow-y-auto px-4">
              <h2 className="py-3 font-serif text-2xl font-semibold">{words.label}</h2>
              {more}
              {children}
            </div>
            <button
              type="button"
              onClick={() => dialog.current?.close()}
              className="m-4 min-h-11 bg-accent font-semibold text-paper"
            >
              {words.showResults(total)}
            </button>
          </div>
        )}
      </dialog>
    </>
  );
}
