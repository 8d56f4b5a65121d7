import { type NextRequest, NextResponse } from "next/server";
import { EMBED_POLICY } from "./app/embed/style.ts";
import { isData, isFramed } from "./app/server/answer-kinds.ts";
import { readRequest } from "./app/server/current-response.ts";
import { getSettings } from "./app/server/engine.ts";
import { findRouterFault } from "./app/server/gate/check-router-headers.ts";
import { findUnknownHost } from "./app/server/gate/known-hosts.ts";
import {
  API_POLICY,
  GUARDS,
  headerUnreadable,
  refuse,
  refuseInWords,
  unknownHost,
} from "./app/server/gate/refusals.ts";

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
  const host = findUnknownHost(request.headers, readRequest()?.socket.localAddress ?? "", getSettings());
  if (host !== null) return (isData(pathname) ? refuse : refuseInWords)(unknownHost(host));
  // Next has taken them from the request that it hands over.
  const header = findRouterFault(readRequest()?.headers ?? {});
  if (header !== null) return refuse(headerUnreadable(header));
  if (isFramed(pathname)) return answerData(EMBED_POLICY);
  return isData(pathname) ? answerData(API_POLICY) : answerPage(request);
}

/** Stands before every page and every route of the API, behind the gate: the hosts it is known by, what can't be read, and the policies. */
export function proxy(request: NextRequest): NextResponse {
  const response = answer(request);
  const mayFrame = isFramed(request.nextUrl.pathname);
  for (const [name, value] of Object.entries(GUARDS)) {
    if (!(mayFrame && name === "X-Frame-Options")) response.headers.set(name, value);
  }
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/static/|favicon\\.ico$|icon\\.svg$).*)" }],
};
