import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { LANGUAGES } from "#ingest/languages/languages.ts";
import { isNewsAgency, isUnnamedAgency } from "#search/citation/names/news-agencies.ts";
import { parseDateLine } from "../dates/parse-date-line.ts";
import { NAME_PARTICLES, NOT_IN_NAMES } from "./byline-words.ts";
import { isOutletName } from "./outlet-names.ts";

/** What a line that says who wrote a text says. Every string is a part of the line as it stands there. */
export interface Byline {
  /** Names of people as they stand there, parted by semicolons; null when it names none. */
  author: string | null;
  /** The agency or paper that it names. */
  agency: string | null;
  /** Its date, with the label beside it. */
  date: string | null;
  /** Whether it begins with "By", "Von", "Author:" and the like. */
  isMarked: boolean;
  /** What is neither: a section, an office, an e-mail address. */
  others: string[];
}

const LONGEST = 160;

/** `By`, and `Interview by`: what somebody did, in the language of the word behind it. */
const BY = LANGUAGES.flatMap(({ bylines: { by = [], work = [] } = {} }) =>
  by.length === 0 ? [] : [`(?:${anyPhrase(work)}\\s+)?${anyPhrase(by)}`],
);

const { authorLabels, and } = WORDS.bylines;
const MARK = new RegExp(`^(?:${anyPattern(BY)}|${anyPattern(authorLabels)}\\s*:)(?::|\\s)\\s*(?=\\S)`, "iu");

/** `Posted on 3 May 2017 by Ann Lee`. */
const DATED = /^(.*?\d[^\p{L}]*?(?:[ap]m)?)[\s,|•–-]+(by\s+\p{Lu}.*)$/iu;

