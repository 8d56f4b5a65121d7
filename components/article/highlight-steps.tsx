"use client";

import { type MouseEvent, type ReactNode, useEffect, useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { stepAnchor } from "#search/reading/article-links.ts";
import { Phrase } from "../phrase.tsx";

interface HighlightStepsProps {
  language: PageLanguage;
  /** Marked places in the whole article, and how many of them stand before what is shown. */
  total: number;
  before: number;
  /** The words that are marked. */
  words: string;
  /** The results of the search that led here; null when none did. */
  back: string | null;
  /** The number of the place that the address names; null when it names none. */
  step: number | null;
  /** The path of a place, with `{step}` where its number belongs. */
  path: string;
}

/** Steps through the words that were searched for, from one part of a long article into the next. The links work alone; scripts save the loads within a part. */
export function HighlightSteps({ language, total, before, words, back, step, path }: HighlightStepsProps) {
  const { steps } = readingMessagesIn(language);
  const [at, setAt] = useState(step !== null && step <= total ? step : null);
  useEffect(() => {
    if (step !== null) focusMark(step);
  }, [step]);
  const previous = at === null ? before || total : ((at + total - 2) % total) + 1;
  const next = at === null ? (before % total) + 1 : (at % total) + 1;
  const go = (event: MouseEvent, to: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !focusMark(to)) return;
    event.preventDefault();
    setAt(to);
  };
  const link = (label: string, to: number) => (
    <a href={path.replaceAll("{step}", String(to))} className="control" onClick={(event) => go(event, to)}>
      {label}
    </a>
  );
  return (
    <div className="no-print sticky top-0 z-10 flex items-center gap-x-4 border-b border-rule bg-paper py-2 text-[0.8125rem] whitespace-nowrap">
      {back !== null && (
        <a href={back} className="control">
          <span>
            <Phrase
              parts={steps.back<ReactNode>((text) => (
                <span key="results" className="max-sm:sr-only">
                  {text}
                </span>
              ))}
            />
          </span>
        </a>
      )}
      <p role="status" className="min-w-0 flex-1 truncate text-muted">
        <Phrase
          parts={steps.places<ReactNode>({
            at,
            total,
            words: (
              <span key="words" dir="auto">
                {words}
              </span>
            ),
          })}
        />
      </p>
      {total > 0 && (
        <>
          {link(steps.previous, previous)}
          {link(steps.next, next)}
        </>
      )}
    </div>
  );
}

/** Whether the place is on this page; if so it is shown and focused. */
function focusMark(step: number): boolean {
  const mark = document.getElementById(stepAnchor(step));
  if (!mark) return false;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
  return true;
}
