import type { ReactNode } from "react";

/** A quote with its source, in one line that a click selects whole. */
export function QuoteLine({ children }: { children: ReactNode }) {
  return (
    <p dir="auto" className="my-2 border-l-2 border-rule pl-3 font-serif text-base wrap-anywhere select-all">
      {children}
    </p>
  );
}
