import { isIP } from "node:net";
import { readHostName } from "./host-name.ts";

/**
 * Who is at an address: an IPv6 network of 64 bits is one household, which can use any address in it.
 * @param given by a connection or a proxy: some proxies add the port, which is another one for each connection. What is no address stands for itself
 */
export function nameClient(given: string): string {
  // An IPv6 address without brackets is no host.
  const address = readHostName(given) ?? given.toLowerCase();
  if (isIP(address) === 0) return given;
  if (isIP(address) === 4 || address.startsWith("::ffff:")) return address;
  const [left = [], right] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  // Two colons stand for as many groups of zeros as are missing.
  const zeros = right === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...(right ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
