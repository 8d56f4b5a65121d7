/** Longer ones are no address of this site. */
const LONGEST = 8000;

/** Stands for the site while a path is read. */
const BASE = "http://site.invalid";

/** What a browser reads otherwise than it looks: a backslash is a slash to it, and it leaves out control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const MISREAD = /[\\\u0000-\u001F\u007F]/;

/** A path of this site, as it may stand in `Location`; `/` for whatever would lead elsewhere. */
export function findOwnPath(given: string): string {
  if (given.length > LONGEST || !/^\/(?!\/)/.test(given) || MISREAD.test(given)) return "/";
  const url = URL.parse(given, BASE);
  // `/.//host` is read as the path `//host`, which a browser would take for a host.
  if (!url || url.origin !== BASE || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}

/** The path of the page of this site from which a browser says that it comes; null for another site's, and where it names no more than the site. */
export function readOwnReferrer(referrer: string, origin: string): string | null {
  const url = URL.parse(referrer);
  if (!url || url.host !== new URL(origin).host || url.pathname === "/language") return null;
  const path = url.pathname + url.search;
  return path === "/" ? null : path;
}
