import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { SearchError } from "#search/errors.ts";
import { FairTurns } from "#search/fair-turns.ts";
import type { Settings } from "#search/settings.ts";
import { answerWithin } from "../current-response.ts";
import { nameAsker } from "../read-client.ts";
import { RequestLimit } from "../request-limit.ts";
import { changesSomething, mendRequest, mendResponse } from "./mend-exchange.ts";
import { onlyRead, tooMany, tooManyParameters, writeRefusal } from "./refusals.ts";

/** A search has a hundred filters at most. Next takes time for each parameter, and for each pair of one name. */
const MOST_PARAMETERS = 200;

/** Asked by whoever watches the site: a reader's flood from the same address must not make it look dead. */
const PROBES = ["/api/health", "/api/ready"];

/** Scripts, styles and fonts: a page brings some twenty, once. They cost little. */
const FILE = /^\/(?:_next\/static\/.*|favicon\.ico|icon\.svg)$/;
const FILES_PER_REQUEST = 10;

interface Arrived {
  request: IncomingMessage;
  response: ServerResponse;
  answer: () => void;
}

/**
 * Stands before Next, which takes milliseconds of the server's own thread for each request, refused ones too, before it asks anybody. Addresses
 * have limits, and take turns: of each, one request is begun before the next of another's.
 */
export class Gate {
  private readonly trustProxy: boolean;
  private readonly limits: Record<"readers" | "probes" | "files", RequestLimit>;
  private readonly waiting = new FairTurns<Arrived>();
  private isPassing = false;

  constructor({ requestsPerSecond, trustProxy }: Pick<Settings, "requestsPerSecond" | "trustProxy">) {
    this.trustProxy = trustProxy;
    this.limits = {
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
      this.arrive({ request, response, answer });
    });
  }

  private arrive(arrived: Arrived): void {
    const { request, response } = arrived;
    const client = nameAsker(request, this.trustProxy);
    const fault = this.findFault(arrived, client);
    if (fault) {
      writeRefusal(response, fault);
      return;
    }
    mendRequest(request);
    mendResponse(response);
    this.waiting.add(client, arrived);
    if (!this.isPassing) this.passNext();
  }

  private findFault({ request, response }: Arrived, client: string): SearchError | null {
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    const limit = this.limits[PROBES.includes(path) ? "probes" : FILE.test(path) ? "files" : "readers"];
    if (!limit.take(client, performance.now())) return tooMany();
    response.once("close", () => limit.release(client, !response.writableFinished));
    if (changesSomething(request)) return onlyRead();
    return query.split("&", MOST_PARAMETERS + 1).length > MOST_PARAMETERS ? tooManyParameters(MOST_PARAMETERS) : null;
  }

  /** Begins the answer whose turn it is; in the turns of the event loop between two, what others ask arrives, and who is gone is noticed. */
  private readonly passNext = (): void => {
    const next = this.waiting.take();
    this.isPassing = next !== undefined;
    if (!next) return;
    const { request, response, answer } = next;
    if (!response.closed && !request.socket.destroyed) answerWithin({ request, response }, answer);
    setImmediate(this.passNext);
  };
}
