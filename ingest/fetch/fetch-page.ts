import { IngestError } from "../report/errors.ts";
import { findAddressFault } from "./find-address-fault.ts";
import { type Clock, HostTurns, MAX_WAIT_MS, SYSTEM_CLOCK } from "./host-turns.ts";
import { INTERNET, type Network } from "./open-connection.ts";
import { chooseExtension, isWanted } from "./page-type.ts";
import { type PageAnswer, type PageHead, REQUEST_LIMITS, type RequestLimits, requestPage } from "./request-page.ts";
import { ROBOTS_BYTES, RobotsReader } from "./robots-rules.ts";

/** As many as browsers and RFC 9309 follow for robots.txt, and more than any page needs. */
const MAX_REDIRECTS = 5;
/** How often a page is asked for again when its host says when. */
const MAX_RETRIES = 2;

/** A page as it was served. */
export interface FetchedPage {
  finalUrl: string;
  /** The Content-Type header; empty when there was none. */
  contentType: string;
  /** With the dot. */
  extension: string;
  body: Buffer;
}

/** What tests put in the place of the world. */
export interface FetchSurroundings {
  network?: Network;
  clock?: Clock;
  limits?: Partial<RequestLimits>;
}

/**
 * Fetches single pages as a polite robot does: robots.txt is obeyed at every hop, each host is asked one thing at a time with a pause
 * after it, and redirects are followed by hand, so that each address is checked.
 */
export class PageFetcher {
  readonly #network: Network;
  readonly #clock: Clock;
  readonly #limits: RequestLimits;
  readonly #turns: HostTurns;
  readonly #robots = new RobotsReader((url) => this.#askRobots(url));

  constructor({ network = INTERNET, clock = SYSTEM_CLOCK, limits = {} }: FetchSurroundings = {}) {
    this.#network = network;
    this.#clock = clock;
    this.#limits = { ...REQUEST_LIMITS, ...limits };
    this.#turns = new HostTurns(clock);
  }

  /** @throws IngestError with a code that begins with `page-` */
  async fetch(address: URL): Promise<FetchedPage> {
    const { url, answer } = await this.#follow(address, async (hop) => {
      const rules = await this.#robots.read(hop);
      if (!rules.isAllowed(hop)) throw disallowed(hop);
      if (rules.pauseMs > MAX_WAIT_MS) throw tooSlow(hop, rules.pauseMs);
      return this.#askPatiently(hop, rules.pauseMs);
    });
    if (answer.status !== 200 || answer.body === null) throw failed(url, answer.status);
    const contentType = answer.headers["content-type"] ?? "";
    const extension = chooseExtension(contentType, url, answer.body);
    if (extension === null) throw unsupported(contentType);
    return { finalUrl: url.href, contentType, extension, body: answer.body };
  }

  async #askRobots(address: URL): Promise<{ status: number; body: Buffer | null }> {
    const limits = { ...this.#limits, bytes: Math.min(this.#limits.bytes, ROBOTS_BYTES) };
    const { answer } = await this.#follow(address, (url) =>
      this.#turns.take(url.hostname, 0, () => requestPage(url, this.#network, limits, ({ status }) => status === 200)),
    );
    return answer;
  }

  /** Each hop is checked as the first one is. */
  async #follow(address: URL, ask: (url: URL) => Promise<PageAnswer>): Promise<{ url: URL; answer: PageAnswer }> {
    const seen = new Set<string>();
    let url = address;
    while (seen.size <= MAX_REDIRECTS) {
      const fault = findAddressFault(url);
      if (fault) throw fault;
      if (seen.has(url.href)) throw redirects(`They go in a circle, back to ${url.href}.`);
      seen.add(url.href);
      const answer = await ask(url);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { url, answer };
      if (!URL.canParse(location, url)) throw redirects("The last one leads to no address.");
      url = new URL(location, url);
      url.hash = "";
    }
    throw redirects(`There are more than ${MAX_REDIRECTS}.`);
  }

  /** Asks again when the host says when, and that is soon. */
  async #askPatiently(url: URL, pauseMs: number): Promise<PageAnswer> {
    for (let retry = 0; ; retry++) {
      const answer = await this.#turns.take(url.hostname, pauseMs, () =>
        requestPage(url, this.#network, this.#limits, (head) => wantsBody(head)),
      );
      const wait = readRetryAfter(answer, this.#clock.now());
      if (wait === null) return answer;
      this.#turns.hold(url.hostname, wait);
      if (retry === MAX_RETRIES) return answer;
    }
  }
}

function wantsBody({ status, headers }: PageHead): boolean {
  if (status !== 200) return false;
  const contentType = headers["content-type"] ?? "";
  if (!isWanted(contentType)) throw unsupported(contentType);
  return true;
}

/** How many milliseconds the host wants to be left alone; null when it does not say. */
function readRetryAfter({ status, headers }: PageHead, now: number): number | null {
  const said = headers["retry-after"];
  if ((status !== 429 && status !== 503) || said === undefined) return null;
  const until = /^\d+$/.test(said) ? now + Number(said) * 1000 : Date.parse(said);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

function disallowed(url: URL): IngestError {
  return new IngestError(
    "page-disallowed",
    `The robots.txt of ${url.host} does not allow it.`,
    "Open the page in your browser and save it from there.",
  );
}

function tooSlow(url: URL, pauseMs: number): IngestError {
  return new IngestError(
    "page-disallowed",
    `The robots.txt of ${url.host} wants ${Math.ceil(pauseMs / 1000)} seconds between two pages; ${MAX_WAIT_MS / 1000} are waited.`,
    "Open the page in your browser and save it from there.",
  );
}

function failed(url: URL, status: number): IngestError {
  const moved = status >= 300 && status < 400;
  return new IngestError(
    "page-failed",
    `${url.host} answers ${status}${moved ? " and does not say where it is now" : ""}.`,
    status === 404 || status === 410
      ? "Correct the address."
      : "Ingest again later, or save the page with your browser.",
  );
}

function unsupported(contentType: string): IngestError {
  return new IngestError(
    "page-type-unsupported",
    `It is of a type that can't be read${contentType === "" ? "" : ` (${contentType.slice(0, 100)})`}.`,
    "Take it off the list.",
  );
}

function redirects(how: string): IngestError {
  return new IngestError(
    "page-failed",
    `Its redirects lead nowhere. ${how}`,
    "Open the page in your browser and list the address that it ends at.",
  );
}
