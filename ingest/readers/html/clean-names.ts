import { NOT_IN_NAMES } from "../../text/bylines/byline-words.ts";
import { listNames } from "../../text/bylines/read-byline.ts";
import { findDates } from "../../text/dates/find-dates.ts";
import { decodeTwice } from "./decode-twice.ts";

const DONE =
  "written|posted|published|words|reported|reviewed|story|text|article|recipe|post|report|analysis|opinion|created|submitted|shared|publié|recueillis?|propos recueillis|écrit|geschrieben|veröffentlicht|publicado|escrito";

/** `By`, also without a space before the name, and twice. */
const BEFORE = new RegExp(`^(?:(?:(?:${DONE})\\s+)?(?:by|von|par|por)(?::|\\s|(?=(?-i:\\p{Lu}\\p{Ll})))\\s*)+`, "iu");
/** `di Ada Bo`; `Di Stefano` is a name. */
const BEFORE_ITALIAN = /^di\s+(?=\p{Lu}\p{Ll}+\s)/u;
const LABEL =
  /^(?:(?:author|written by|autor(?:in)?|auteur|yazar)s?\s*:|(?:about the|über den) (?:author|autor)\s*:?)\s*/iu;

/** Words that no name has, and that pages set beside one: what to do with it, how often it was read, what somebody wrote. */
const BESIDE =
  "follow(?:ing|ers?)?|subscribe|e-?mail|facebook|twitter|instagram|linkedin|(?:view|see|more) (?:all|profile|posts?|from|by)|read more|share|contact|updated|published|posted|modified|sende uns";

/** What stands behind a name. */
const AFTER = new RegExp(
  [
    "\\s*(?:[|•·]|\\s[-–—]\\s",
    "\\b(?:on|at)(?:\\s+(?=\\p{L}+day\\b)|\\s*$)",
    ",?\\s*\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b",
    "\\b(?:last\\s+)?updated\\b|\\bpublished\\b|\\bposted\\b",
    `(?<=\\p{L})\\s+(?:${BESIDE})(?!\\p{L})`,
    // `Ann Lee in Valve on 3 May`: the section; `Ann Lee for The Example`: the paper.
    "(?<=\\p{L}\\s\\S+)\\s+(?-i:(?:in|for|at|from)\\s+(?=\\p{Lu}|the\\s))",
    "@|\\d{1,2}:\\d{2}",
    "\\d+\\s*(?:min(?:ute)?|hour|day|week|month|year)s?\\b",
    "[\\d.,]+\\s*[km]?\\+?\\s*(?:views?|reads?|shares?|comments?|likes?|claps?|followers?|points?)\\b)",
  ].join("|"),
  "iu",
);

/** What stood before a date that was cut off. */
const SMALL_WORD = /\s+(?:on|am|le|el|il|op|den)$/iu;

const FIELDS =
  "senior|staff|chief|deputy|associate|assistant|managing|executive|contributing|special|freelance|lead|political|politics|business|economics|foreign|sports?|science|technology|tech|health|news|national|local|city|crime|court|courts|education|culture|arts|entertainment|environment|digital|data|web|night|opinion|investigative|diplomatic|defence|defense|security|legal|home affairs|guest";
const ROLES =
  "editor(?:-(?:in-chief|at-large))?(?: in chief| at large)?|reporters?|writers?|correspondent|columnist|journalist|contributor|producer|photographer|anchor|analyst|commentator|critic|fellow|intern|author|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste|redactor(?:a)?";

/** What somebody is, behind two words or more that can be the name: `Ann Lee Senior Politics Editor`, `ANN LEE AP Entertainment Writer`. */
const ROLE = new RegExp(
  `(?<=^\\p{Lu}\\S+(?:\\s\\p{Lu}\\S+)?\\s\\p{Lu}\\S+),?\\s+(?:(?-i:\\p{Lu}{2,4})\\s+)?(?:(?:${FIELDS}),?\\s+(?:and\\s+|&\\s+)?)*(?:${ROLES})(?!\\p{L}).*$`,
  "iu",
);

/** The same written onto the name, as parts of a line run together that only the layout keeps apart. */
const GLUED = new RegExp(
  `(?<=\\p{L}[\\s.]+\\p{Lu}\\S*\\p{Ll}{2})(?=(?:${[
    ...FIELDS.split("|"),
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
const NO_AUTHOR =
  /^\W*(?:photo(?:s|graphs?|graphy)?|images?|pictures?|pics?|credits?|illustrations?|videos?|graphics?|bild(?:er)?|foto(?:s|graf)?|quelle|source|edited|translated|(?:\w+\s+){0,3}edited by)(?:\s+(?:by|via|von|from|credit|courtesy)\b|\s*[:/©]|\s*$)|©|\b(?:handout|file (?:photo|image|picture))\b|\/(?:ap|afp|reuters|getty|epa)\b|\bvia\s+(?:ap|afp|reuters|getty)\b/iu;

/** Two fields or more, or ranks in one. */
const OFFICE = new RegExp(`^(?:(?:${FIELDS}|general|assignment|and|&)(?:\\s+|$)){2,}$`, "iu");

const NOBODY =
  /^(?:admin(?:istrator)?|editor|staff|author|authors|autor\*innen|guest|unknown|none|null|undefined|n\/a|webmaster|user|root|anonymous|by|no author|(?:posted|article|written|published|story) by|contributors?|guest (?:author|post|contributor)|view (?:all|profile).*|share.*|follow.*|subscribe.*)$/iu;

/** A sentence about somebody. */
const SENTENCE = /\s(?:is|are|was|were|has|have|who|covers|writes|works|lives|ist|schreibt|est|es)\s/u;

/** No name is longer, whatever stands around it. */
const LONGEST = 300;

/** A name as markup gives it, without what stands around it; null for an address, an account, or a word that names nobody. */
function cleanName(written: string): string | null {
  if (written.length > LONGEST) return null;
  const decoded = decodeTwice(written);
  if (NO_AUTHOR.test(decoded)) return null;
  let name = decoded.replace(/^[^\p{L}\p{N}(@]+/u, "");
  name = name.replace(LABEL, "").replace(BEFORE, "").replace(BEFORE_ITALIAN, "");
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

/** The parts of a text that lists names. */
export function splitNames(written: string): string[] {
  const value = decodeTwice(written).replace(/\s+/gu, " ");
  const parts = value.split(/\s*[;|]\s*|\s*,\s*(?=\p{Lu}[\p{L}.’'-]*\s+\p{Lu})/u);
  // Two whole names are joined; one name may have such a word in it.
  return parts.flatMap((part) =>
    part.split(/\s(?<=\s\S+\s)\s*(?:and|und|et|ve|og|och|en|e|y|i|&)\s+(?=\p{Lu}\S+\s+\p{Lu})/u),
  );
}
