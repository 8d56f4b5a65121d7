"use client";

import type { Citation } from "#search/citation/citation.ts";
import { CITATION_FORMATS } from "#search/citation/formats.ts";
import { CopyButton } from "./copy-button.tsx";

export interface CiteMenuProps {
  /** A function is asked when a format is copied. */
  citation: Citation | (() => Citation);
  /** What is cited, for those who don't see where the menu stands. */
  describe?: string;
  /** The address of the original page at the quote; null when it has none. Without this there is no such entry. */
  original?: () => string | null;
}

/** Every way to take a quote along with its source. Each is made when it is asked for. */
export function CiteMenu({ citation, describe, original }: CiteMenuProps) {
  const read = () => (typeof citation === "function" ? citation() : citation);
  return (
    <ul aria-label={`Copy ${describe ?? "the quote"} as`} className="flex flex-wrap gap-x-4">
      {CITATION_FORMATS.map(({ label, format }) => (
        <li key={label}>
          <CopyButton label={label} text={() => format(read())} describe={describe} />
        </li>
      ))}
      {original && (
        <li>
          <CopyButton
            label="Link to the original page"
            text={() => original() ?? "These words can’t be linked on the original page."}
            describe={describe}
          />
        </li>
      )}
    </ul>
  );
}
