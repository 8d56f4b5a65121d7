import { OMISSION_KINDS, type Omission, type OmissionKind } from "./omissions.ts";
import type { IngestWarning } from "./warning.ts";

/** What each kind is called, for one and for several. */
const NAMES: Record<OmissionKind, [one: string, several: string]> = {
  hidden: ["hidden text", "hidden texts"],
  "screen-reader": ["note for screen readers", "notes for screen readers"],
  struck: ["struck passage", "struck passages"],
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
  twin: ["second copy of what is shown", "second copies of what is shown"],
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

/** A warning that words of paragraphs were left out: how many of which kind, with examples. None when none of the kinds was. */
export function describeOmissions(
  within: readonly Omission[],
  kinds: readonly OmissionKind[] = OMISSION_KINDS,
): IngestWarning[] {
  const met = kinds.filter((kind) => within.some((omission) => omission.kind === kind));
  if (met.length === 0) return [];
  return [
    { code: "words-left-out", message: `Left out: ${met.map((kind) => describeKind(kind, within)).join(", ")}.` },
  ];
}

function describeKind(kind: OmissionKind, within: readonly Omission[]): string {
  const texts = within
    .filter((omission) => omission.kind === kind)
    .map(({ text }) => (kind === "twin" ? halveTwice(fold(text)) : fold(text)));
  const examples = [...new Set(texts)].filter((text) => text !== "").slice(0, EXAMPLES);
  const quoted = examples.map((text) => `“${cutExample(text, LONGEST_EXAMPLE)}”`).join(", ");
  return `${texts.length} ${NAMES[kind][texts.length === 1 ? 0 : 1]}${quoted === "" ? "" : ` (${quoted})`}`;
}

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The hidden copy of a formula holds it as signs and as what it was written from: `RR` is `R`, told twice. */
function halveTwice(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half.trim() !== "" && fold(text.slice(half.length)) === half.trim() ? half.trim() : text;
}

/** Whole characters: a pair of surrogates is never parted. */
function cutExample(text: string, longest: number): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** How many lines of a kind were left out, and the first of them, cut to `LONGEST_LINE` characters. */
interface OmittedLines {
  count: number;
  example: string;
}

const LONGEST_LINE = 80;

/** What whole lines were left out, by kind; kinds that were not met are absent. */
export function summarizeOmissions(lines: readonly Omission[]): Partial<Record<OmissionKind, OmittedLines>> {
  const found: Partial<Record<OmissionKind, OmittedLines>> = {};
  for (const { kind, text } of lines) {
    const known = found[kind];
    if (known) known.count++;
    else found[kind] = { count: 1, example: cutExample(fold(text), LONGEST_LINE) };
  }
  return found;
}
