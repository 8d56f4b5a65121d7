import { parentPort } from "node:worker_threads";
import { readThreadCpu } from "../work-budget.ts";
import { packError, type Request, type Response } from "./messages.ts";

/** What a method may know of whoever waits for its answer. */
export interface Waiting {
  /** Aborted when nobody waits any more; comes through only while the thread does nothing. */
  signal: AbortSignal;
  /** The same, told at any time. */
  isGone(): boolean;
}

type Methods = Record<string, (waiting: Waiting, ...args: never[]) => unknown>;

/** Bytes that lie in buffers of their own are handed over, be they the answer or its `pieces`; all else is copied. */
function listHandedOver(answer: unknown): ArrayBuffer[] {
  const hasPieces = typeof answer === "object" && answer !== null && "pieces" in answer;
  return [hasPieces ? answer.pieces : answer]
    .flat()
    .flatMap((bytes: unknown) =>
      bytes instanceof Uint8Array && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [],
    );
}

/** Answers a CallingThread in its thread: synchronous methods in the order of their calls, others as they end. */
export function answerCalls(methods: Methods): void {
  const underWay = new Map<number, AbortController>();
  parentPort?.on("message", async (request: Request) => {
    if ("giveUp" in request) return underWay.get(request.giveUp)?.abort();
    const { id, method, args, gone, tellsBegin } = request;
    const controller = new AbortController();
    underWay.set(id, controller);
    if (tellsBegin) parentPort?.postMessage({ id, began: readThreadCpu() } satisfies Response);
    try {
      const run = methods[method] as (waiting: Waiting, ...args: unknown[]) => unknown;
      const waiting = { signal: controller.signal, isGone: () => Atomics.load(gone, 0) === 1 };
      const answer = await run(waiting, ...args);
      parentPort?.postMessage({ id, answer } satisfies Response, listHandedOver(answer));
    } catch (error) {
      // Also an answer that no message can hold.
      parentPort?.postMessage({ id, error: packError(error) } satisfies Response);
    }
    underWay.delete(id);
  });
}
