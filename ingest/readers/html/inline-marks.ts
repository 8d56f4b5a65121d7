import type { OmissionKind } from "../../report/omissions.ts";
import { isInline } from "./inline.ts";
import { listAncestors, type PageElement, readHints, readShort } from "./page-tree.ts";

/** Classes that frameworks have for struck words; the style sheet was not saved with most pages. */
const STRUCK = /(?:^|\s)(?:line-through|strike-?through|text-decoration-line-through)(?=$|\s)/;

/** What stands within a line without being a word of it, told by its own markup; null for words. */
export function spotMark(element: PageElement, before: string): OmissionKind | null {
  const { tag } = element;
  if (tag === "del" || tag === "s" || tag === "strike") return "struck";
  if (STRUCK.test(element.attributes.class ?? "")) return "struck";
  if (!isInline(element)) return null;
  if (isIcon(element)) return "icon";
  if (isEditLink(element)) return "part";
  return (tag === "sup" || tag === "a" || tag === "span") && isNoteMark(element, before) ? "note-mark" : null;
}

/** Typefaces that draw a sign for a word: `arrow_forward`. */
const LIGATURES = /(?:^|\s)material-(?:icons|symbols)(?:[\w-]*)(?=$|\s)/;

/** Signs that belong to a sentence, also where a page keeps them from those who have it read to them. */
const OF_SENTENCES = /[\p{L}\p{N}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.,:;!?…'"%‰°&@#§$£€¥+=−×÷/]/u;

/** ¶ beside a heading is a link to it. */
const HEADING_LINK = /(?:^|\s)(?:headerlink|anchor(?:-?link)?|heading-?anchor|permalink)(?=$|\s)/;

/** A sign is no longer; nor is its name. */
const LONGEST_ICON = 30;

function isIcon(element: PageElement): boolean {
  const { class: names = "" } = element.attributes;
  const isDrawn = LIGATURES.test(names);
  const isLink = HEADING_LINK.test(names);
  if (!isDrawn && !isLink && element.attributes["aria-hidden"] !== "true") return false;
  const text = readShort(element, LONGEST_ICON);
  if (text === null || text === "") return false;
  if (isDrawn) return /^[a-z0-9_]+$/.test(text);
  return isLink ? !/[\p{L}\p{N}]/u.test(text) : !OF_SENTENCES.test(text);
}

/** The control that MediaWiki puts into headings: `[edit]`. */
function isEditLink(element: PageElement): boolean {
  return /(?:^|\s)mw-editsection(?=$|\s)/.test(element.attributes.class ?? "");
}

/** `1`, `[12]`, `(a)`, `iv`, `*`, `1, 2`, `3–5`. */
const NUMBER = /^[[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3})(?:\s*[,;–-]\s*(?:\d{1,3}|[a-z]))*\s*[\])]?[.,]?$/iu;
const BRACKETED = /^[[(].*[\])]$/u;

const OF_NOTES =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|side-?notes?|note-?refs?|fn-?refs?|fn|ref(?:erence)?s?|cite(?:-?(?:ref|note|bracket))?|citations?|reference-?link|easy-footnote|ftn(?:ref)?|noteref)(?=$|[\s_\d-])/;

/** A word whose last letters are a unit of length is raised to a power. */
const RAISED =
  /(?:met(?:er|re)s?|feet|foot|inch(?:es)?|miles?|yards?|kilometern?|metern?|mètres?|metros?|metri|метр\p{L}*)$/iu;

/** So many letters are a word, and no name of a quantity: x², mc², km². */
const FEWEST_LETTERS = 3;

/** Units and symbols of so many letters or more. */
const UNITS = new Set("min sec rad mol mph kph kmh bar cos sin tan log exp".split(" "));

const LONGEST_MARK = 20;

/**
 * Whether an element is the mark of a note: a number or a sign that leads to a note, or one that stands raised behind a word or a full stop.
 * A power (10⁶, km²) and an ordinal are none.
 *
 * @param before what stands before it in its line
 */
function isNoteMark(element: PageElement, before: string): boolean {
  const text = readShort(element, LONGEST_MARK);
  if (text === null || !NUMBER.test(text)) return false;
  if (leadsToNote(element, text)) return true;
  if (element.tag !== "sup" && !isRaised(element)) return false;
  if (BRACKETED.test(text)) return true;
  const word = /[\p{L}\p{N}\p{M}]+$/u.exec(before)?.[0];
  // `1a`, `2.º` are ordinals, and `Mlle` is a word.
  if (/\p{L}/u.test(text))
    return word !== undefined && /^\p{Ll}{3,}$/u.test(word) && /^(?:[a-z]|[ivx]{2,4})$/i.test(text);
  if (/[*†‡§¶,]/u.test(text)) return true;
  if (word === undefined) return /[.,:;!?…'"”’»)\]]$/u.test(before);
  // A higher number without a link is none of a note: uranium²³⁵.
  if (/\d{3}/.test(text)) return false;
  const isWord = /^[\p{L}\p{M}]+$/u.test(word) && word.length >= FEWEST_LETTERS;
  return isWord && !RAISED.test(word) && !UNITS.has(word.toLowerCase());
}

/**
 * A link to a place on the same page: raised or in brackets, it leads to a note; a number in the line does when the link itself is
 * named as one.
 */
function leadsToNote(element: PageElement, text: string): boolean {
  const roles = `${element.attributes.role ?? ""} ${element.attributes["epub:type"] ?? ""}`;
  if (/noteref/.test(roles)) return true;
  const links = [element, ...element.children, ...listAncestors(element)].filter(
    (one): one is PageElement => typeof one !== "string" && one.tag === "a",
  );
  const link = links[0];
  if (link === undefined || !/#./.test(link.attributes.href ?? "")) return false;
  if (isRaised(element) || BRACKETED.test(text)) return true;
  return !/\p{L}/u.test(text) && [element, link].some((one) => OF_NOTES.test(readHints(one)));
}

function isRaised({ tag, attributes }: PageElement): boolean {
  return tag === "sup" || /vertical-align\s*:\s*super/i.test(attributes.style ?? "");
}

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [..."0123456789+-−n"].map((sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ"][at] as string]),
);

/**
 * A raised number as it is read: 10<sup>6</sup> is 10⁶, not 106. Null for what has no raised letters, or stands behind none that it could be
 * mistaken for a part of.
 */
export function raiseNumber(element: PageElement, before: string): string | null {
  if (element.tag !== "sup" || !/[\p{L}\p{N})]$/u.test(before)) return null;
  const text = readShort(element, LONGEST_MARK) ?? "";
  if (!/^[+−-]?[\dn]{1,6}$/u.test(text) || text === "n") return null;
  return [...text].map((sign) => SUPERSCRIPTS[sign] ?? sign).join("");
}
