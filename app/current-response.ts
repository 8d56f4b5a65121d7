import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { mendRequest, mendResponse } from "./server/mend-exchange.ts";

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Aborted when the response has been sent, or nobody waits for it any more. */
  over?: AbortSignal;
  /** Whether it asks to change something. */
  isChange: boolean;
}

/** One for the whole process: instrumentation, proxy and pages are bundled apart. */
const shared = globalThis as { verbatimExchange?: AsyncLocalStorage<Exchange> };
shared.verbatimExchange ??= new AsyncLocalStorage();
const exchange = shared.verbatimExchange;

/**
 * Remembers, for all that is done to answer a request, which request it is. Node announces each one on this channel before anyone
 * answers it. The App Router hands a page neither the response nor the connection.
 */
export function followRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Exchange;
    mendResponse(response);
    exchange.enterWith({ request, response, isChange: mendRequest(request) });
  });
}

/** Whether the request that is being answered asks to change something; Next takes it for one that only reads. */
export function isChange(): boolean {
  return exchange.getStore()?.isChange ?? false;
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

/** Calls back once when the request has been answered, or its connection is gone; at once where it is not known which it is. */
export function afterResponse(callback: () => void): void {
  const over = readOver();
  if (over && !over.aborted) over.addEventListener("abort", callback, { once: true });
  else callback();
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

/** The headers of the request that is being answered; null where it is not known which it is. */
export function readHeaders(): IncomingMessage["headers"] | null {
  return exchange.getStore()?.request.headers ?? null;
}

/** The address at the other end of the connection that asked; null where it is not known. */
export function readRemoteAddress(): string | null {
  return exchange.getStore()?.request.socket.remoteAddress ?? null;
}

/** The address of this machine at which the request arrived; null where it is not known. */
export function readLocalAddress(): string | null {
  return exchange.getStore()?.request.socket.localAddress ?? null;
}
