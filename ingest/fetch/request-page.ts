import { type IncomingMessage, request } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { IngestError } from "../report/errors.ts";
import { MAX_FILE_BYTES } from "../text/size-limits.ts";
import { type Network, openConnection } from "./open-connection.ts";
import { startPatience } from "./patience.ts";

/** The name by which robots.txt may speak to this program. */
export const ROBOT = "Verbatim";
const USER_AGENT = `${ROBOT}/0.1 (fetches single pages that a reader listed)`;
const ACCEPTED = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5";

/** What one request may take. */
export interface RequestLimits {
  /** To connect to one address, TLS included. */
  connectMs: number;
  /** From the first step to the last byte. */
  wholeMs: number;
  /** Of the page, when it is unpacked. */
  bytes: number;
}

export const REQUEST_LIMITS: RequestLimits = { connectMs: 10_000, wholeMs: 60_000, bytes: MAX_FILE_BYTES };

/** The beginning of an answer. */
export interface PageHead {
  status: number;
  headers: IncomingMessage["headers"];
}

/** An answer, with the bytes of its body, unpacked; null when they were not wanted. */
export interface PageAnswer extends PageHead {
  body: Buffer | null;
}

/**
 * Asks for one URL, follows nothing, and reads the body only if `wants` says so; it may throw to end the request.
 *
 * @throws IngestError `page-address-refused`, `page-unreachable`, `page-too-slow`, `page-too-large`, `page-failed`
 */
export async function requestPage(
  url: URL,
  network: Network,
  limits: RequestLimits,
  wants: (head: PageHead) => boolean,
): Promise<PageAnswer> {
  const patience = startPatience(limits.wholeMs);
  try {
    const socket = await openConnection(url, network, limits.connectMs, patience.signal);
    try {
      const answer = await ask(url, () => socket, patience.signal);
      const head = { status: answer.statusCode ?? 0, headers: answer.headers };
      return { ...head, body: wants(head) ? await readBody(answer, limits.bytes) : null };
    } finally {
      socket.destroy();
    }
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    if (patience.signal.aborted) {
      const message = `The page was not there after ${limits.wholeMs / 1000} seconds.`;
      throw new IngestError("page-too-slow", message, "Ingest again later.", { cause });
    }
    const message = `The server's answer can't be read: ${(cause as Error).message}.`;
    throw new IngestError("page-failed", message, "Open the page in your browser and save it from there.", { cause });
  } finally {
    patience.leave();
  }
}

function ask(
  url: URL,
  createConnection: () => Awaited<ReturnType<typeof openConnection>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {
      Host: url.host,
      "User-Agent": USER_AGENT,
      Accept: ACCEPTED,
      "Accept-Encoding": "gzip, deflate, br",
      Connection: "close",
    };
    request({ path: url.pathname + url.search, headers, createConnection, signal })
      .on("response", resolve)
      .on("error", reject)
      .end();
  });
}

/** Bytes are counted as they arrive and as they are unpacked: a small answer can be a very large page. */
async function readBody(answer: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(answer.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  const unpacked = unpack(answer);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of unpacked as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unpack(answer: IncomingMessage): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return answer;
  const maker = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };
  if (!Object.hasOwn(maker, encoding)) throw new Error(`it is packed as ${encoding.slice(0, 40)}`);
  const unpacker = maker[encoding as keyof typeof maker]();
  // An answer that breaks off ends the reading too.
  answer.on("error", (error) => unpacker.destroy(error));
  return answer.pipe(unpacker);
}

function tooLarge(limit: number): IngestError {
  return new IngestError(
    "page-too-large",
    `The page has more than ${Math.floor(limit / 1024 / 1024)} MB.`,
    "Leave it out, or save the part that you need.",
  );
}
