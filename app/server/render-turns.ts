import { readOver } from "./current-response.ts";
import { getSettings } from "./engine.ts";
import { LoopTurns } from "./gate/loop-turns.ts";
import { oncePerProcess } from "./once-per-process.ts";
import { readClient } from "./read-client.ts";

/** React renders a page, or a part of one, in so many turns of the event loop. */
const TURNS_OF_WORK = 4;

const turns = oncePerProcess("render-turns", () => new LoopTurns(TURNS_OF_WORK));

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
    await new Promise<void>((resolve) => turns.add(client, resolve));
    return !over?.aborted;
  };
}
