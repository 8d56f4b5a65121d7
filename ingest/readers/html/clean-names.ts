import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { NOT_IN_NAMES } from "../../text/bylines/byline-words.ts";
import { listNames } from "../../text/bylines/read-byline.ts";
import { findDates } from "../../text/dates/find-dates.ts";
import { decodeTwice } from "./decode-twice.ts";

const WORD = WORDS.bylines;

/** `By`, also without a space before the name, and twice. */
const BEFORE = new RegExp(
  `^(?:(?:${anyPattern(WORD.workMarked)}\\s+)?${anyPhrase(WORD.by)}(?::|\\s|(?=(?-i:\\p{Lu}\\p{Ll})))\\s*)+`,
  "iu",
);
/** `di Ada Bo`; `Di Stefano` is a name. */
const BEFORE_NAME = new RegExp(`^${anyPhrase(WORD.byBeforeName)}\\s+(?=\\p{Lu}\\p{Ll}+\\s)`, "u");
const LABEL = new RegExp(
  `^(?:(?:${anyPattern(WORD.authorLabels)}|written by)s?\\s*:|${anyPhrase(WORD.aboutAuthor)}\\s*:?)\\s*`,
  "iu",
);

/** Words that no name has, and that pages set beside one: what to do with it, how often it was read, what somebody wrote. */
const BESIDE = anyPattern(WORD.besideNames);

/** What stands behind a name. */
const AFTER = new RegExp(
  [
    "\\s*(?:[|•·]|\\s[-–—]\\s",
    "\\b(?:on|at)(?:\\s+(?=\\p{L}+day\\b)|\\s*$)",
    ",?\\s*\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b",
    "\\b(?:last\\s+)?updated\\b|\\bpublished\\b|\\bposted\\b",
    `(?<=\\p{L})\\s+${BESIDE}(?!\\p{L})`,
    // `Ann Lee in Valve on 3 May`: the section; `Ann Lee for The Example`: the paper.
    "(?<=\\p{L}\\s\\S+)\\s+(?-i:(?:in|for|at|from)\\s+(?=\\p{Lu}|the\\s))",
    "@|\\d{1,2}:\\d{2}",
    "\\d+\\s*(?:min(?:ute)?|hour|day|week|month|year)s?\\b",
    "[\\d.,]+\\s*[km]?\\+?\\s*(?:views?|reads?|shares?|comments?|likes?|claps?|followers?|points?)\\b)",
  ].join("|"),
  "iu",
);

/** What stood before a date that was cut off. */
const SMALL_WORD = new RegExp(`\\s+(?:${anyPhrase(WORDS.dates.on)}|den)$`, "iu");

const FIELDS = anyPattern(WORD.desks);

/** What somebody is, behind two words or more that can be the name: `Ann Lee Senior Politics Editor`, `ANN LEE AP Entertainment Writer`. */
const ROLE = new RegExp(
  `(?<=^\\p{Lu}\\S+(?:\\s\\p{Lu}\\S+)?\\s\\p{Lu}\\S+),?\\s+(?:(?-i:\\p{Lu}{2,4})\\s+)?(?:${FIELDS},?\\s+(?:and\\s+|&\\s+)?)*${anyPattern(WORD.roles)}(?!\\p{L}).*$`,
  "iu",
);

/** The same written onto the name, as parts of a line run together that only the layout keeps apart. */
const GLUED = new RegExp(
  `(?<=\\p{L}[\\s.]+\\p{Lu}\\S*\\p{Ll}{2})(?=(?:${[
    ...WORD.desks,
    "editor",
    "reporter",
    "writer",
    "correspondent",
    "columnist",
    "journalist",
    "contributor",
    "producer",
    "author",
    "follow",
    "updated",
    "published",
    "posted",
  ]
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("|")})(?![\\p{L}]))`,
  "u",
);

/** What names whoever took or drew a picture, edited a book, or what a page says of itself. */
const NO_AUTHOR = new RegExp(
  [
    `^\\W*${anyPattern(WORD.notAuthors)}(?:\\s+(?:by|via|von|from|credit|courtesy)\\b|\\s*[:/©]|\\s*$)`,
    "©",
    "\\b(?:handout|file (?:photo|image|picture))\\b",
    "\\/(?:ap|afp|reuters|getty|epa)\\b",
    "\\bvia\\s+(?:ap|afp|reuters|getty)\\b",
  ].join("|"),
  "iu",
);

/** Two fields or more, or ranks in one. */
const OFFICE = new RegExp(`^(?:(?:${FIELDS}|general|assignment|and|&)(?:\\s+|$)){2,}$`, "iu");

