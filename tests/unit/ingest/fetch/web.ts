import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { onTestFinished } from "vitest";
import type { FetchSurroundings } from "#ingest/fetch/fetch-page.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Any address of the public internet: what is dialled leads to the test's own server. */
export const PUBLIC = "93.184.215.14";

/** A web of a test's own, as the fetcher sees it. */
export interface TestWeb {
  surroundings: Required<FetchSurroundings>;
  /** What was asked for, `host/path` in order, robots.txt included. */
  asked: string[];
  /** Addresses that were connected to. */
  dialled: string[];
  /** Milliseconds that were waited, one by one; nobody really waits. */
  slept: number[];
  /** How many requests a host had under way at once, at most. */
  mostAtOnce(): number;
}

/**
 * Serves pages by `host/path` on a loopback port. Names stand for a public address unless `names` says otherwise (one answer after the
 * other, the last for ever), and what is dialled, whatever its address, is that port.
 */
export async function openWeb(
  pages: Record<string, string | Answer>,
  names: Record<string, string[][]> = {},
  limits: FetchSurroundings["limits"] = {},
): Promise<TestWeb> {
  const asked: string[] = [];
  const dialled: string[] = [];
  const slept: number[] = [];
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const name = `${request.headers.host}${request.url}`;
    asked.push(name);
    most = Math.max(most, ++underWay);
    response.on("close", () => underWay--);
    const page = pages[name];
    if (typeof page === "function") page(request, response);
    else if (page === undefined) response.writeHead(404).end();
    else {
      const type = page.startsWith("<") ? "html" : "plain";
      response.setHeader("Content-Type", `text/${type}; charset=utf-8`).end(page);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  let now = Date.parse("2026-01-02T03:04:05Z");
  const surroundings = {
    network: {
      async resolve(host: string) {
        const answers = names[host];
        if (!answers) return [PUBLIC];
        const answer = answers.length > 1 ? (answers.shift() as string[]) : (answers[0] as string[]);
        if (answer.length === 0) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
        return answer;
      },
      dial(address: string, wanted: number) {
        dialled.push(`${address}:${wanted}`);
        return connect({ host: "127.0.0.1", port });
      },
    },
    clock: {
      now: () => now,
      async sleep(milliseconds: number) {
        slept.push(milliseconds);
        now += milliseconds;
      },
    },
    limits,
  };
  return { surroundings, asked, dialled, slept, mostAtOnce: () => most };
}

/** A page with an article in it. */
export const makeArticlePage = (
  title: string,
  text = "The talks on Syria resumed on Tuesday, officials said.",
): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p>
<p>Both sides want to go on next week, and neither spoke of a date for a treaty.</p></article></body></html>`;
