import ipaddr from "ipaddr.js";

/** All IPv6 addresses that are given out for use between networks (IANA, IPv6 address space). */
const GLOBAL_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** Public by its number, and yet the service of a cloud inside each of its machines (Azure's WireServer). */
const CLOUD_SERVICES = new Set(["168.63.129.16"]);

/**
 * Whether an address is one of the public internet. All others are refused: private and loopback networks, link-local ones with the
 * metadata services of clouds, carrier-grade NAT, multicast, and IPv6 addresses that stand for an IPv4 one (mapped, NAT64, 6to4).
 *
 * @param address IPv4 or IPv6, without brackets; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || CLOUD_SERVICES.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || (parsed instanceof ipaddr.IPv6 && parsed.match(GLOBAL_IPV6));
}
