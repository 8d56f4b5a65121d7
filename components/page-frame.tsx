import type { ReactNode } from "react";

/** What every page has around its text: the masthead, the main landmark and the foot. */
export function PageFrame({ masthead, children }: { masthead: ReactNode; children: ReactNode }) {
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
