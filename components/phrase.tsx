import { Fragment, type ReactNode } from "react";

/** A sentence of the catalogue whose values are elements, in the order of its language. */
export function Phrase({ parts }: { parts: readonly ReactNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
  return parts.map((part, n) => <Fragment key={n}>{part}</Fragment>);
}
