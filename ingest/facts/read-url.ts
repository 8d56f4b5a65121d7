import { IngestError } from "../errors.ts";
import { normalizeText } from "../normalize-text.ts";
import type { RawFact, WarningCode } from "../raw-article.ts";

/**
 * The URL that an article states first, in the form that browsers use; null when it states none.
 *
 * @throws IngestError `url-refused` when it is not an absolute http or https URL
 */
export function readUrl(stated: RawFact[], warn: (code: WarningCode, message: string) => void): string | null {
  const [first, ...others] = stated.map(({ value }) => normalizeText(value).text).filter((value) => value !== "");
  if (first === undefined) return null;
  const url = URL.canParse(first) ? new URL(first) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new IngestError(
      "url-refused",
      `The URL ${JSON.stringify(first.slice(0, 200))} is not an http or https address.`,
      "Correct it or leave it out.",
    );
  }
  // Names and passwords in addresses are nobody's to publish.
  url.username = "";
  url.password = "";
  const other = others.find((value) => !URL.canParse(value) || !isSamePage(new URL(value), url));
  if (other) {
    warn("facts-conflict", `The url is given as “${first}” and as “${other.slice(0, 200)}”; the first was taken.`);
  }
  return url.href;
}

function isSamePage(one: URL, other: URL): boolean {
  const toKey = (url: URL) => `${url.host.replace(/^(?:www|m|amp)\./, "")}${url.pathname.replace(/\/+$/, "")}`;
  return toKey(one) === toKey(other);
}
