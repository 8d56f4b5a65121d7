import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";
import type { OmissionKind } from "../../report/omissions.ts";
import { isOnlyFormula, isSecondFormula } from "./formula.ts";
import { isInline } from "./inline.ts";
import { isWithin, listAncestors, type PageElement, readHints, readShort, walkElements } from "./page-tree.ts";
import { readStyle } from "./read-style.ts";
import { opensOnDemand, Slides } from "./shown-at-times.ts";
import { StyleSheets } from "./style-sheets.ts";

const { newWindow, otherSite, link } = WORDS.links;

/** What a page tells those who have it read to them of a link: a whole text, in brackets or not, after a comma or not. */
const NOTES_FOR_LISTENERS = new RegExp(
  `^[\\s,;:.–—(\\[（]*(?:${anyPattern(link)},? ?(?:that |which |will |externe?,? ?)?)?${anyPattern([...newWindow, ...otherSite])}[\\s,;:.)\\]）]*$`,
  "iu",
);

/** Elements that no browser shows, or whose words are drawn, typed or played. */
const NEVER = new Set(
  `script style noscript template iframe object embed canvas audio video source track select option datalist textarea input head link
  meta title map area svg progress meter noembed noframes`.split(/\s+/),
);

/** Whether an element is no text to any browser. */
export function isNeverShown({ tag }: PageElement): boolean {
  return NEVER.has(tag);
}

/** What many style sheets call text for those who have a page read to them. */
const FOR_LISTENERS =
  /(?:^|[\s_-])(?:sr-?(?:only|text)|screen-?reader(?:s|s?-?(?:only|text))?|visually[-_]?hidden|hidden-?visually|(?:elementor-)?screen-only|hide-?visually|visually-?hide|visible-sr|sr-visible|a11y(?:-?(?:hidden|hide|text|only|label))?|off-?screen|assistive(?:-?text)?|element-?invisible|accessib(?:le|ility)-?(?:hide|hidden|text)|show-for-sr|text-hide|hide-text)(?=$|[\s_])/;

/** The same names where a larger screen, or a reader's key, shows it. */
const AT_TIMES = /(?:^|\s)(?:[\w-]+:)?not-sr-only(?=$|\s)/;

/** The words of a bubble that opens beside a word. */
const BUBBLE = /(?:^|[\s_-])tool-?tips?[_-]{0,2}(?:text|content|body|inner|popup|box|bubble)(?=$|[\s_-])/;

/** Parts of these names are there for scripts to show; some never do. `hidden md:block` is shown on larger screens. */
const BY_NAME =
  /^(?:is-|u-)?(?:hidden|hide|invisible)$|^(?:d-none|display-none|ng-hide|uk-hidden)$|-condition-invisible$/;
const SHOWN_AT_TIMES =
  /:(?:block|flex|grid|inline|inline-block|table|contents|visible)$|^d-\w+-(?:block|flex|inline|grid)$/;

/** So much of a page's running text, in letters, is an article; with less than `LITTLE` left, what is hidden is what scripts show. */
const AN_ARTICLE = 400;
const LITTLE = 100;

/**
 * What no reader sees, whatever it is called, and why; also what stands within something unseen, since slides are shown in the end. Notes
 * in `shown` how each other element is set. What holds the page's only headline and more text than all else, or all of its text, is
 * believed to be shown by the page's scripts.
 *
 * @param prose letters of running text in each element
 */
export function listUnseen(root: PageElement, prose: ReadonlyMap<PageElement, number>): Map<PageElement, OmissionKind> {
  const sheets = new StyleSheets(root);
  const unseen = new Map<PageElement, OmissionKind>();
  const headlines = [...walkElements(root)].filter(({ tag }) => tag === "h1");
  const total = prose.get(root) ?? 0;
  const isShownLater = (element: PageElement): boolean => {
    const letters = prose.get(element) ?? 0;
    if (letters >= AN_ARTICLE && total - letters < LITTLE) return true;
    return (
      total - letters < Math.max(letters, AN_ARTICLE) &&
      headlines.length > 0 &&
      headlines.every((headline) => isWithin(headline, element))
    );
  };
  const slides = new Slides();
  for (const element of walkElements(root)) {
    const why = findUnseen(element, sheets) ?? (isHiddenByName(element) ? "hidden" : null);
    if (why === null) slides.addShown(element);
    else if (isNeverShown(element) || why === "struck") unseen.set(element, why);
    else if (!isShownLater(element) && !(why === "hidden" && opensOnDemand(element))) {
      unseen.set(element, why);
      if (why === "hidden") slides.addHidden(element);
    }
  }
  for (const element of slides.list()) unseen.delete(element);
  return unseen;
}

/** Names hide parts of a page; within a line they say nothing. */
function isHiddenByName(element: PageElement): boolean {
  const { class: names = "" } = element.attributes;
  if (!/hid|invisible|none/.test(names) || (isInline(element) && !element.hasBlocks)) return false;
  const all = names.split(/\s+/);
  return all.some((name) => BY_NAME.test(name)) && !all.some((name) => SHOWN_AT_TIMES.test(name));
}

/** Why no reader sees an element by its markup and its style; null for what is shown. */
function findUnseen(element: PageElement, sheets: StyleSheets): OmissionKind | null {
  const { tag, attributes } = element;
  if (NEVER.has(tag) || (tag === "dialog" && attributes.open === undefined)) return "hidden";
  // What a browser finds for its reader within a page, opens.
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return "hidden";
  element.shown = (attributes.style === undefined ? null : readStyle(attributes.style)) ?? sheets.read(element);
  if (isSecondFormula(element)) return "twin";
  if (isOnlyFormula(element)) return null;
  const { shown } = element;
  if (shown === "hidden" || (shown === "invisible" && !holdsVisible(element))) return "hidden";
  if (shown === "clipped") return "screen-reader";
  if (shown === "struck") return "struck";
  const hints = readHints(element);
  if (hints !== "") {
    if (attributes.role === "tooltip" || BUBBLE.test(hints)) return "hidden";
    if (FOR_LISTENERS.test(hints) && !AT_TIMES.test(hints)) return "screen-reader";
  }
  return isListenerNote(element) ? "screen-reader" : null;
}

/** What is invisible may hold something that is made visible again. */
function holdsVisible(element: PageElement): boolean {
  for (const one of walkElements(element))
    if (/visibility\s*:\s*visible/i.test(one.attributes.style ?? "")) return true;
  return false;
}

const LONGEST_NOTE = 60;
const LONGEST_LINK = 400;

/** `, opens in new tab` in an element of its own, at the end of a link or right behind it: readers see a sign there, or nothing. */
function isListenerNote(element: PageElement): boolean {
  if (!/^(?:span|small|i|font|abbr|sup)$/.test(element.tag) || element.hasBlocks) return false;
  const siblings = element.parent?.children ?? [];
  if (siblings.length > MOST_SIBLINGS) return false;
  const link = [...listAncestors(element)].find(({ tag }) => tag === "a");
  const before = siblings
    .slice(0, siblings.indexOf(element))
    .filter((one) => typeof one !== "string" || one.trim() !== "");
  const last = before.at(-1);
  const isBehind = typeof last === "object" && last.tag === "a";
  if (link === undefined && !isBehind) return false;
  const text = readShort(element, LONGEST_NOTE);
  if (text === null || !NOTES_FOR_LISTENERS.test(text)) return false;
  if (link === undefined) return true;
  const whole = readShort(link, LONGEST_LINK);
  return whole !== null && whole.length > text.length && whole.endsWith(text);
}

/** More elements in a row are no sentence. */
const MOST_SIBLINGS = 200;
