import type { Origin } from "#search/article.ts";
import { isPublic } from "#search/reach.ts";
import { IngestError } from "../../report/errors.ts";
import type { WarningCode } from "../../report/warning.ts";
import { normalizeText } from "../../text/normalize-text.ts";
import type { RawFact } from "../raw-article.ts";
import { namePlace } from "./name-place.ts";

/** What people write about an article by hand; the rest is what pages and texts happen to hold. */
const BY_HAND: ReadonlySet<Origin> = new Set(["front-matter", "sidecar"]);

/**
 * The URL that an article states first, in the form that browsers use; null when it states none. One that a page states and that
 * is none is left out with a warning, since nobody can correct the page.
 *
 * @throws IngestError `url-refused` when what was written by hand is not an absolute http or https URL
 */
export function readUrl(stated: RawFact[], warn: (code: WarningCode, message: string) => void): string | null {
  const urls: { value: string; place: string }[] = [];
  for (const fact of stated) {
    const { from, where } = fact;
    const [value, place] = [normalizeText(fact.value).text, namePlace(fact)];
    if (value === "") continue;
    if (isWebAddress(value) || (urls.length > 0 && BY_HAND.has(from))) urls.push({ value, place });
    else if (BY_HAND.has(from)) throw refuse(value, where ?? "the front matter");
    else
      warn("metadata-unused", `The URL ${quote(value)} (${place}) is not an http or https address. It was not used.`);
  }
  const [first, ...others] = urls;
  if (first === undefined) return null;
  const url = new URL(first.value);
  // Names and passwords in addresses are nobody's to publish.
  url.username = "";
  url.password = "";
  const other = others.find(({ value }) => !URL.canParse(value) || !isSamePage(new URL(value), url));
  if (other) {
    const [one, another] = [first, other].map(({ value, place }) => `“${value.slice(0, 200)}” (${place})`);
    warn("facts-conflict", `The url is given as ${one} and as ${another}; the first was taken.`);
  }
  if (!isPublic(url.href)) {
    const { value, place } = first;
    const message = `The address “${value.slice(0, 200)}” (${place}) opens on one computer or network alone. Citations leave it out.`;
    warn("metadata-unused", message);
  }
  return url.href;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function refuse(value: string, where: string): IngestError {
  return new IngestError(
    "url-refused",
    `The URL ${quote(value)} is not an http or https address. It stands in ${where}.`,
    "Correct it there, or leave it out.",
  );
}

const quote = (value: string): string => JSON.stringify(value.slice(0, 200));

/** Sites add to their addresses who sent the reader; but a number that differs is another page's. */
function isSamePage(one: URL, other: URL): boolean {
  const toKey = (url: URL) => `${url.host.replace(/^(?:www|m|amp)\./, "")}${url.pathname.replace(/\/+$/, "")}`;
  if (toKey(one) !== toKey(other)) return false;
  const differing = [...one.searchParams].filter(([name, value]) => (other.searchParams.get(name) ?? value) !== value);
  return !differing.some(([, value]) => /^\d+$/.test(value));
}
