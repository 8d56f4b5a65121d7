/** From where an address can be opened: by everybody, within a network, or on this computer alone. */
export type Reach = "public" | "network" | "computer";

/** First address and number of fixed bits of the networks that the internet does not lead to (IANA, Special-Purpose Address Registry). */
const NETWORKS: readonly (readonly [string, number])[] = [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
];
const COMPUTERS: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["127.0.0.0", 8],
];

/** Endings of names that no public name server knows (RFC 6761, 6762, 8375; ICANN; and what routers make up). */
const LOCAL_NAME = /(?:^|\.)(?:local|internal|intranet|private|localdomain|lan|home|corp|home\.arpa)$/;

/**
 * From where a web address can be opened, as far as it can be told from the address itself. What is no http or https address is taken for one of
 * this computer.
 *
 * @param address absolute, or an origin
 */
export function findReach(address: string): Reach {
  // The parser writes every IPv4 address as four numbers and every IPv6 address in its shortest form.
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return "computer";
  const host = url.hostname.replace(/\.$/, "");
  if (host.startsWith("[")) return findReachV6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return findReachV4(toNumber(host));
  if (/(?:^|\.)localhost$/.test(host)) return "computer";
  return LOCAL_NAME.test(host) || !host.includes(".") ? "network" : "public";
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

function findReachV6(address: string): Reach {
  if (address === "::" || address === "::1") return "computer";
  // An IPv4 address in the form of an IPv6 one.
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? [];
  if (high !== undefined && low !== undefined) {
    return findReachV4(Number.parseInt(high, 16) * 65536 + Number.parseInt(low, 16));
  }
  // All that is given out for use between networks is in 2000::/3; the translators' 64:ff9b::/96 stands for IPv4.
  return /^[23][\da-f]{3}:/.test(address) || address.startsWith("64:ff9b::") ? "public" : "network";
}
