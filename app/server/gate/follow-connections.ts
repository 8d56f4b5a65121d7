import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { getSettings } from "../engine.ts";
import { oncePerProcess } from "../once-per-process.ts";
import { Gate } from "./gate.ts";
import { nameClient } from "./name-client.ts";

/** Connections that one address may have open: more than twenty readers' browsers behind it. Each takes memory and a file handle. */
const MAX_CONNECTIONS = 256;
/** How long a request may take to arrive, its headers alone and with its body; there is no use for a body here. */
const HEADERS_LIMIT_MS = 15_000;
const REQUEST_LIMIT_MS = 30_000;
/** Browsers send twenty; Node leaves out what goes beyond. */
const MOST_HEADERS = 100;

/** Next makes the server and tells nobody of it, but a connection knows its own. */
const met = oncePerProcess("servers", () => new Set<Server>());

/** The servers at which anybody has ever connected. */
export const servers: ReadonlySet<Server> = met;

function meetServer(server: Server, gate: Gate): void {
  if (met.has(server)) return;
  gate.standBefore(server);
  met.add(server);
  server.headersTimeout = HEADERS_LIMIT_MS;
  server.requestTimeout = REQUEST_LIMIT_MS;
  server.maxHeadersCount = MOST_HEADERS;
}

/**
 * Puts the gate before each server at which anybody connects or asks, as Node announces it on its channels, before anything is read. Also refuses
 * connections beyond what one address may have: half-open ones cost their maker nothing, and would keep others out once the handles are used up.
 * Behind a reverse proxy all come from one address, and the proxy looks after them.
 */
export function followConnections(): void {
  const settings = getSettings();
  const { requestsPerSecond, trustProxy } = settings;
  const gate = new Gate(settings);
  const open = new Map<string, number>();
  // On a connection that was made before the site was ready.
  subscribe("http.server.request.start", (message) => meetServer((message as { server: Server }).server, gate));
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket & { server?: Server } };
    if (!socket.server || !("headersTimeout" in socket.server)) return;
    meetServer(socket.server, gate);
    if (requestsPerSecond === 0 || trustProxy || socket.remoteAddress === undefined) return;
    const client = nameClient(socket.remoteAddress);
    const count = open.get(client) ?? 0;
    if (count >= MAX_CONNECTIONS) {
      socket.destroy();
      return;
    }
    open.set(client, count + 1);
    socket.once("close", () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    });
  });
}
