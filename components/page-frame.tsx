import type { ReactNode } from "react";
import { Masthead } from "./masthead.tsx";
import { SmallSearch } from "./small-search.tsx";

const SEARCH_MASTHEAD = (
  <Masthead>
    <SmallSearch />
  </Masthead>
);

/** What every page has around its text: the masthead (with a search box, unless another is given), the main landmark and the foot. */
export function PageFrame({ masthead = SEARCH_MASTHEAD, children }: { masthead?: ReactNode; children: ReactNode }) {
  return (
    <>
      {masthead}
      <main id="main" tabIndex={-1} className="flex-1 py-4 outline-none">
        {children}
      </main>
      <footer className="no-print mt-12 border-t border-ink py-5 font-sans text-[0.8125rem] text-muted">
        Passages are shown as they were printed. What a text does not say stays unknown.
      </footer>
    </>
  );
}
