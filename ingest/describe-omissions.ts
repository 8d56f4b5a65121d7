import { OMISSION_KINDS, type Omission, type OmissionKind } from "./omissions.ts";
import type { IngestWarning } from "./raw-article.ts";

/** What each kind is called, for one and for several. */
const NAMES: Record<OmissionKind, [one: string, several: string]> = {
  hidden: ["hidden text", "hidden texts"],
  "screen-reader": ["note for screen readers", "notes for screen readers"],
  struck: ["struck text", "struck texts"],
  "note-mark": ["footnote mark", "footnote marks"],
  icon: ["icon", "icons"],
  part: ["other part of the page", "other parts of the page"],
  title: ["headline", "headlines"],
  byline: ["byline", "bylines"],
  "date-line": ["date line", "date lines"],
  "running-line": ["header, footer or page number", "headers, footers or page numbers"],
  notice: ["notice", "notices"],
  link: ["link", "links"],
  "link-list": ["item of a list of links", "items of lists of links"],
  "pull-quote": ["repeated quotation", "repeated quotations"],
  label: ["label", "labels"],
  "lone-heading": ["heading without text", "headings without text"],
  twin: ["text that stands there twice", "texts that stand there twice"],
  "other-story": ["part of another story", "parts of another story"],
  placeholder: ["placeholder", "placeholders"],
};

/** So many examples are quoted of each kind, of so many characters each. */
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

/**
 * The kinds that an ingest tells too: their words may be wanted. Marks, icons and notes to others are left out of nearly every page.
 */
export const DOUBTFUL_KINDS: readonly OmissionKind[] = ["struck", "part"];

/** A warning that words within paragraphs were left out: how many of which kind, with examples. None when none of the kinds was. */
export function describeOmissions(
  within: readonly Omission[],
  kinds: readonly OmissionKind[] = OMISSION_KINDS,
): IngestWarning[] {
  const met = kinds.filter((kind) => within.some((omission) => omission.kind === kind));
  if (met.length === 0) return [];
  const told = met.map((kind) => describeKind(kind, within));
  const last = told.pop() as string;
  const list = told.length === 0 ? last : `${told.join(", ")} and ${last}`;
  const isOne = within.filter(({ kind }) => kinds.includes(kind)).length === 1;
  return [{ code: "words-left-out", message: `Within paragraphs, ${list} ${isOne ? "was" : "were"} left out.` }];
}

function describeKind(kind: OmissionKind, within: readonly Omission[]): string {
  const texts = within
    .filter((omission) => omission.kind === kind)
    .map(({ text }) => text.replace(/\s+/gu, " ").trim());
  const examples = [...new Set(texts)].filter((text) => text !== "").slice(0, EXAMPLES);
  const quoted = examples.map((text) => `“${cutExample(text)}”`).join(", ");
  return `${texts.length} ${NAMES[kind][texts.length === 1 ? 0 : 1]}${quoted === "" ? "" : ` (${quoted})`}`;
}

/** Whole characters: a pair of surrogates is never parted. */
function cutExample(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_EXAMPLE + 2));
  return characters.length > LONGEST_EXAMPLE ? `${characters.slice(0, LONGEST_EXAMPLE).join("").trimEnd()}…` : text;
}

/** How many whole lines of each kind were left out; kinds that were not met are absent. */
export function countOmissions(lines: readonly Omission[]): Partial<Record<OmissionKind, number>> {
  const counts: Partial<Record<OmissionKind, number>> = {};
  for (const kind of OMISSION_KINDS) {
    const count = lines.filter((omission) => omission.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
