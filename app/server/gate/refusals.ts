import type { IncomingMessage, ServerResponse } from "node:http";
import { NextResponse } from "next/server";
import type { PageLanguage } from "#messages/languages.ts";
import { readerError, type SearchError } from "#search/errors.ts";
import { chooseLanguage } from "../choose-language.ts";
import { explainError } from "../explain-error.ts";
import { readLanguage, VARY } from "../read-language.ts";
import { changesSomething, hasBody, READING } from "./mend-exchange.ts";

/** Longest name of a host that is repeated to who asked for it. */
const LONGEST_SHOWN = 100;

/** An answer of the API is data: nothing in it is ever run, framed or taken for another type. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

const HEADERS = { "Cache-Control": "no-store", "Content-Security-Policy": API_POLICY };

/** Of every answer but what other sites may frame, which may be framed. */
export const GUARDS = {
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** A refusal in the API's one error shape. */
function describeRefusal(error: SearchError, language: PageLanguage) {
  const { body, status } = explainError(error, language);
  const headers = {
    ...HEADERS,
    "Content-Language": language,
    Vary: VARY,
    ...(status === 429 && { "Retry-After": "1" }),
    ...(status === 405 && { Allow: READING.join(", ") }),
  };
  return { body, status, headers };
}

/** Refuses a request in the API's one error shape. */
export function refuse(error: SearchError): NextResponse {
  const { body, status, headers } = describeRefusal(error, readLanguage());
  return NextResponse.json(body, { status, headers });
}

/** The same before Next has seen the request. What it sends along, perhaps without end, is not read: its connection is closed. */
export function writeRefusal(request: IncomingMessage, response: ServerResponse, error: SearchError): void {
  const { body, status, headers } = describeRefusal(error, chooseLanguage(request.headers));
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    ...GUARDS,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(text),
    ...((changesSomething(request) || hasBody(request)) && { Connection: "close" }),
  });
  response.end(text);
}

/** Refuses it in words, for whoever meant to open a page. */
export function refuseInWords(error: SearchError): NextResponse {
  const { body, status } = explainError(error);
  const { code, message, action } = body.error;
  const headers = { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" };
  return new NextResponse(`${message}\n${action}\n[${code}]\n`, { status, headers });
}

export const tooMany = (): SearchError => readerError("too-many-requests", {});

export const tooManyParameters = (most: number): SearchError => readerError("too-many-parameters", { most });

export const onlyRead = (): SearchError => readerError("read-only", {});

export const headerUnreadable = (name: string): SearchError => readerError("header-unreadable", { header: name });

/** @param host as the request names it; what is no host is not repeated */
export function unknownHost(host: string): SearchError {
  const isShown = host.length <= LONGEST_SHOWN && /^[a-z0-9.:[\]-]+$/i.test(host);
  return readerError("host-unknown", { host: isShown ? host : null });
}
