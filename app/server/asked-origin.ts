/** A host name or address with perhaps a port, and nothing that could end or begin another part of a link. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * What the proxies on the way say in a header `X-Forwarded-…`. Each may put its own behind what the ones before it said, so that the first is
 * what the reader asked for.
 */
export const listForwarded = (header: string | null): string[] =>
  (header ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/**
 * The address that a request asked for, as far as its headers say: `http://localhost` where they name no host.
 * @param trustProxy whether what proxies say counts
 */
export function readAskedOrigin(headers: Pick<Headers, "get">, trustProxy: boolean): string {
  const forwarded = (name: string) => (trustProxy ? listForwarded(headers.get(`x-forwarded-${name}`))[0] : undefined);
  const host = forwarded("host") ?? headers.get("host") ?? "";
  const secure = forwarded("proto")?.toLowerCase() === "https";
  return `http${secure ? "s" : ""}://${HOST.test(host) ? host : "localhost"}`;
}
