import { isIP } from "node:net";
import { hostname } from "node:os";
import type { Settings } from "#search/settings.ts";
import { listForwarded } from "../asked-origin.ts";
import { readHostName } from "./host-name.ts";

const isLoopbackAddress = (address: string): boolean => address === "::1" || /^(?:::ffff:)?127\./.test(address);

/** Names that no name server can lead elsewhere. */
function isLoopbackName(name: string): boolean {
  return /(?:^|\.)localhost$/.test(name) || (isIP(name) !== 0 && isLoopbackAddress(name));
}

/** What the machine calls itself, and is called by others of its network. */
function listOwnNames(): string[] {
  const whole = hostname().toLowerCase();
  const [first = whole] = whole.split(".");
  return [whole, first, `${first}.local`];
}

/**
 * Whether a request may be answered that names this host. The name that a page of another site was given can lead to this machine (DNS
 * rebinding), and its scripts would then read here what is for this machine or its network alone; but in their requests that name stands.
 *
 * @param host as the header says, perhaps with a port
 * @param localAddress of the connection. Who came by the loopback can only use its names, and those that the settings give; others also use any
 * address and the names of the machine
 */
export function isKnownHost(
  host: string,
  localAddress: string,
  { siteUrl, allowedHosts, host: bound }: Pick<Settings, "siteUrl" | "allowedHosts" | "host">,
): boolean {
  const name = readHostName(host);
  if (name === null) return false;
  if (isLoopbackName(name) || allowedHosts.includes(name) || bound.toLowerCase() === name) return true;
  if (siteUrl !== undefined && readHostName(new URL(siteUrl).host) === name) return true;
  return !isLoopbackAddress(localAddress) && (isIP(name) !== 0 || listOwnNames().includes(name));
}

/**
 * A host that a request names and that is not this site's; null where there is none.
 *
 * @param headers its own: `Host`, and what a proxy that the settings trust says that it was asked for
 * @param localAddress as for `isKnownHost`
 */
export function findUnknownHost(
  headers: Pick<Headers, "get">,
  localAddress: string,
  settings: Pick<Settings, "siteUrl" | "allowedHosts" | "host" | "trustProxy">,
): string | null {
  // Old programs and some probes name none; browsers always do.
  const host = headers.get("host");
  // What a proxy says can be said by anybody who gets past it, so that all have to be known. With `SITE_URL` nothing is made of it.
  const isProxyHeard = settings.trustProxy && settings.siteUrl === undefined;
  const named = [
    ...(host === null ? [] : [host]),
    ...(isProxyHeard ? listForwarded(headers.get("x-forwarded-host")) : []),
  ];
  return named.find((one) => !isKnownHost(one, localAddress, settings)) ?? null;
}
