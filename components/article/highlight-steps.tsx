"use client";

import { useState } from "react";
import { useReady } from "../use-ready.ts";

/** Steps through the words that were searched for. The marks are the page's own; this only scrolls to them. */
export function HighlightSteps({ count, words, back }: { count: number; words: string; back: string }) {
  const [at, setAt] = useState(0);
  // Until the scripts run, a click would be lost.
  const isReady = useReady();
  const step = (by: number) => {
    const marks = document.querySelectorAll<HTMLElement>("[data-text] mark");
    if (marks.length === 0) return;
    const next = at === 0 && by < 0 ? marks.length : ((at - 1 + by + marks.length) % marks.length) + 1;
    setAt(next);
    const mark = marks[next - 1] as HTMLElement;
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  };
  return (
    <div className="no-print sticky top-0 z-10 flex items-center gap-x-4 border-b border-rule bg-paper py-2 text-[0.8125rem] whitespace-nowrap">
      <a href={back} className="control">
        <span>
          ← Back<span className="max-sm:sr-only"> to the results</span>
        </span>
      </a>
      <p role="status" className="min-w-0 flex-1 truncate text-muted">
        {at > 0 && `${at} of `}
        {count.toLocaleString("en")} {count === 1 ? "place" : "places"} with <span dir="auto">{words}</span>
      </p>
      {count > 0 && (
        <>
          <button type="button" className="control" disabled={!isReady} onClick={() => step(-1)}>
            Previous
          </button>
          <button type="button" className="control" disabled={!isReady} onClick={() => step(1)}>
            Next
          </button>
        </>
      )}
    </div>
  );
}
