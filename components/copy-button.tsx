"use client";

import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";

type Outcome = "idle" | "copied" | "by-hand" | "failed";
/** CSS pixels that a notice takes at most, and that it keeps from the sides of the window. */
const NOTICE = { width: 256, height: 80, margin: 8 };

/** Where a notice is seen beside what was pressed: below it, or above where the window ends. CSS pixels from the window's edges. */
function placeNotice(pressed: HTMLElement): CSSProperties {
  const { left, top, bottom } = pressed.getBoundingClientRect();
  const { margin, width, height } = NOTICE;
  const beside = Math.max(margin, Math.min(left, window.innerWidth - width - margin));
  return bottom + height <= window.innerHeight
    ? { left: beside, top: bottom }
    : { left: beside, bottom: window.innerHeight - top };
}

const SHOWN_MS = 2000;
/** A sentence takes longer to read than a word. */
const NOTE_SHOWN_MS = 6000;

/**
 * Copies a text that may still be made. Safari lets only the press itself write: what is waited for is given to it as a promise.
 * @throws Error when the browser forbids it or the text can't be made
 */
async function writeClipboard(wanted: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await wanted);
  const type = "text/plain";
  await navigator.clipboard.write([new ClipboardItem({ [type]: wanted.then((text) => new Blob([text], { type })) })]);
}

interface CopyButtonProps {
  language: PageLanguage;
  label: string;
  /** A function is asked when the button is pressed. */
  text: string | (() => string | Promise<string>);
  describe?: string;
  /** What whoever copies this should know, said with the confirmation. */
  note?: string;
}

/** Copies a text and says that it worked; where the browser forbids it, shows the text to copy by hand. */
export function CopyButton({ language, label, text, describe, note }: CopyButtonProps) {
  const words = readingMessagesIn(language).copy;
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const [byHand, setByHand] = useState("");
  const [place, setPlace] = useState<CSSProperties>({});
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (outcome !== "copied") return;
    const follow = () => button.current && setPlace(placeNotice(button.current));
    document.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", follow, { capture: true });
  }, [outcome]);
  const copy = async (pressed: HTMLElement) => {
    const wanted = (async () => (typeof text === "string" ? text : text()))();
    const [made, written] = await Promise.allSettled([wanted, writeClipboard(wanted)]);
    if (made.status === "rejected") return setOutcome("failed");
    if (written.status === "rejected") {
      setByHand(made.value);
      return setOutcome("by-hand");
    }
    setPlace(placeNotice(pressed));
    setOutcome("copied");
    setTimeout(() => setOutcome("idle"), note ? NOTE_SHOWN_MS : SHOWN_MS);
  };
  return (
    <span className="inline-flex flex-wrap items-center">
      <button
        ref={button}
        type="button"
        className="control no-print"
        onClick={({ currentTarget }) => copy(currentTarget)}
      >
        {label}
        {describe && <span className="sr-only"> {describe}</span>}
      </button>
      {/* Over what stands beside it, so that nothing moves; in the window, wherever the button is. */}
      <span role="status" className="pointer-events-none fixed z-50" style={place}>
        {outcome === "copied" && (
          <span className="block w-max max-w-64 bg-ink px-2 py-0.5 text-[0.8125rem] text-paper">
            {note ? words.copiedWith(note) : words.copied}
          </span>
        )}
      </span>
      {outcome === "by-hand" && (
        <input
          readOnly
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this text
          autoFocus
          aria-label={words.byHand}
          className="w-full border border-rule bg-tint p-2 text-sm"
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {outcome === "failed" && (
        <span role="alert" className="text-[0.8125rem]">
          {words.failed}
        </span>
      )}
      {outcome === "by-hand" && note && <span className="text-[0.8125rem] text-muted">{note}</span>}
    </span>
  );
}
