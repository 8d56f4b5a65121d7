"use client";

import { useEffect } from "react";

/** On a page that shows a part of an article: opens the part with the paragraph that an address names by its fragment alone, which no server gets. */
export function OpenFragment({ path }: { path: string }) {
  useEffect(() => {
    const open = () => {
      const [, id] = /^#p-(\w+)$/.exec(window.location.hash) ?? [];
      if (id && !document.getElementById(`p-${id}`)) window.location.replace(`${path}?p=${id}#p-${id}`);
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [path]);
  return null;
}
