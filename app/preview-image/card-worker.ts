import { parentPort } from "node:worker_threads";
import type { Card } from "./card.ts";
import { drawCard } from "./draw-card.ts";

/** What a card is answered with. */
export type Drawn = { image: Uint8Array } | { fault: string };

parentPort?.on("message", async (card: Card) => {
  let drawn: Drawn;
  try {
    drawn = { image: await drawCard(card) };
  } catch (error) {
    drawn = { fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(drawn);
});
