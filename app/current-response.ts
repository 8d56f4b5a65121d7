import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Aborted when the response has been sent, or nobody waits for it any more. */
  over?: AbortSignal;
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
    const { request } = message as Exchange;
    // Next answers it with 500, as no Request can have this method; so it is refused like any other that changes something.
    if (request.method === "TRACE") request.method = "POST";
    exchange.enterWith(message as Exchange);
  });
}

/** The status that the page being rendered is answered with; without effect once its head has been sent. */
export function setStatus(status: number): void {
  const response = exchange.getStore()?.response;
  if (response && !response.headersSent) response.statusCode = status;
}

/** Calls back once when the request has been answered, or its connection is gone; at once where it is not known which it is. */
export function afterResponse(callback: () => void): void {
  const response = exchange.getStore()?.response;
  if (response) response.once("close", callback);
  else callback();
}

/** Aborted when the request has been answered, or its connection is gone; null where it is not known which it is. */
export function readOver(): AbortSignal | null {
  const current = exchange.getStore();
  if (!current) return null;
  if (!current.over) {
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
