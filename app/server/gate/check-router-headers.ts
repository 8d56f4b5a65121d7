import type { IncomingHttpHeaders } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

const isOne = (value: string): boolean => value === "1";

/** Whether Next itself can read the state; else it would answer with an error of the server's. */
function isRouterState(value: string): boolean {
  try {
    parseAndValidateFlightRouterState(value);
    return true;
  } catch {
    return false;
  }
}

/** The headers with which Next's own scripts ask for parts of a page, and what they can say. */
const READABLE: Record<string, (value: string) => boolean> = {
  rsc: isOne,
  "next-hmr-refresh": isOne,
  "next-router-prefetch": (value) => /^[123]$/.test(value),
  "next-router-segment-prefetch": (value) => value.startsWith("/"),
  "next-router-state-tree": isRouterState,
  // This site has no Server Actions.
  "next-action": () => false,
};

/** The name of a header for Next's router that it can't have sent; null where there is none. */
export function findRouterFault(headers: IncomingHttpHeaders): string | null {
  for (const [name, isReadable] of Object.entries(READABLE)) {
    const value = headers[name];
    if (value !== undefined && !isReadable(String(value))) return name;
  }
  return null;
}
