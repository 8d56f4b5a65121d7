import { FairTurns } from "#search/fair-turns.ts";
import { readOver } from "../current-response.ts";
import { getSettings } from "../engine.ts";
import { readClient } from "../read-client.ts";

/** Turns of the event loop after which the next page is begun: React renders one in so many, and what others ask is answered in between. */
const TURNS_OF_PAGE = 4;

interface RenderTurns {
  waiting: FairTurns<() => void>;
  isTaken: boolean;
}

/** One for the whole process: pages are bundled apart. */
const shared = globalThis as { verbatimRenderTurns?: RenderTurns };
shared.verbatimRenderTurns ??= { waiting: new FairTurns(), isTaken: false };
const turns = shared.verbatimRenderTurns;

function giveNext(): void {
  const begin = turns.waiting.take();
  turns.isTaken = begin !== undefined;
  if (!begin) return;
  begin();
  let left = TURNS_OF_PAGE;
  const pass = () => {
    if (--left > 0) setImmediate(pass);
    else giveNext();
  };
  setImmediate(pass);
}

/**
 * Waits until the page that is being answered may be rendered: one after the other, and addresses take turns, since rendering holds up the
 * server's own thread.
 *
 * @returns whether anybody still waits for the page
 */
export async function takeRenderTurn(): Promise<boolean> {
  const over = readOver();
  await new Promise<void>((resolve) => {
    turns.waiting.add(readClient(getSettings().trustProxy), resolve);
    if (!turns.isTaken) giveNext();
  });
  return !over?.aborted;
}
