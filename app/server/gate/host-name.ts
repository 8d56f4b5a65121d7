/** As requests and proxies write it: a name or address, perhaps with a port; an IPv6 address in brackets. */
const HOST = /^(\[[^\]]*\]|[^:[\]]+)(?::\d{1,5})?$/;

/** The name or address alone, as it is compared; null for what is no host. */
export function readHostName(host: string): string | null {
  const name = HOST.exec(host.trim().toLowerCase())?.[1];
  return name?.replace(/^\[|\]$/g, "").replace(/\.$/, "") || null;
}
