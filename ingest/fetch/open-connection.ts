import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { IngestError } from "../report/errors.ts";
import { startPatience } from "./patience.ts";
import { isPublicAddress } from "./public-address.ts";

/**
 * The two things that are asked of the system: what a name stands for, and a connection to an address. Tests give their own, which
 * lead to servers of theirs; what is checked between the two is always the same, and no setting turns it off.
 */
export interface Network {
  /** The addresses of a host name. */
  resolve(host: string): Promise<string[]>;
  /** Opens a connection to an address that was checked. */
  dial(address: string, port: number): Socket;
}

/** The network that this machine is in. */
export const INTERNET: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (address, port) => connect({ host: address, port }),
};

/** How many of a host's addresses are tried. */
const TRIED = 3;

/**
 * Connects to the host of a URL, by an address that was checked to be public: the very address that is then connected to, so that a
 * name which stands for another one a moment later changes nothing. A name with any other address is refused as a whole.
 *
 * @param connectMs how long each address may take
 * @throws IngestError `page-address-refused`, `page-unreachable`
 */
export async function openConnection(
  url: URL,
  network: Network,
  connectMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await resolveHost(host, network);
  const inner = addresses.find((address) => !isPublicAddress(address));
  if (inner !== undefined) {
    throw new IngestError(
      "page-address-refused",
      `${inner === host ? host : `${host} stands for ${inner}, which`} is no address of the public internet.`,
      "Save the page with your browser and put the file into a folder.",
    );
  }
  let fault: unknown = new Error("it has no address");
  for (const address of addresses.slice(0, TRIED)) {
    try {
      return await connectTo(url, host, () => network.dial(address, portOf(url)), connectMs, signal);
    } catch (cause) {
      if (signal.aborted) throw cause;
      fault = cause;
    }
  }
  throw unreachable(host, fault);
}

const portOf = (url: URL): number => (url.protocol === "https:" ? 443 : 80);

async function resolveHost(host: string, network: Network): Promise<string[]> {
  try {
    return await network.resolve(host);
  } catch (cause) {
    throw unreachable(host, cause);
  }
}

async function connectTo(
  url: URL,
  host: string,
  dial: () => Socket,
  connectMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  const wait = startPatience(connectMs);
  const patience = AbortSignal.any([signal, wait.signal]);
  const plain = dial();
  let socket = plain;
  try {
    if (plain.connecting) await once(plain, "connect", { signal: patience });
    if (url.protocol === "https:") {
      const servername = isIP(host) ? "" : host;
      socket = connectTls({ socket: plain, host, servername, ALPNProtocols: ["http/1.1"] });
      await once(socket, "secureConnect", { signal: patience });
    }
    return socket;
  } catch (cause) {
    socket.on("error", () => {}).destroy();
    plain.destroy();
    throw cause;
  } finally {
    wait.leave();
  }
}

function unreachable(host: string, cause: unknown): IngestError {
  const { code, name, message } = cause as NodeJS.ErrnoException;
  const reason =
    code === "ENOTFOUND" ? "there is no such host" : name === "AbortError" ? "it does not answer in time" : message;
  return new IngestError(
    "page-unreachable",
    `${host} can't be reached: ${reason}.`,
    "Check the address and your connection, and ingest again.",
    { cause },
  );
}
