import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { SearchError } from "#search/errors.ts";
import type { Settings } from "#search/settings.ts";
import { chooseLanguage } from "../choose-language.ts";
import { answerWithin } from "../current-response.ts";
import { nameAsker } from "../read-client.ts";
import { LoopTurns } from "./loop-turns.ts";
import { changesSomething, mendRequest, mendResponse } from "./mend-exchange.ts";
import { onlyRead, tooMany, tooManyParameters, writeRefusal } from "./refusals.ts";
import { RequestLimit } from "./request-limit.ts";

/** A search has a hundred filters at most. Next takes time for each parameter, and for each pair of one name. */
const MOST_PARAMETERS = 500;

/** Asked by whoever watches the site: a reader's flood from the same address must not make it look dead. */
const PROBES = ["/api/health", "/api/ready"];

/** Scripts, styles and fonts: a page brings some twenty, once. They cost little. No dot segments or escapes, which lead elsewhere. */
const FILE = /^\/(?:_next\/static(?:\/[\w~-][\w.~-]*)+|favicon\.ico|icon\.svg)$/;
const FILES_PER_REQUEST = 10;

type Kind = "readers" | "probes" | "files";

interface Arrived {
  request: IncomingMessage;
  response: ServerResponse;
  answer: () => void;
}

/**
 * Stands before Next, which takes milliseconds of the server's own thread for each request, refused ones too, before it asks anybody. Addresses
 * have limits, and take turns: one request each.
 */
export class Gate {
  readonly #trustProxy: boolean;
  readonly #limits: Record<Kind, RequestLimit>;
  readonly #now: () => number;
  /** In the turns between two, what others ask arrives, and who is gone is noticed. */
  readonly #turns = new LoopTurns(1);

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    { requestsPerSecond, trustProxy }: Pick<Settings, "requestsPerSecond" | "trustProxy">,
    now: () => number = () => performance.now(),
  ) {
    this.#trustProxy = trustProxy;
    this.#now = now;
    this.#limits = {
      readers: new RequestLimit(requestsPerSecond),
      probes: new RequestLimit(requestsPerSecond),
      files: new RequestLimit(requestsPerSecond * FILES_PER_REQUEST, Number.POSITIVE_INFINITY),
    };
  }

  /** Puts itself before those who answer a server's requests. */
  standBefore(server: Server): void {
    const listeners = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      const answer = () => {
        for (const listener of listeners) listener.call(server, request, response);
      };
      this.#arrive({ request, response, answer });
    });
    // Next would answer a request to change the protocol by another way, past all this; in development it changes it, to tell of changed files.
    if (process.env.NODE_ENV !== "development") server.removeAllListeners("upgrade");
  }

  #arrive(arrived: Arrived): void {
    const { request, response, answer } = arrived;
    const kind = tellKind(request);
    const client = nameAsker(request, this.#trustProxy);
    const fault = this.#findFault(arrived, kind, client);
    if (fault) {
      writeRefusal(request, response, fault);
      return;
    }
    mendRequest(request);
    mendResponse(response, kind === "files" ? null : chooseLanguage(request.headers));
    this.#turns.add(`${kind} ${client}`, () => {
      if (!response.closed && !request.socket.destroyed) answerWithin({ request, response }, answer);
    });
  }

  #findFault({ request, response }: Arrived, kind: Kind, client: string): SearchError | null {
    const limit = this.#limits[kind];
    if (!limit.take(client, this.#now())) return tooMany();
    response.once("close", () => limit.release(client, kind === "readers" && !response.writableFinished));
    if (changesSomething(request)) return onlyRead();
    const { query } = splitAddress(request);
    return query.split("&", MOST_PARAMETERS + 1).length > MOST_PARAMETERS ? tooManyParameters(MOST_PARAMETERS) : null;
  }
}

/** The query is what follows the first question mark. */
function splitAddress({ url = "" }: IncomingMessage): { path: string; query: string } {
  const mark = url.indexOf("?");
  return mark < 0 ? { path: url, query: "" } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function tellKind(request: IncomingMessage): Kind {
  const { path } = splitAddress(request);
  return PROBES.includes(path) ? "probes" : FILE.test(path) ? "files" : "readers";
}
