/** Addresses that stand for all of a machine, and the one by which the machine reaches itself. */
const OWN: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/**
 * The address at which a browser on this machine finds the site.
 *
 * @param host as HOST names it
 * @returns without a trailing slash
 */
export function nameSite(host: string, port: number): string {
  const own = OWN[host] ?? host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}`;
}
