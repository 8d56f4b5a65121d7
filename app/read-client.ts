import { readRemoteAddress } from "./current-response.ts";
import { getSettings } from "./engine.ts";

/** Who asks: the other end of the connection, or whom the reverse proxy there says that it asks for (it appends to the list). */
export function readClient(headers: Headers): string {
  const forwarded = getSettings().trustProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : null;
  return forwarded || (readRemoteAddress() ?? "unknown");
}
