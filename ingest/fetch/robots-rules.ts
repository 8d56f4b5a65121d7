import robotsParser from "robots-parser";
import { IngestError } from "../report/errors.ts";
import { ROBOT } from "./request-page.ts";

/** Between two requests to one host, where robots.txt asks for no longer pause. */
const PAUSE_MS = 1000;

/** RFC 9309 asks for 500 KiB at least; a longer robots.txt than this counts as one that can't be read. */
export const ROBOTS_BYTES = 2 * 1024 * 1024;

/** What a host says about robots. */
export interface RobotsRules {
  isAllowed(url: URL): boolean;
  /** Milliseconds between two requests. */
  pauseMs: number;
}

/** A host without rules. */
const FREE: RobotsRules = { isAllowed: () => true, pauseMs: PAUSE_MS };

/** Asks for a robots.txt and follows where it leads; the answer's body is null when there is none. */
type AskRobots = (url: URL) => Promise<{ status: number; body: Buffer | null }>;

/**
 * The rules of robots.txt (RFC 9309), read once for each origin: where there is none all is allowed; where the server fails nothing
 * is, for it may be there.
 */
export class RobotsReader {
  readonly #ask: AskRobots;
  readonly #byOrigin = new Map<string, Promise<RobotsRules>>();

  constructor(ask: AskRobots) {
    this.#ask = ask;
  }

  /** @throws IngestError `page-disallowed` when the rules can't be read */
  read(url: URL): Promise<RobotsRules> {
    let rules = this.#byOrigin.get(url.origin);
    if (!rules) {
      rules = this.#fetch(new URL("/robots.txt", url.origin));
      this.#byOrigin.set(url.origin, rules);
    }
    return rules;
  }

  async #fetch(url: URL): Promise<RobotsRules> {
    let answer: Awaited<ReturnType<AskRobots>>;
    try {
      answer = await this.#ask(url);
    } catch (cause) {
      // A host that isn't there, or may not be asked, is told as that.
      const isHosts = cause instanceof IngestError && ["page-unreachable", "page-address-refused"].includes(cause.code);
      throw isHosts ? cause : unreadable(url, (cause as Error).message, cause);
    }
    const { status, body } = answer;
    if (status === 429 || status >= 500) throw unreadable(url, `The server answers ${status}.`);
    if (body === null || status >= 300) return FREE;
    return parseRules(url, body.toString("utf8"));
  }
}

function parseRules(url: URL, text: string): RobotsRules {
  const robots = robotsParser(url.href, text);
  const seconds = robots.getCrawlDelay(ROBOT) ?? 0;
  return {
    isAllowed: (page) => robots.isAllowed(page.href, ROBOT) !== false,
    pauseMs: Math.max(PAUSE_MS, Number.isFinite(seconds) ? seconds * 1000 : 0),
  };
}

function unreadable(url: URL, reason: string, cause?: unknown): IngestError {
  return new IngestError(
    "page-disallowed",
    `${url.href} can't be read, so no page of this host may be fetched. ${reason}`,
    "Ingest again later, or save the page with your browser.",
    { cause },
  );
}
