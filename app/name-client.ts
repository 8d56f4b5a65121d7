/** Who is at an address: an IPv6 network of 64 bits is one household, which can use any address in it. */
export function nameClient(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [left = [], right] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  // Two colons stand for as many groups of zeros as are missing.
  const zeros = right === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...(right ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
