import { isIP } from "node:net";
import { hostname } from "node:os";
import type { Settings } from "#search/settings.ts";

/** As a request names it: a name or address, perhaps with a port. */
const HOST = /^(\[[^\]]*\]|[^:[\]]+)(?::\d{1,5})?$/;

/** The name or address alone, as it is compared; null for what is no host. */
function readName(host: string): string | null {
  const name = HOST.exec(host.trim().toLowerCase())?.[1];
  return name?.replace(/^\[|\]$/g, "").replace(/\.$/, "") || null;
}

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
  const name = readName(host);
  if (name === null) return false;
  if (isLoopbackName(name) || allowedHosts.includes(name) || bound.toLowerCase() === name) return true;
  if (siteUrl !== undefined && readName(new URL(siteUrl).host) === name) return true;
  return !isLoopbackAddress(localAddress) && (isIP(name) !== 0 || listOwnNames().includes(name));
}
