import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";

const words = (text: string): string[] => text.split(/\s+/);

/** Words that papers and broadcasters are named by. */
const OUTLET = new Set(WORDS.papers.names);

/** Words of the same kind that stand in the names of sections too: `World News`. */
const OUTLET_OR_SECTION = new Set(WORDS.papers.namesOrSections);

const SECTION_WORDS = new Set(WORDS.papers.sections);

/** Who wrote, not for whom. */
const OFFICE = new Set(WORDS.bylines.offices);

const JOINING = new Set([...WORDS.papers.joining, "&"]);

/** In languages that join words, such as German. */
const COMPOUND = new RegExp(`\\p{L}{2}${anyPhrase(WORDS.papers.endings)}$`, "u");

const HOST = /^(?:www\.)?[\p{L}\d-]{2,}(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|news|eu|tv|example|[a-z]{2})$/iu;

/** `The Atlantic` is a paper; these are places. */
const ARTICLED =
  /^The (?!Hague|Bronx|Gambia|Netherlands|Bahamas|Philippines|Hamptons|Associated)\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;

/** No name of a paper is longer, in words. */
const MOST_WORDS = 7;

/**
 * Whether a text can only be the name of a paper, a broadcaster or a site, as far as its words tell: `Ellery Gazette`, `Coastal Radio`, not
 * `World News` or `Foreign Staff`. Papers that no word betrays are not known.
 */
export function isOutletName(text: string): boolean {
  if (HOST.test(text)) return true;
  const parts = words(text);
  if (parts.length > MOST_WORDS || !/^\p{Lu}/u.test(text)) return false;
  const lower = parts.map((word) => word.toLowerCase().replace(/['’]s$/u, ""));
  if (lower.some((word) => OFFICE.has(word))) return false;
  if (parts.some((word, at) => !/^[\p{Lu}\d]/u.test(word) && !JOINING.has(lower[at] as string))) return false;
  if (ARTICLED.test(text)) return true;
  const named = lower.filter((word) => !JOINING.has(word));
  if (named.some((word) => COMPOUND.test(word))) return true;
  // `The Times` is a paper; `Express` and `Mail` alone are words.
  if (named.some((word) => OUTLET.has(word)))
    return parts.length > 1 && !named.every((word) => SECTION_WORDS.has(word));
  return (
    named.some((word) => OUTLET_OR_SECTION.has(word)) &&
    named.some((word) => !SECTION_WORDS.has(word) && !OUTLET_OR_SECTION.has(word))
  );
}