const NOBODY = new RegExp(`^${anyPattern(WORD.nobody)}$`, "iu");

/** A sentence about somebody. */
const SENTENCE = new RegExp(`\\s${anyPhrase(WORD.saysOfPeople)}\\s`, "u");

/** No name is longer, whatever stands around it. */
const LONGEST = 300;

/** A name as markup gives it, without what stands around it; null for an address, an account, or a word that names nobody. */
function cleanName(written: string): string | null {
  if (written.length > LONGEST) return null;
  const decoded = decodeTwice(written);
  if (NO_AUTHOR.test(decoded)) return null;
  let name = decoded.replace(/^[^\p{L}\p{N}(@]+/u, "");
  name = name.replace(LABEL, "").replace(BEFORE, "").replace(BEFORE_NAME, "");
  const glued = GLUED.exec(name)?.index ?? name.length;
  const after = AFTER.exec(name)?.index ?? name.length;
  const [date] = findDates(name);
  name = name
    .slice(0, Math.min(glued, after, date === undefined ? name.length : name.indexOf(date)))
    .replace(/\s*[,|•·–—/(:-]+\s*$/u, "")
    .replace(/^[,|•·–—/:\s-]+/u, "")
    .replace(/\s*\(\p{Ll}{2,6}\)$/u, "")
    .replace(SMALL_WORD, "")
    .replace(ROLE, (role, at: number, whole: string) =>
      /\s(?:the|to|of|and|by)$/iu.test(whole.slice(0, at)) ? role : "",
    )
    .replace(/(?<=\p{L}{4})\.$/u, "")
    .replace(/(?<=\bO['’])\s+(?=\p{Lu})/u, "")
    .trim();
  if (name === "" || name.length > 150 || SENTENCE.test(name)) return null;
  // `Deputy Political` of `Deputy Political Editor`.
  if (OFFICE.test(name)) return null;
  if (/https?:|www\.|@|\.(?:com|org|net)\b|^\d+$|[{}<>]/i.test(name)) return null;
  return !NOBODY.test(name) && /\p{L}/u.test(name) ? name : null;
}

/** A name without that of the site, where the layout alone kept the two apart: `Ann Lee Fox News`. */
function cutSiteName(name: string, siteNames: string[]): string {
  const site = siteNames.find((one) => name.endsWith(` ${one}`));
  const rest = site === undefined ? name : name.slice(0, -site.length).trimEnd();
  return listNames(rest) === null ? name : rest;
}

/**
 * Names joined by semicolons, each once; null when none is left, or so many that the list is one of something else.
 *
 * @param siteNames what the page calls its site, which is no part of a name
 */
export function joinNames(names: string[], siteNames: string[]): string | null {
  const cleaned = names
    .map(cleanName)
    .filter((name) => name !== null)
    .map((name) => cutSiteName(name, siteNames));
  const unique = [...Map.groupBy(cleaned, foldName).values()].map(([first]) => first as string);
  // What somebody is stands beside the name, as one of the parts of a line.
  const people = unique.length > 1 ? unique.filter((name) => !isOffice(name)) : unique;
  return people.length === 0 || people.length > 10 ? null : people.join("; ");
}

/** `Senior Politics`, `General Assignment Reporter`: nothing but words that no name of a person has. */
function isOffice(name: string): boolean {
  const words = foldName(name).split(" ");
  return words.every((word) => NOT_IN_NAMES.has(word) || /^(?:deputy|assignment|data|crime|court)$/.test(word));
}

/** A name for comparing: its words in lower case, without signs. */
export const foldName = (name: string): string => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

/** Whether a text begins with "By" and the like. */
export const isMarkedName = (text: string): boolean => BEFORE.test(text);

const BETWEEN_NAMES = new RegExp(
  `\\s(?<=\\s\\S+\\s)\\s*(?:${anyPhrase([...WORD.and, ...WORD.andBetweenNames])}|&)\\s+(?=\\p{Lu}\\S+\\s+\\p{Lu})`,
  "u",
);

/** The parts of a text that lists names. */
export function splitNames(written: string): string[] {
  const value = decodeTwice(written).replace(/\s+/gu, " ");
  const parts = value.split(/\s*[;|]\s*|\s*,\s*(?=\p{Lu}[\p{L}.’'-]*\s+\p{Lu})/u);
  // Two whole names are joined; one name may have such a word in it.
  return parts.flatMap((part) => part.split(BETWEEN_NAMES));
}
