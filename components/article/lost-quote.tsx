"use client";

import { useSearchParams } from "next/navigation";
import { LinkClaim } from "./link-claim.tsx";

const MAX_SHOWN = 500;

/** What a link says was quoted from an article that isn't there. A page for what is not found gets no parameters but in the browser. */
export function LostQuote() {
  const params = useSearchParams();
  const first = params.get("quote")?.slice(0, MAX_SHOWN);
  const last = params.get("end")?.slice(0, MAX_SHOWN);
  if (!first) return null;
  return (
    <aside
      aria-label="The linked passage"
      data-state="unknown-article"
      className="mt-8 border-l-4 border-accent bg-tint px-4 pb-3"
    >
      <LinkClaim first={first} last={last ?? null} />
      <p className="mt-2 font-sans text-sm">
        <a
          href={`/?${new URLSearchParams({ q: `"${first.replaceAll(/["“”„«»]/g, " ").slice(0, 200)}"` })}`}
          className="control"
        >
          Search for these words in all articles
        </a>
      </p>
    </aside>
  );
}
