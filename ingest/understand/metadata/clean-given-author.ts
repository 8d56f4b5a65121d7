import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { listNames } from "../../text/bylines/read-byline.ts";

/** What others did for the text. */
const HELP =
  /^(?:with\s+)?(?:(?:additional|contributing|supplementary)\s+)?(?:reporting|research|contributions?|photographs?|photos?|pictures|illustrations?|graphics|editing|edited|translation|translated|production|compiled)\b.*\b(?:by|from)\b/iu;

const BY = /^(?:by|author\s*:)\s+(?=\p{Lu})/iu;

const JOINING = `(?:${anyPhrase(WORDS.bylines.and)}|&)`;
const AND = new RegExp(`\\s+${JOINING}\\s+`, "iu");
const COMMA_BEFORE = new RegExp(`,(?=\\s+${JOINING}\\s)`, "giu");

/** `Ann Lee in Istanbul`. */
const PLACE = /(?<=\p{L}\s.*\p{L})\s+in\s+\p{Lu}[\p{L}\p{M}\s.'’-]*$/u;

/** Links of note-taking programs and of Markdown, without where they lead: `[[People/Ann Lee|Ann]]` names Ann Lee. */
const NOTE_LINK = /\[\[(?:[^[\]|]*\/)?([^[\]|/]+)(?:\|[^[\]]*)?\]\]/gu;
const LINK = /\[([^[\]]+)\]\([^()\s]*\)/gu;

/**
 * The names of authors as somebody wrote them by hand, parted by semicolons: without links, `By`, places, and those who helped.
 * `Doe, Jane` stays one name; several whole names joined by commas and "and" are several.
 */
export function cleanGivenAuthor(raw: string): string {
  const parts = raw
    .replace(NOTE_LINK, "$1")
    .replace(LINK, "$1")
    .split(/\s*;\s*/u);
  const names = parts
    .filter((part) => !HELP.test(part))
    .map((part) => part.replace(BY, "").trim())
    .flatMap(listApart)
    .filter((name) => name !== "");
  return names.length === 0 ? raw : [...new Set(names)].join("; ");
}

/** Names, each perhaps with its place, joined by "and" and commas. Of two parts with a comma alone the second may be the first name. */
function listApart(part: string): string[] {
  const parts = part.replace(COMMA_BEFORE, "").split(AND);
  const names = parts.flatMap((one) => one.split(/\s*,\s*/u)).map((name) => listNames(name.replace(PLACE, "")));
  const isList = parts.length > 1 || names.length !== 2;
  return isList && names.every((name) => name !== null) ? (names as string[][]).flat() : [part];
}
