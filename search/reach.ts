/** From where an address can be opened: by everybody, within a network, or on this computer alone. */
export type Reach = "public" | "network" | "computer";

/** First address and number of fixed bits of the networks that the internet does not lead to (IANA, Special-Purpose Address Registries). */
const NETWORKS: readonly (readonly [string, number])[] = [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  // Protocols, and what was once 6to4.
  ["192.0.0.0", 24],
  ["192.88.99.0", 24],
  // Documentation and measurements.
  ["192.0.2.0", 24],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["198.18.0.0", 15],
  // Multicast, and what is not in use.
  ["224.0.0.0", 3],
];
const COMPUTERS: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["127.0.0.0", 8],
];

/**
 * Endings of names that no public name server knows (RFC 6761, 6762, 8375, 9476; ICANN; and what routers make up). `.example` stands for a public
 * name wherever it is written, and `.onion` opens everywhere, in Tor.
 */
const LOCAL_NAME =
  /(?:^|\.)(?:local|internal|intranet|private|localdomain|lan|home|corp|mail|test|invalid|alt|(?:home|in-addr|ip6)\.arpa)$/;

/**
 * From where a web address can be opened, as far as it can be told from the address itself; `network` is within one network at most. What is no
 * http or https address is taken for one of this computer.
 *
 * @param address absolute, or an origin
 */
export function findReach(address: string): Reach {
  // The parser writes every IPv4 address as four numbers and every IPv6 address in its shortest form.
  const url = readUrl(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return "computer";
  const host = url.hostname.replace(/(?<!\.)\.+$/, "");
  if (host.startsWith("[")) return findReachV6(readV6(host.slice(1, -1)));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return findReachV4(toNumber(host));
  if (/(?:^|\.)localhost$/.test(host)) return "computer";
  return LOCAL_NAME.test(host) || !host.includes(".") ? "network" : "public";
}

/** Whether an address opens for everybody, so that it may be cited. */
export const isPublic = (address: string): boolean => findReach(address) === "public";

/** Not `URL.canParse`: Node.js 24 says yes to names of 20,000 letters, and then throws. */
function readUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const toNumber = (address: string): number => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

function findReachV4(address: number): Reach {
  const isIn = ([first, bits]: readonly [string, number]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(toNumber(first) / size);
  };
  if (COMPUTERS.some(isIn)) return "computer";
  return NETWORKS.some(isIn) ? "network" : "public";
}

/** The eight parts of an IPv6 address in the spelling of the URL parser. */
function readV6(address: string): number[] {
  const [head = [], tail = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...zeros, ...tail].map((part) => Number.parseInt(part, 16));
}

function findReachV6(parts: number[]): Reach {
  const [a = 0, b = 0] = parts;
  const v4At = (at: number) => findReachV4((parts[at] as number) * 65536 + (parts[at + 1] as number));
  const begins = (...first: number[]) => first.every((part, at) => parts[at] === part);
  if (begins(0, 0, 0, 0, 0, 0, 0) && (parts[7] === 0 || parts[7] === 1)) return "computer";
  // An IPv4 address in the form of an IPv6 one: mapped, of a translator (RFC 6052), 6to4.
  if (begins(0, 0, 0, 0, 0, 0xffff) || begins(0x64, 0xff9b, 0, 0, 0, 0)) return v4At(6);
  if (a === 0x2002) return v4At(1);
  // All that is given out for use between networks is in 2000::/3, but for protocols (2001::/23) and documentation.
  const isProtocol = a === 0x2001 && b < 0x200;
  const isDocumentation = (a === 0x2001 && b === 0xdb8) || (a === 0x3fff && b < 0x1000);
  return a >>> 13 === 1 && !isProtocol && !isDocumentation ? "public" : "network";
}
