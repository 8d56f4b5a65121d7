import { parentPort } from "node:worker_threads";
import type { Card } from "./card.ts";
import { drawCard } from "./draw-card.ts";

parentPort?.on("message", async ({ id, card }: { id: number; card: Card }) => {
  try {
    parentPort?.postMessage({ id, image: await drawCard(card) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
