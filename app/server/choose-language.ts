import type { IncomingHttpHeaders } from "node:http";
import { isPageLanguage, LANGUAGES, type PageLanguage } from "#messages/languages.ts";

/** The one cookie of this site: the language that a reader chose. Cookies know no ports, so that other programs on the host share them. */
export const LANGUAGE_COOKIE = "verbatim-language";

const COOKIE = new RegExp(`(?:^|;)[ \\t]*${LANGUAGE_COOKIE}=([A-Za-z-]{1,20})[ \\t]*(?:;|$)`);

/** So much of what browsers say of languages is read; they say some fifty letters. */
const LONGEST_LIST = 1000;
const RANGE = /^(\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)(?:;q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/;

/** The language that a reader chose on this site; null where there is none, or one that it does not have. */
export function readLanguageCookie(cookies: string): PageLanguage | null {
  const code = COOKIE.exec(cookies)?.[1];
  return code !== undefined && isPageLanguage(code) ? code : null;
}

/**
 * The language of the site that a browser likes best (RFC 9110, 12.5.4): by its weights, and among equal ones the first that is named. A region
 * counts for its language, as no language of the site has regions. Null where it accepts none.
 *
 * @param accepted the header `Accept-Language`
 */
export function findAccepted(accepted: string): PageLanguage | null {
  const weights = new Map<string, number>();
  for (const part of accepted.slice(0, LONGEST_LIST).toLowerCase().split(",")) {
    const [, range = "", weight = "1"] = RANGE.exec(part.replace(/[ \t]/g, "")) ?? [];
    const [code = ""] = range.split("-");
    if (code !== "") weights.set(code, Math.max(weights.get(code) ?? 0, Number(weight)));
  }
  const order = [...weights.keys()];
  const placeOf = (code: string) => order.indexOf(weights.has(code) ? code : "*");
  const weightOf = (code: string) => weights.get(code) ?? weights.get("*") ?? 0;
  const [best] = LANGUAGES.map(({ code }) => code)
    .filter((code) => weightOf(code) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || placeOf(a) - placeOf(b));
  return best ?? null;
}

/** The language in which a request is answered: what the reader chose, else what the browser likes best, else the site's first. */
export function chooseLanguage(headers: Pick<IncomingHttpHeaders, "cookie" | "accept-language">): PageLanguage {
  return (
    readLanguageCookie(headers.cookie ?? "") ?? findAccepted(headers["accept-language"] ?? "") ?? LANGUAGES[0].code
  );
}
