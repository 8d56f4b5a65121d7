import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { oncePerProcess } from "./once-per-process.ts";

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Aborted when the response has been sent, or nobody waits for it any more. */
  over?: AbortSignal;
}

const exchange = oncePerProcess("exchange", () => new AsyncLocalStorage<Exchange>());

/** Remembers, for all that is done to answer a request, which request it is: the App Router hands a page neither the response nor the connection. */
export function answerWithin(current: Exchange, answer: () => void): void {
  exchange.run(current, answer);
}

/** The status that the page being rendered is answered with; without effect once its head has been sent. */
export function setStatus(status: number): void {
  const response = exchange.getStore()?.response;
  if (response && !response.headersSent) response.statusCode = status;
}

/** Says how many bytes the answer will have; a route can't, since Next takes such a header of its off. */
export function setLength(bytes: number): void {
  const response = exchange.getStore()?.response;
  if (response && !response.headersSent) response.setHeader("Content-Length", bytes);
}

/** Aborted when the request has been answered, or its connection is gone; null where it is not known which it is. */
export function readOver(): AbortSignal | null {
  const current = exchange.getStore();
  if (!current) return null;
  if (!current.over) {
    // One listener for all who want to know: Next has its own, and Node warns of more than ten.
    const controller = new AbortController();
    current.over = controller.signal;
    current.response.once("close", () => controller.abort());
    if (current.response.closed) controller.abort();
  }
  return current.over;
}

/** The request that is being answered; null where it is not known which it is. */
export function readRequest(): IncomingMessage | null {
  return exchange.getStore()?.request ?? null;
}
