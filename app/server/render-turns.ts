import { FairTurns } from "#search/fair-turns.ts";
import { readOver } from "../current-response.ts";
import { getSettings } from "../engine.ts";
import { readClient } from "../read-client.ts";

/** Turns of the event loop after which the next work is begun: React does it in so many, and what others ask is answered in between. */
const TURNS_OF_WORK = 4;

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
  let left = TURNS_OF_WORK;
  const pass = () => {
    if (--left > 0) setImmediate(pass);
    else giveNext();
  };
  setImmediate(pass);
}

/**
 * The turns of a page that is to be rendered, or of a part of one: one after the other, and addresses take turns, since rendering holds up the
 * server's own thread. To be called while the page's request is known.
 *
 * @param client the address that asks; by default that of the request
 * @returns waits for a turn; whether anybody still waits for the page then
 */
export function joinRenderTurns(client = readClient(getSettings().trustProxy)): () => Promise<boolean> {
  const over = readOver();
  return async () => {
    await new Promise<void>((resolve) => {
      turns.waiting.add(client, resolve);
      if (!turns.isTaken) giveNext();
    });
    return !over?.aborted;
  };
}
