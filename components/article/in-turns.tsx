import type { ReactNode } from "react";

/** Children that are rendered in one go: some five milliseconds. */
const AT_ONCE = 20;

/** The turn of the event loop that was taken last, by whatever page. */
let taken: Promise<unknown> = Promise.resolve();

/** Waits for a turn of the event loop that no other page renders in. */
function takeTurn(): Promise<unknown> {
  taken = taken.then(() => new Promise((resolve) => setImmediate(resolve)));
  return taken;
}

/**
 * Renders a long list a few at a time, and one page after the other, so that what others ask is answered in between. What is sent and shown is the
 * same.
 */
export function InTurns({ children }: { children: ReactNode[] }) {
  return Array.from({ length: Math.ceil(children.length / AT_ONCE) }, (_, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they have no identity but their place
    <AfterTurn key={n}>{children.slice(n * AT_ONCE, (n + 1) * AT_ONCE)}</AfterTurn>
  ));
}

async function AfterTurn({ children }: { children: ReactNode }) {
  await takeTurn();
  return children;
}
