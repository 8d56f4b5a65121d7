import type { ReactNode } from "react";

/** Children that are rendered in one go: some five milliseconds. */
const AT_ONCE = 20;

/** Waits until a part of a page may be rendered; whether anybody still waits for the page then. */
export type TakeTurn = () => Promise<boolean>;

/** Renders a long list a few at a time, so that what others ask is answered in between. What is sent and shown is the same. */
export function InTurns({ takeTurn, children }: { takeTurn: TakeTurn; children: ReactNode[] }) {
  return Array.from({ length: Math.ceil(children.length / AT_ONCE) }, (_, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they have no identity but their place
    <AfterTurn key={n} takeTurn={takeTurn}>
      {children.slice(n * AT_ONCE, (n + 1) * AT_ONCE)}
    </AfterTurn>
  ));
}

async function AfterTurn({ takeTurn, children }: { takeTurn: TakeTurn; children: ReactNode }) {
  return (await takeTurn()) ? children : null;
}
