import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { followConnections, servers } from "../../../../../app/server/gate/follow-connections.ts";

/** The most that one address may have open. */
const MOST = 256;

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Opens a connection and asks on it: whether it was answered, or closed without an answer. */
function open(port: number): Promise<"answered" | "closed"> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  return new Promise((resolve) => {
    socket.once("data", () => resolve("answered"));
    socket.once("close", () => resolve("closed"));
    // What was closed by the other end may be noticed while something is written.
    socket.on("error", () => resolve("closed"));
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  });
}

it("one address has so many connections and no more, until it closes one; servers that are met have limits of time", async () => {
  vi.stubEnv("RATE_LIMIT", "999999");
  vi.stubEnv("TRUST_PROXY", "0");
  followConnections();
  const server = createServer((_, response) => response.end("yes"));
  const accepted: Socket[] = [];
  server.on("connection", (socket) => accepted.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    for (let n = 0; n < MOST; n++) expect([n, await open(port)]).toEqual([n, "answered"]);
    expect(servers).toContain(server);
    expect(server).toMatchObject({ headersTimeout: 15_000, requestTimeout: 30_000, maxHeadersCount: 100 });
    expect(await open(port)).toBe("closed");
    sockets[0]?.destroy();
    await once(accepted[0] as Socket, "close");
    expect(await open(port)).toBe("answered");
    expect(await open(port)).toBe("closed");
  } finally {
    vi.unstubAllEnvs();
    server.close();
    server.closeAllConnections();
  }
});
