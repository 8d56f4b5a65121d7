"use client";

import { createContext, type MouseEvent, type ReactNode, use } from "react";
import type { SearchQuery } from "#search/query/query.ts";
import { searchPath } from "#search/query/query-links.ts";

/**
 * Goes to another query without loading a page; `focusResults` moves the focus to the results' heading, and `focusInstead` names the
 * element that takes it where the link that had it is gone.
 */
export type Navigate = (query: SearchQuery, options?: { focusResults?: boolean; focusInstead?: string }) => void;

export const SearchNavigation = createContext<Navigate | null>(null);

/** Whether the browser itself should follow the link: a new tab, a download, another button. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

interface SearchLinkProps {
  to: SearchQuery;
  className?: string;
  focusResults?: boolean;
  focusInstead?: string;
  current?: boolean;
  label?: string;
  rel?: string;
  children: ReactNode;
}

/** A link to another state of the search: a real one, that answers at once where scripts run. */
export function SearchLink({
  to,
  className,
  focusResults,
  focusInstead,
  current,
  label,
  rel,
  children,
}: SearchLinkProps) {
  const navigate = use(SearchNavigation);
  const follow = (event: MouseEvent) => {
    if (!navigate || !isPlainClick(event)) return;
    event.preventDefault();
    navigate(to, { focusResults, focusInstead });
  };
  return (
    <a
      href={searchPath(to)}
      onClick={follow}
      className={className}
      aria-label={label}
      aria-current={current ? "true" : undefined}
      rel={rel}
    >
      {children}
    </a>
  );
}
