import type { OmissionKind } from "../../report/omissions.ts";
import { listBlocks, type PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints, walkElements } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";

const UNSEEN = new Set("script style noscript template svg nav footer select option textarea iframe dialog".split(" "));
const AWAY =
  /(?:^|[\s_-])(?:related|recommend\w*|sidebar|trending|most-?(?:read|popular)|comments?|comment-?list|respond|teasers?|carousel|menu|breadcrumbs?)(?=$|[\s_-])/;

/** A byline and a date stand within so many paragraphs of the headline. */
const REACH = 30;

/** What a page shows between its headline and its text (and a little above): where byline and date stand. */
export interface PageHead {
  /** Between the headline and the first paragraph, in order. */
  lines: PageBlock[];
  /** Just above the headline, the nearest first. */
  before: PageBlock[];
  /** Everything that a reader sees on the page, what stands around the article included. */
  all: PageBlock[];
}

/**
 * Lists the lines around the headline.
 *
 * @param title the headline's element; null when the page shows none
 * @param first the first paragraph of the text; the head ends there
 */
export function listHead({ root, omits }: PrunedPage, title: PageElement | null, first: PageBlock | null): PageHead {
  const away = new Set<PageElement>();
  const kept = new Set<PageElement>();
  for (const around of [title, first?.element ?? null]) {
    if (around !== null) for (const element of [around, ...listAncestors(around)]) kept.add(element);
  }
  for (const element of walkElements(root, (one) => !away.has(one))) {
    if (kept.has(element)) continue;
    if (UNSEEN.has(element.tag) || AWAY.test(readHints(element))) away.add(element);
  }
  // What stands around a text by its name may hold its byline; what no reader sees holds nothing.
  const findOmission = (element: PageElement): OmissionKind | null => {
    if (away.has(element)) return "part";
    const kind = omits(element);
    return kind === "part" ? null : kind;
  };
  const all = listBlocks(root, { root, omits: findOmission });
  const isIn = (block: PageBlock, element: PageElement): boolean =>
    block.element === element || [...listAncestors(block.element)].includes(element);
  const start = title === null ? -1 : all.findLastIndex((block) => isIn(block, title));
  const end = first === null ? -1 : all.findIndex((block, at) => at > start && block.element === first.element);
  const from = start >= 0 ? start + 1 : Math.max(0, end - REACH);
  const to = end >= from ? end : from + (start >= 0 ? REACH : 0);
  return {
    lines: all.slice(from, Math.min(to, from + 2 * REACH)),
    before: start > 0 ? all.slice(Math.max(0, start - 4), start).reverse() : [],
    all,
  };
}
