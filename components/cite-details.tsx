"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { readingMessagesIn } from "#messages/reading-in.ts";
import type { CiteMenuProps } from "./cite-menu.tsx";

interface CiteDetailsProps extends CiteMenuProps {
  summary: ReactNode;
  /** What the summary is called where its words alone don't say what is cited. */
  label?: string;
  className: string;
  /** Stands above the menu, also without scripts. */
  children?: ReactNode;
}

/**
 * "Cite", which opens the menu. Its dozen buttons are made, and the styles and lists of names behind them loaded, when it is first opened: a page has
 * dozens of menus, of which few are.
 */
export function CiteDetails({ summary, label, className, children, ...menu }: CiteDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [Menu, setMenu] = useState<ComponentType<CiteMenuProps> | null>(null);
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (!details.current?.open || Menu) return;
    import("./cite-menu.tsx").then(
      ({ CiteMenu }) => {
        setMenu(() => CiteMenu);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once: it may have been opened before this page's scripts ran
  useEffect(load, []);
  return (
    <details ref={details} className={className} onToggle={load}>
      <summary aria-label={label} className="control">
        {summary}
      </summary>
      {children}
      {Menu && <Menu {...menu} />}
      {failed && (
        <p role="alert" className="text-sm">
          {readingMessagesIn(menu.language).cite.failed}
        </p>
      )}
    </details>
  );
}