const JOINED = new RegExp(`\\s+(?:${anyPhrase(and)}|&)\\s+`, "iu");
const EMAIL = /[(<[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?/gu;

/** Whether a text can be the name of a person: two to five words in capitals, with particles and initials. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  let names = 0;
  for (const word of words) {
    const lower = word.toLocaleLowerCase("en");
    if (NOT_IN_NAMES.has(lower)) return false;
    if (/^(?:\p{Lu}\.)+$|^(?:\p{Lu}|[dloDLO][’']\p{Lu})[\p{L}\p{M}’'-]*\.?$/u.test(word)) names++;
    else if (/^[\p{Lo}\p{M}\u200C]+$/u.test(word)) names++;
    else if (!NAME_PARTICLES.has(lower) && !/^(?:al|el|ul)-\p{Lu}/u.test(word)) return false;
    else if (/-\p{Lu}/u.test(word)) names++;
  }
  return names >= 2;
}

/** One or more names joined by "and" or, where that stands at the end, by commas; null when it is anything else. */
export function listNames(text: string): string[] | null {
  const [list, ...last] = text.split(JOINED);
  const names = last.length > 0 ? [...(list ?? "").replace(/,$/, "").split(/\s*,\s*/), ...last] : [text];
  return names.length <= 6 && names.every(looksLikeName) ? names : null;
}

/** `By Ann Lee Published: 3 May 2017`: two parts though nothing but a word stands between them. */
const DATE_LABEL = /\s+(?=(?:published|posted|(?:last\s)?updated|yayınlanma)\b[^|]*\d)/giu;

/** The parts of a line: cut at bars, dashes and commas, brackets apart, without e-mail addresses. */
function splitParts(text: string): string[] {
  const bracketed: string[] = [];
  const open = text
    .replace(EMAIL, " ")
    .replace(DATE_LABEL, " | ")
    .replace(/[([]([^()[\]]*)[)\]]/gu, (_, inner: string) => {
      bracketed.push(inner.trim());
      return " ";
    });
  const parts = open.split(/\s*[|•·‖\t]\s*|\s+[-–—/]+\s+/u);
  const cut = parts.flatMap((part) => (parseDateLine(part) || listNames(part) ? [part] : splitCommas(part)));
  return [...cut, ...bracketed].map((part) => part.trim().replace(/[,;:]$/, "")).filter((part) => part !== "");
}

/** At commas, a date that has one inside left whole. */
function splitCommas(part: string): string[] {
  const pieces = part.split(/\s*,\s*/u);
  for (let from = 1; from < pieces.length; from++) {
    const tail = pieces.slice(from).join(", ");
    if (parseDateLine(tail)) return [...splitNames(pieces.slice(0, from)), tail];
  }
  return splitNames(pieces);
}

/** `A B, C D and E F, Agency`: the longest beginning that is a list of names stays one part. */
function splitNames(pieces: string[]): string[] {
  for (let to = pieces.length; to > 1; to--) {
    const head = pieces.slice(0, to).join(", ");
    if (listNames(head)) return [head, ...pieces.slice(to)];
  }
  return pieces;
}

/**
 * Reads a byline: `By Ann Lee`, `By Ann Lee and Bo Chan, Reuters`, `ANN LEE | 19.01.2017 | WORLD`, `Ann Lee, AFP`. Without a
 * "By" it takes a date or an agency beside the name to be one. Null when the line is none. The first name counts; a
 * second one after a comma may be a place or an office as well, and is reported among the others.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const dated = DATED.exec(line);
  const before = dated?.[1] && dated[2] ? readDated(dated[1]) : null;
  if (dated?.[2] && before !== null) {
    const byline = readByline(dated[2]);
    return byline && { ...byline, date: byline.date ?? before.date, agency: byline.agency ?? before.outlet };
  }
  // `NORHOLM | By Ann Lee`.
  const [, place, placed] = /^(\p{Lu}[^|\d]{1,40}?)\s[|•·]\s+(by\s+\p{Lu}.*)$/iu.exec(line) ?? [];
  if (place !== undefined && placed !== undefined) {
    const byline = readByline(placed);
    return byline && { ...byline, agency: byline.agency ?? (isOutletName(place) ? place : null) };
  }
  const mark = MARK.exec(line)?.[0] ?? "";
  const rest = line.slice(mark.length);
  if (mark !== "" && /^\p{Ll}/u.test(rest) && !NAME_PARTICLES.has(rest.split(/\s/)[0] ?? "")) return null;
  if (mark === "" && !/[|•·‖/,()\t–—-]/u.test(line)) return null;
  const byline: Byline = { author: null, agency: null, date: null, isMarked: mark !== "", others: [] };
  for (const part of splitParts(rest)) addPart(byline, part);
  if (byline.isMarked) {
    // `By August, officials …` is a sentence: a byline names somebody first, or an agency, or an office.
    return byline.author || byline.agency || isUnnamedAgency(rest) || isOffice(rest) ? byline : null;
  }
  // `Ayşe Demir / ANKARA`, as Turkish papers sign.
  const isPlaced = /^[^/,|]+?\s*\/\s*\p{Lu}{3,}$/u.test(line) && !/^[^/]*\p{Lu}{2}[^/]*\/\s*\p{Lu}+$/u.test(line);
  const isSeparated = /[|•·‖]|\s[-–—/]+\s/u.test(line) || byline.agency !== null;
  const isOfAgency = byline.agency !== null && isNewsAgency(byline.agency);
  return byline.author && ((isSeparated && byline.date !== null) || isPlaced || isOfAgency) ? byline : null;
}

/** Takes a part of a line for what it says that is not known yet. */
function addPart(byline: Byline, part: string): void {
  // `Ann Lee in Norholm`, `Ann Lee for The Example`.
  const [, name = part, relation, other = ""] =
    /^(.+?)\s+(in|for|of)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{M}\s.’'&-]*)$/u.exec(part) ?? [];
  if (byline.date === null && parseDateLine(part)) byline.date = part;
  else if (isNewsAgency(part)) {
    if (byline.agency === null && !isUnnamedAgency(part)) byline.agency = part;
    else byline.others.push(part);
  } else if (byline.author === null && byline.others.length === 0 && listNames(name)) {
    byline.author = listNames(name)?.join("; ") ?? null;
    if (relation !== undefined && (isNewsAgency(other) || isOutletName(other))) byline.agency ??= other;
    else if (name !== part) byline.others.push(part.slice(name.length).trim());
  } else if (byline.agency === null && isOutletName(part)) byline.agency = part;
  else byline.others.push(part);
}

/** `Ellery Gazette, 3 May 2017`: a date, and perhaps the paper before it; null when it is anything else. */
export function readDated(text: string): { date: string; outlet: string | null } | null {
  if (parseDateLine(text)) return { date: text, outlet: null };
  const [, outlet = "", date = ""] = /^([^,|]+?)\s*[,|]\s*(.*)$/u.exec(text) ?? [];
  return isOutletName(outlet) && parseDateLine(date) ? { date, outlet } : null;
}

/** `News Desk`, `Our Foreign Staff`: a few words in capitals, at least one of them from the names of offices. */
function isOffice(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    words.some((word) => NOT_IN_NAMES.has(word.toLowerCase()))
  );
}
