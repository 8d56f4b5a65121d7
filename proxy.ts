import { type NextRequest, NextResponse } from "next/server";
import { SearchError } from "#search/errors.ts";
import { afterResponse } from "./app/current-response.ts";
import { EMBED_POLICY } from "./app/embed/style.ts";
import { getSettings } from "./app/engine.ts";
import { explainError } from "./app/explain-error.ts";
import { readClient } from "./app/read-client.ts";
import { RequestLimit } from "./app/request-limit.ts";

const limit = new RequestLimit(getSettings().requestsPerSecond);

/** A flood must not make the server look dead. */
const NEVER_LIMITED = ["/api/health", "/api/ready"];

/** Whether the path's escapes are UTF-8; Next answers others with a bare 500. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

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

/** An answer of the API is data: nothing in it is ever run, framed or taken for another type. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Whether the client may ask now; if so its request counts until it is answered. */
function isAllowed(request: NextRequest): boolean {
  if (NEVER_LIMITED.includes(request.nextUrl.pathname)) return true;
  const client = readClient(getSettings().trustProxy);
  const allowed = limit.take(client, performance.now());
  if (allowed) afterResponse(() => limit.release(client));
  return allowed;
}

function refuse(error: SearchError): NextResponse {
  const { body, status } = explainError(error);
  const headers = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": API_POLICY,
    ...(status === 429 && { "Retry-After": "1" }),
  };
  return NextResponse.json(body, { status, headers });
}

const tooMany = () =>
  new SearchError("too-many-requests", "Too many requests came from your address.", "Wait a second, then go on.");
const onlyRead = () => new SearchError("method-unknown", "The API is read only.", "Ask with GET or HEAD.");
const noSuchAddress = () =>
  new SearchError("address-unknown", "The address can’t be read: its escapes are no UTF-8.", "Correct the address.");

/** What is answered with data; OPTIONS is answered by Next. */
const METHODS = ["GET", "HEAD", "OPTIONS"];

function answerData(request: NextRequest, policy: string): NextResponse {
  if (!METHODS.includes(request.method)) {
    const refusal = refuse(onlyRead());
    refusal.headers.set("Allow", METHODS.join(", "));
    return refusal;
  }
  if (!isReadable(request.nextUrl.pathname)) return refuse(noSuchAddress());
  const response = NextResponse.next();
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Next puts the nonce on its scripts when it finds the policy among the request's headers. */
function answerPage(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = makePagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = isReadable(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL("/unreadable-address", request.nextUrl), { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Answers that are no pages of this site: data, images, and the one kind of page that may be framed. Null for a page. */
function choosePolicy(pathname: string): string | null {
  if (isFramed(pathname)) return EMBED_POLICY;
  return DATA_PATH.test(pathname) ? API_POLICY : null;
}

const DATA_PATH = /^\/(?:api(?:\/.*)?|oembed|articles\/[^/]+\/image)$/;
const isFramed = (pathname: string): boolean => /^\/embed\/[^/]+$/.test(pathname);

function answer(request: NextRequest): NextResponse {
  if (!isAllowed(request)) return refuse(tooMany());
  const policy = choosePolicy(request.nextUrl.pathname);
  return policy === null ? answerPage(request) : answerData(request, policy);
}

/** Stands before every page and every route of the API: the limit of requests, the policies, and addresses that can't be read. */
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
