import type { ReactNode } from "react";
import { frameMessagesIn } from "#messages/frame-in.ts";
import type { PageLanguage } from "#messages/languages.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Masthead } from "./masthead.tsx";
import { SmallSearch } from "./small-search.tsx";

interface PageFrameProps {
  language: PageLanguage;
  /** The path of the page, to come back to in another language. */
  back: string;
  /** A line with a search box unless another is given. */
  masthead?: ReactNode;
  children: ReactNode;
}

function SearchMasthead({ language }: Pick<PageFrameProps, "language">) {
  return (
    <Masthead language={language}>
      <SmallSearch language={language} />
    </Masthead>
  );
}

/** What every page has around its text: the masthead, the main landmark and the foot. */
export function PageFrame({ language, back, masthead, children }: PageFrameProps) {
  return (
    <>
      {masthead ?? <SearchMasthead language={language} />}
      <main id="main" tabIndex={-1} className="flex-1 py-4 outline-none">
        {children}
      </main>
      <footer className="no-print mt-12 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-ink py-5 font-sans text-[0.8125rem] text-muted">
        <p>{frameMessagesIn(language).foot}</p>
        <LanguageSwitch language={language} back={back} />
      </footer>
    </>
  );
}
