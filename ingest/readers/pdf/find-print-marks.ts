import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { isPageLabel } from "../text/find-page-furniture.ts";
import type { Segment } from "./build-segments.ts";

/** What a browser prints above and below a page: its title and its address. */
export interface PrintMarks {
  title: string | null;
  url: string | null;
  /** The pieces of lines that are such marks. */
  marks: Set<Segment>;
}

const ADDRESS = /^(?:https?:\/\/|about:|file:)\S+$/iu;
const COUNT = new RegExp(`^\\d{1,4}\\s*(?:\\/|${anyPhrase(WORDS.pages.of)})\\s*\\d{1,4}$`, "iu");
/** `8/9/16, 10:20 AM`, `09.08.2016, 10:20`, `2016/8/9 10:20`: the time of the print, never that of the text. */
const TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[AP]\.?M\.?)?$/iu;
/** Addresses that are cut to fit the line lead nowhere. */
const CUT = /(?:\.\.\.|…)$/u;

/** Marks stand in the outermost part of a page, of its height. */
const EDGE = 0.06;

/**
 * Finds what browsers print at the edges of pages: the time and the title above, the address and the number of the page below, in
 * whichever order. One line must have two of them.
 *
 * @param segments those of one page, from the top
 */
export function findPrintMarks(segments: Segment[], height: number): PrintMarks {
  const found: PrintMarks = { title: null, url: null, marks: new Set() };
  const edges = segments.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE));
  for (const row of Map.groupBy(edges, ({ y }) => Math.round(y)).values()) {
    const kinds = row.map(({ text }) =>
      ADDRESS.test(text)
        ? "address"
        : COUNT.test(text) || isPageLabel(text)
          ? "count"
          : TIME.test(text)
            ? "time"
            : "other",
    );
    const others = row.filter((_, i) => kinds[i] === "other");
    const isMark = kinds.includes("time") || (kinds.includes("address") && kinds.includes("count"));
    if (!isMark || row.length < 2 || others.length > 1) continue;
    for (const one of row) found.marks.add(one);
    found.title ??= others[0]?.text ?? null;
    const address = row.find((_, i) => kinds[i] === "address")?.text;
    if (address && /^https?:/i.test(address) && !CUT.test(address)) found.url ??= address;
  }
  return found;
}
