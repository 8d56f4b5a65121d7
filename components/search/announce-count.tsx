"use client";

import { useEffect, useState } from "react";

/** Typing pauses this long before the count is spoken, so that no half word is announced. */
const PAUSE_MS = 800;

/** Tells screen readers how many results there are once typing has stopped. */
export function AnnounceCount({ text }: { text: string }) {
  const [announced, setAnnounced] = useState("");
  const [first] = useState(text);
  useEffect(() => {
    // The page that was opened speaks for itself; only what changes on it is announced.
    if (text === first && announced === "") return;
    const timer = setTimeout(() => setAnnounced(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, first, announced]);
  return (
    <p role="status" className="sr-only">
      {announced}
    </p>
  );
}
