import { isPageLanguage } from "#messages/languages.ts";
import { LANGUAGE_COOKIE } from "../server/choose-language.ts";
import { readOrigin } from "../server/read-request.ts";
import { findOwnPath, readOwnReferrer } from "./own-path.ts";

/** Seconds for which a browser keeps what was chosen. */
const KEPT = 365 * 86_400;

/**
 * Keeps the language that a reader chose, `to`, and goes back to the page where they chose it: the one that the browser names, since scripts change
 * the address of a search as one types, else `back`.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const origin = await readOrigin();
  const to = searchParams.get("to") ?? "";
  const back = readOwnReferrer(request.headers.get("referer") ?? "", origin) ?? searchParams.get("back") ?? "/";
  const headers = new Headers({ Location: findOwnPath(back), "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  if (isPageLanguage(to)) {
    headers.set("Set-Cookie", `${LANGUAGE_COOKIE}=${to}; Path=/; Max-Age=${KEPT}; SameSite=Lax; HttpOnly${secure}`);
  }
  return new Response(null, { status: 303, headers });
}
