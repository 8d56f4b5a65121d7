import { createHash } from "node:crypto";
import { getSettings } from "../server/engine.ts";
import { oncePerProcess } from "../server/once-per-process.ts";
import { readCurrentAsker } from "../server/read-client.ts";
import type { Card } from "./card.ts";
import { DrawingThread } from "./drawing-thread.ts";
import { Studio } from "./studio.ts";

/** To be raised when the same card is to look otherwise. */
const DESIGN = 2;

function openStudio(): Studio {
  const thread = new DrawingThread();
  return new Studio((card) => thread.draw(card));
}

const studio = oncePerProcess("studio", openStudio);

/** The tag of a card's image (HTTP ETag): equal cards have equal images. */
export function tagCard(card: Card): string {
  return createHash("sha256")
    .update(JSON.stringify([DESIGN, card]))
    .digest("base64url")
    .slice(0, 22);
}

/**
 * The image of a card as PNG, drawn in a thread of its own unless it is still known. For the request that is being answered: it waits for its
 * address's turn, and is not drawn when the reader is gone.
 *
 * @throws SearchError `too-many-requests` when too many are waiting; an AbortError when the reader is gone; another Error when it can't be drawn
 */
export function readImage(card: Card): Promise<Uint8Array> {
  return studio.read(tagCard(card), card, readCurrentAsker(getSettings().trustProxy));
}
