"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { SearchQuery } from "#search/query/query.ts";
import type { Navigate } from "./search-navigation.tsx";

/**
 * Follows a link and then sees to the focus: it goes to the results' heading where the link says so, and where the link itself is gone
 * (a chip that was removed, a bar of another level) to what the link named instead, else to the heading too.
 *
 * @param settled whether what is shown is what was asked for
 */
export function useFocusAfter(
  heading: RefObject<HTMLElement | null>,
  settled: boolean,
  go: (query: SearchQuery) => void,
): Navigate {
  const wanted = useRef<NonNullable<Parameters<Navigate>[1]> | null>(null);

  const follow = useCallback<Navigate>(
    (next, options) => {
      wanted.current = options ?? {};
      go(next);
    },
    [go],
  );

  useEffect(() => {
    if (!settled || wanted.current === null) return;
    const { focusResults, focusInstead } = wanted.current;
    wanted.current = null;
    if (focusResults) {
      heading.current?.focus();
      heading.current?.scrollIntoView({ block: "start" });
      return;
    }
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const instead = focusInstead ? document.getElementById(focusInstead) : null;
    (instead ?? heading.current)?.focus({ preventScroll: true });
  });

  return follow;
}
