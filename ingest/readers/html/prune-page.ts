import type { OmissionKind } from "../../report/omissions.ts";
import { countLetters } from "../../text/count-letters.ts";
import { findReason } from "./around-words.ts";
import { listAmidText } from "./list-amid-text.ts";
import { isWithin, listAncestors, type PageElement, readHints, walkElements } from "./page-tree.ts";
import { listUnseen } from "./unseen.ts";

/** Elements that stand around an article, or are there to be used and not to be read. */
const AROUND_BY_NAME = new Set("form button label fieldset menu nav footer aside".split(" "));

/** Parts with more of the page's running text than this are no furniture, whatever they are called. */
const LARGEST_SHARE = 0.35;

/** A part that has the headline and this share of the text is no furniture either. */
const LARGEST_TITLED = 0.1;

/** Readers write more than the author at times, and a notice of cookies has more words than a short article. */
const LARGEST_OTHER = 0.85;

/** An article has so many letters of running text at least, where all else that is written is less. */
const SHORTEST_ARTICLE = 400;

/** Words for what is written by others or for other ends, so that its length says nothing. */
const OTHER = /^(?:cookie|consent|gdpr|outbrain|taboola|zergnet|recirc|trending|disqus|foot|masthead|login)/;

function isCommentSection(element: PageElement): boolean {
  return (
    element.tag !== "body" &&
    /^(?:comments?(?:[_-]?(?:list|section|area|thread|wrapper|container))?|disqus[_-]thread)$/m.test(
      readHints(element).split(/\s+/).join("\n"),
    )
  );
}

/** A page and what is no text of an article on it. */
export interface PrunedPage {
  root: PageElement;
  /** Why an element is left out with all that stands in it; null for what is not. */
  omits(element: PageElement): OmissionKind | null;
}

/**
 * Marks what no reader sees, and the parts of a page that are not its article by what they are called. The tree stays whole.
 *
 * A name is believed only as far as the page bears it out: when the parts that a word would take out hold more than a third
 * of the running text together (every paragraph of a subscriber's article is a `paywall` at times, its columns are
 * a `sidebar-grid`), the word names no furniture on this page. And it is believed of parts of the page alone: what stands within a line
 * that has other words is text, whatever it is called.
 */
export function prunePage(root: PageElement): PrunedPage {
  const all = measureProse(root);
  const unseen = listUnseen(root, all);
  const prose = unseen.size === 0 ? all : measureProse(root, unseen);
  const total = prose.get(root) ?? 0;
  const shareOf = (element: PageElement): number => (total === 0 ? 0 : (prose.get(element) ?? 0) / total);
  /** A few sites put a whole page into a form or an aside. */
  const isLargeWrapper = (element: PageElement): boolean =>
    /^(?:form|fieldset|aside|label)$/.test(element.tag) && shareOf(element) > (element.tag === "aside" ? 0.8 : 0.5);
  const isAround = (element: PageElement): boolean => AROUND_BY_NAME.has(element.tag) && !isLargeWrapper(element);
  const reasons = new Map<PageElement, string>();
  for (const element of walkElements(root, (one) => !unseen.has(one))) {
    const reason = isAround(element) ? BY_NAME : findReason(element);
    if (reason !== null) reasons.set(element, reason);
  }
  for (const element of listAmidText(root, reasons, (one) => unseen.has(one))) reasons.delete(element);
  const believed = weighReasons(reasons, shareOf);
  const titled = listTitled(root);
  const pruned = new Set<PageElement>();
  const isFurniture = (element: PageElement): boolean => {
    const reason = reasons.get(element);
    if (reason === BY_NAME) return true;
    if (reason === undefined || (titled.has(element) && shareOf(element) > LARGEST_TITLED)) return false;
    const isOther = OTHER.test(reason) && (1 - shareOf(element)) * total > SHORTEST_ARTICLE;
    if (isCommentSection(element) || isOther) return shareOf(element) < LARGEST_OTHER;
    return shareOf(element) <= LARGEST_SHARE && believed.has(reason);
  };
  for (const element of walkElements(root, (one) => !pruned.has(one) && !unseen.has(one))) {
    if (isFurniture(element)) pruned.add(element);
  }
  return { root, omits: (element) => unseen.get(element) ?? (pruned.has(element) ? "part" : null) };
}

/** The reason of elements that HTML itself gives for what stands around a text. */
const BY_NAME = "by its name";

/** What the only headline of a page stands in. */
function listTitled(root: PageElement): Set<PageElement> {
  const titles = [...walkElements(root)].filter(({ tag }) => tag === "h1");
  return new Set(titles.length === 1 ? listAncestors(titles[0] as PageElement) : []);
}

/** The reasons that take out a third of the running text at most, all their parts together. */
function weighReasons(reasons: Map<PageElement, string>, shareOf: (element: PageElement) => number): Set<string> {
  const shares = new Map<string, number>();
  /** The last part that was counted for a reason: parts come in the order of the page, so that others in it follow at once. */
  const counted = new Map<string, PageElement>();
  for (const [element, reason] of reasons) {
    const share = shareOf(element);
    const last = counted.get(reason);
    // What is too large alone stays in any case, and says nothing of the others.
    if (share === 0 || share > LARGEST_SHARE || (last !== undefined && isWithin(element, last))) continue;
    counted.set(reason, element);
    shares.set(reason, (shares.get(reason) ?? 0) + share);
  }
  return new Set([...reasons.values()].filter((reason) => (shares.get(reason) ?? 0) <= LARGEST_SHARE));
}

/** A text of fewer letters is a label, or the text of a link. */
const FEWEST_LETTERS = 40;

/** Letters of running text in each element, told by the length of its pieces: old pages have no paragraphs. */
function measureProse(
  root: PageElement,
  unseen: ReadonlyMap<PageElement, OmissionKind> = new Map(),
): Map<PageElement, number> {
  const prose = new Map<PageElement, number>();
  const isRead = (one: PageElement): boolean =>
    !/^(?:script|style|a|noscript|template)$/.test(one.tag) && !unseen.has(one);
  const order = [root, ...walkElements(root, isRead)];
  // What stands in others comes before them, so that each is added to one.
  for (const element of order.reverse()) {
    let letters = prose.get(element) ?? 0;
    for (const child of element.children) {
      if (typeof child !== "string") continue;
      const length = countLetters(child.trim());
      if (length >= FEWEST_LETTERS) letters += length;
    }
    if (letters === 0) continue;
    prose.set(element, letters);
    if (element !== root && element.parent) prose.set(element.parent, (prose.get(element.parent) ?? 0) + letters);
  }
  return prose;
}
