import type { IncomingMessage } from "node:http";
import type { Asker } from "#search/engine.ts";
import { readOver, readRequest } from "./current-response.ts";
import { nameClient } from "./gate/name-client.ts";

/**
 * Who asks: the other end of the connection, or whom the reverse proxy there says that it asks for (it appends to the list).
 * @param trustProxy whether there is a reverse proxy
 */
export function nameAsker(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trustProxy: boolean,
): string {
  const given = trustProxy ? headers["x-forwarded-for"] : undefined;
  const forwarded = [given ?? []].flat().join(",").split(",").at(-1)?.trim();
  return nameClient(forwarded || (socket.remoteAddress ?? "unknown"));
}

/** The same of the request that is being answered. */
export function readClient(trustProxy: boolean): string {
  const request = readRequest();
  return request ? nameAsker(request, trustProxy) : nameClient("unknown");
}

/** Who waits for what is being answered; the site itself where nobody does. */
export function readCurrentAsker(trustProxy: boolean): Asker {
  const signal = readOver();
  return signal ? { signal, client: readClient(trustProxy) } : {};
}
