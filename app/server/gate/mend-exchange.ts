import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageLanguage } from "#messages/languages.ts";
import { isData, isFramed } from "../answer-kinds.ts";
import { LANGUAGE_COOKIE, readLanguageCookie } from "../choose-language.ts";
import { VARY } from "../read-language.ts";

/** Where nothing is, neither a page nor data. */
const NO_PAGE = "/unreadable-address";
const NO_DATA = "/api/unreadable-address";

/** What anything is asked with; OPTIONS is answered by Next. */
export const READING = ["GET", "HEAD", "OPTIONS"];

/** The path and the query of what is asked for; null for `*`, and where the path's escapes are not UTF-8. */
function readAddress(asked: string): string | null {
  const own = asked.startsWith("/") ? asked : asked.replace(/^https?:\/\/[^/?#]*/i, "");
  const [path = ""] = own.split("?", 1);
  try {
    decodeURIComponent(path);
    return path.startsWith("/") ? own : null;
  } catch {
    return null;
  }
}

function nameNothing(asked: string): string {
  const [path = ""] = asked.split("?", 1);
  return isData(path) || isFramed(path) ? NO_DATA : NO_PAGE;
}

/** Whether it sends something along. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) !== 0;

/** Whether a request asks for more than to read. Of such Next keeps the whole body in memory, twice, before anybody can refuse them. */
export const changesSomething = (request: IncomingMessage): boolean =>
  !READING.includes(request.method ?? "") || (request.method === "OPTIONS" && hasBody(request));

/**
 * Changes what Next would answer with an error of the server's into what it answers as any other that is asked wrongly, and takes out the cookies
 * but the one of this site, where it holds what it can: Next's work on them grows with the square of their number (16.4).
 */
export function mendRequest(request: IncomingMessage): void {
  const asked = request.url ?? "";
  request.url = readAddress(asked) ?? nameNothing(asked);
  const language = readLanguageCookie(request.headers.cookie ?? "");
  if (language === null) delete request.headers.cookie;
  else request.headers.cookie = `${LANGUAGE_COOKIE}=${language}`;
}

/**
 * Makes Next compress what routes answer, as it does pages: it gives the type of a route's answer as a list of one, which the part of it that
 * compresses does not know for a type (16.4). That works in other threads, on what has 1,024 bytes or more or does not say how many it has.
 *
 * And takes off `Refresh`, with which Next says the address of a redirect a second time, for a browser that is no more: both of a long one are
 * more than clients read of a head.
 *
 * @param language that the answer is in, which readers and caches are told (`Content-Language`, `Vary`: Next puts its own in the place of what a proxy
 * says of it); null for what has none
 */
export function mendResponse(response: ServerResponse, language: PageLanguage | null): void {
  const { setHeader } = response;
  response.setHeader = (name, value) => {
    if (name.toLowerCase() === "refresh") return response;
    const isVary = language && name.toLowerCase() === "vary" && !String(value).includes(VARY);
    const isType = name === "content-type";
    return setHeader.call(response, name, isVary ? `${VARY}, ${value}` : isType ? String(value) : value);
  };
  if (language === null) return;
  response.setHeader("Vary", VARY);
  response.setHeader("Content-Language", language);
}
