"use client";

import { useState } from "react";

type Outcome = "idle" | "copied" | "by-hand";

const SHOWN_MS = 2000;
/** A sentence takes longer to read than a word. */
const NOTE_SHOWN_MS = 6000;

interface CopyButtonProps {
  label: string;
  /** A function is asked when the button is pressed. */
  text: string | (() => string);
  describe?: string;
  /** What whoever copies this should know, said with the confirmation. */
  note?: string;
}

/** Copies a text and says that it worked; where the browser forbids it, shows the text to copy by hand. */
export function CopyButton({ label, text, describe, note }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const [byHand, setByHand] = useState("");
  const copy = async () => {
    const wanted = typeof text === "string" ? text : text();
    try {
      await navigator.clipboard.writeText(wanted);
      setOutcome("copied");
      setTimeout(() => setOutcome("idle"), note ? NOTE_SHOWN_MS : SHOWN_MS);
    } catch {
      setByHand(wanted);
      setOutcome("by-hand");
    }
  };
  return (
    <span className="relative inline-flex flex-wrap items-center">
      <button type="button" className="control no-print" onClick={copy}>
        {label}
        {describe && <span className="sr-only"> {describe}</span>}
      </button>
      {/* Over what stands below, so that nothing moves. */}
      <span role="status" className="pointer-events-none absolute start-0 top-full z-20">
        {outcome === "copied" && (
          <span className={`block bg-ink px-2 py-0.5 text-[0.8125rem] text-paper ${note ? "w-max max-w-[16rem]" : ""}`}>
            {note ? `Copied. ${note}` : "Copied"}
          </span>
        )}
      </span>
      {outcome === "by-hand" && (
        <input
          readOnly
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this text
          autoFocus
          aria-label="Copy this text by hand"
          className="w-full border border-rule bg-tint p-2 text-sm"
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {outcome === "by-hand" && note && <span className="text-[0.8125rem] text-muted">{note}</span>}
    </span>
  );
}
