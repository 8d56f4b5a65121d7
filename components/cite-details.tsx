"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { CiteMenu, type CiteMenuProps } from "./cite-menu.tsx";

interface CiteDetailsProps extends CiteMenuProps {
  summary: ReactNode;
  /** What the summary is called where its words alone don't say what is cited. */
  label?: string;
  className: string;
  /** Stands above the menu, also without scripts. */
  children?: ReactNode;
}

/** "Cite", which opens the menu. Its dozen buttons are made when it is first opened: a page has dozens of menus, of which few are. */
export function CiteDetails({ summary, label, className, children, ...menu }: CiteDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  // It may have been opened before this page's scripts ran.
  useEffect(() => setOpened(details.current?.open ?? false), []);
  return (
    <details ref={details} className={className} onToggle={() => setOpened(true)}>
      <summary aria-label={label} className="control">
        {summary}
      </summary>
      {children}
      {opened && <CiteMenu {...menu} />}
    </details>
  );
}
