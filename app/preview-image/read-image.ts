import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { SearchError } from "#search/errors.ts";
import type { Card } from "./card.ts";

/** To be raised when the same card is to look otherwise. */
const DESIGN = 2;
/** Images that are kept, some 100 kB each. */
const MAX_KEPT = 64;
/** Images that may wait for the one thread that draws: at a tenth of a second each, no reader waits longer than some seconds. */
const MAX_WAITING = 32;

/** Where the worker's source lies. Node runs it as it is, so it must not be bundled (as with the engine's, worker-caller.ts). */
function findWorker(): string {
  const inProject = join(/* turbopackIgnore: true */ process.cwd(), "app", "preview-image", "card-worker.ts");
  return existsSync(inProject) ? inProject : join(import.meta.dirname, "card-worker.ts");
}

interface Waiting {
  resolve(image: Uint8Array): void;
  reject(error: unknown): void;
}
type Answer = { id: number; image: Uint8Array } | { id: number; fault: string };

/** One for the whole process: development reloads modules. */
interface Studio {
  worker: Worker | null;
  nextId: number;
  waiting: Map<number, Waiting>;
  /** By tag; the first is the one that was not asked for the longest. */
  kept: Map<string, Promise<Uint8Array>>;
}
const shared = globalThis as { verbatimStudio?: Studio };
shared.verbatimStudio ??= { worker: null, nextId: 1, waiting: new Map(), kept: new Map() };
const studio = shared.verbatimStudio;

const failed = (cause: unknown) => new Error("A preview image can't be drawn.", { cause });

function startWorker(): Worker {
  const worker = new Worker(findWorker());
  worker.on("message", (answer: Answer) => {
    const waiting = studio.waiting.get(answer.id);
    studio.waiting.delete(answer.id);
    if (studio.waiting.size === 0) worker.unref();
    if ("image" in answer) waiting?.resolve(answer.image);
    else waiting?.reject(failed(answer.fault));
  });
  worker.on("error", (error) => {
    studio.worker = null;
    for (const { reject } of studio.waiting.values()) reject(failed(error));
    studio.waiting.clear();
  });
  return worker;
}

function draw(card: Card): Promise<Uint8Array> {
  if (studio.waiting.size >= MAX_WAITING) {
    throw new SearchError(
      "too-many-requests",
      "Too many images are being drawn.",
      "Wait a few seconds, then ask again.",
    );
  }
  studio.worker ??= startWorker();
  const { worker } = studio;
  worker.ref();
  return new Promise((resolve, reject) => {
    const id = studio.nextId++;
    studio.waiting.set(id, { resolve, reject });
    worker.postMessage({ id, card });
  });
}

/** The tag of a card's image (HTTP ETag): equal cards have equal images. */
export function tagCard(card: Card): string {
  return createHash("sha256")
    .update(JSON.stringify([DESIGN, card]))
    .digest("base64url")
    .slice(0, 22);
}

/**
 * The image of a card as PNG, drawn in a thread of its own unless it is still known.
 *
 * @throws SearchError `too-many-requests` when too many are waiting; another Error when it can't be drawn
 */
export async function readImage(card: Card): Promise<Uint8Array> {
  const tag = tagCard(card);
  const known = studio.kept.get(tag);
  studio.kept.delete(tag);
  const image = known ?? draw(card);
  studio.kept.set(tag, image);
  if (studio.kept.size > MAX_KEPT) studio.kept.delete(studio.kept.keys().next().value as string);
  try {
    return await image;
  } catch (error) {
    studio.kept.delete(tag);
    throw error;
  }
}
