"use client";

import { useEffect } from "react";
import { paragraphAnchor } from "#search/links.ts";

interface OpenFragmentProps {
  path: string;
  /** Parameters that stay while one reads on: the search that led here. */
  kept: string;
}

/** On a page that shows a part of an article: opens the part with the paragraph that an address names by its fragment alone, which no server gets. */
export function OpenFragment({ path, kept }: OpenFragmentProps) {
  useEffect(() => {
    const open = () => {
      const [, id] = /^#p-(\w+)$/.exec(window.location.hash) ?? [];
      if (!id || document.getElementById(paragraphAnchor(id))) return;
      const params = new URLSearchParams(kept);
      params.set("p", id);
      window.location.replace(`${path}?${params}#${paragraphAnchor(id)}`);
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [path, kept]);
  return null;
}
