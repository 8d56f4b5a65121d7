import { type NextRequest, NextResponse } from "next/server";
import type { SearchError } from "#search/errors.ts";
import { afterResponse, isChange, readHeaders, readLocalAddress } from "./app/current-response.ts";
import { EMBED_POLICY } from "./app/embed/style.ts";
import { getSettings } from "./app/engine.ts";
import { readClient } from "./app/read-client.ts";
import { RequestLimit } from "./app/request-limit.ts";
import { isData, isFramed } from "./app/server/answer-kinds.ts";
import { findRouterFault } from "./app/server/check-router-headers.ts";
import { findUnknownHost } from "./app/server/known-hosts.ts";
import {
  API_POLICY,
  headerUnreadable,
  onlyRead,
  refuse,
  refuseInWords,
  tooMany,
  unknownHost,
} from "./app/server/refusals.ts";

const limit = new RequestLimit(getSettings().requestsPerSecond);

/** A flood must not make the server look dead. */
const NEVER_LIMITED = ["/api/health", "/api/ready"];

/** Scripts of the page's own nonce alone: one that came in with a text can't run. */
function makePagePolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Whether the client may ask now; if so its request counts until it is answered. */
function isAllowed(request: NextRequest): boolean {
  if (NEVER_LIMITED.includes(request.nextUrl.pathname)) return true;
  const client = readClient(getSettings().trustProxy);
  const allowed = limit.take(client, performance.now());
  if (allowed) afterResponse(() => limit.release(client));
  return allowed;
}

/** Why the request is not answered; null where it is. */
function findFault(): SearchError | null {
  if (isChange()) return onlyRead();
  // Next has taken them from the request that it hands over.
  const header = findRouterFault(readHeaders() ?? {});
  return header === null ? null : headerUnreadable(header);
}

/** Next puts the nonce on its scripts when it finds the policy among the request's headers. */
function answerPage(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = makePagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function answerData(policy: string): NextResponse {
  const response = NextResponse.next();
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function answer(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const host = findUnknownHost(request.headers, readLocalAddress() ?? "", getSettings());
  if (host !== null) return (isData(pathname) ? refuse : refuseInWords)(unknownHost(host));
  if (!isAllowed(request)) return refuse(tooMany());
  const fault = findFault();
  if (fault) return refuse(fault);
  if (isFramed(pathname)) return answerData(EMBED_POLICY);
  return isData(pathname) ? answerData(API_POLICY) : answerPage(request);
}

/** Stands before every page and every route of the API: the hosts it is known by, the limit of requests, what can't be read, and the policies. */
export function proxy(request: NextRequest): NextResponse {
  const response = answer(request);
  if (!isFramed(request.nextUrl.pathname)) response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/static/|favicon\\.ico$|icon\\.svg$).*)" }],
};
