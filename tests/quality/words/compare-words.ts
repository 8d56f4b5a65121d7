import type { Omission } from "#ingest/report/omissions.ts";
import type { Block } from "#ingest/understand/raw-article.ts";
import { alignSigns } from "./align-signs.ts";
import { FREE, OMITTED, ShownSigns, type Span } from "./shown-signs.ts";
import { foldLine, joinSigns, type Sign, splitSigns } from "./split-signs.ts";

/**
 * What became of a paragraph: `line` equals one line that a browser shows, `same` has the words of several, or of a part of one, without what
 * has a name.
 */
export type ParagraphState = "line" | "same" | "differs" | "not shown";

/** A paragraph beside what a browser shows of it. */
export interface ComparedParagraph {
  block: Block;
  state: ParagraphState;
  /** Shown in its line, in no paragraph, and without a name among what was left out. */
  lost: string[];
  /** In the paragraph, and not shown there. */
  added: string[];
  /** Words that are apart on the page and one in the paragraph. */
  glued: string[];
}

/** A page's paragraphs beside what a browser shows of it. */
export interface ComparedPage {
  paragraphs: ComparedParagraph[];
  /** Lines between the first and the last paragraph's that stand in none and have no name among what was left out. */
  unnamed: string[];
}

/** A paragraph of which less than this share of letters is shown at its place is not shown at all. */
const LEAST_SHOWN = 0.5;

/**
 * Compares the paragraphs that a reader has kept of a page with the lines that a browser shows of it, sign by sign. What stands in a line
 * beside a kept paragraph and in no paragraph is lost, unless the reader names it. Time: about the signs of the page and, where
 * a paragraph differs, its length squared.
 *
 * @param omitted whole lines that the reader left out, by name
 */
export function compareWords(
  lines: readonly string[],
  blocks: readonly Block[],
  omitted: readonly Omission[],
): ComparedPage {
  const comparison = new Comparison(lines, blocks);
  comparison.matchEqual();
  comparison.matchNearest();
  comparison.nameOmissions(omitted);
  return comparison.describe();
}

interface Candidate {
  compared: ComparedParagraph;
  signs: Sign[];
  /** Where each sign stands among those shown; -1 where it is not shown. */
  places: Int32Array | null;
}

class Comparison {
  readonly #shown: ShownSigns;
  readonly #lines: readonly string[];
  readonly #all: Candidate[];

  constructor(lines: readonly string[], blocks: readonly Block[]) {
    this.#shown = new ShownSigns(lines);
    this.#lines = lines;
    this.#all = blocks.map((block) => ({
      compared: { block, state: "not shown", lost: [], added: [], glued: [] },
      signs: splitSigns(block.text),
      places: null,
    }));
  }

  /**
   * Whole lines first, so that a heading does not take its words out of a sentence. What is a part of a line is looked for from the end: a
   * heading stands right above its text, while a list of contents with the same words stands anywhere before.
   */
  matchEqual(): void {
    let after = 0;
    for (const [number, candidate] of this.#all.entries()) {
      const spans = [...this.#shown.listEqual(candidate.signs, true)];
      const span = spans.find(({ from }) => from >= after) ?? spans[0];
      if (span === undefined) continue;
      this.#claimSpan(number, span);
      const line = this.#lines[this.#shown.lineOf[span.from] as number] as string;
      candidate.compared.state = foldLine(line) === foldLine(candidate.compared.block.text) ? "line" : "same";
      after = span.to;
    }
    let before = Number.POSITIVE_INFINITY;
    for (let number = this.#all.length - 1; number >= 0; number--) {
      const candidate = this.#all[number] as Candidate;
      if (candidate.places === null) {
        const spans = [...this.#shown.listEqual(candidate.signs, false)];
        const span = spans.findLast(({ to }) => to <= before) ?? spans[0];
        if (span === undefined) continue;
        this.#claimSpan(number, span);
        candidate.compared.state = "same";
      }
      before = candidate.places?.[0] ?? before;
    }
  }

  #claimSpan(number: number, { from }: Span): void {
    this.#claim(
      number,
      Int32Array.from((this.#all[number] as Candidate).signs, (_, at) => from + at),
    );
  }

  matchNearest(): void {
    for (const [number, { signs, places, compared }] of this.#all.entries()) {
      if (places !== null) continue;
      const span = this.#shown.findNearest(signs);
      const found = span === null ? null : this.#align(signs, span);
      if (found === null) {
        compared.added.push(joinSigns(signs));
        continue;
      }
      this.#claim(number, found);
      compared.added.push(...listRuns(signs, (at) => found[at] === -1));
      compared.state = compared.added.length > 0 ? "differs" : "same";
    }
  }

  #align(signs: readonly Sign[], { from, to }: Span): Int32Array | null {
    const free: number[] = [];
    for (let at = from; at < to; at++) if (this.#shown.owners[at] === FREE) free.push(at);
    const textOf = (at: number): string => (this.#shown.signs[at] as Sign).text;
    const places = alignSigns(
      signs.map(({ text }) => text),
      free.map(textOf),
    ).map((place) => (place === -1 ? -1 : (free[place] as number)));
    let [seen, all] = [0, 0];
    for (const [at, { text }] of signs.entries()) {
      all += text.length;
      if (places[at] !== -1) seen += text.length;
    }
    return seen < all * LEAST_SHOWN ? null : places;
  }

  #claim(number: number, places: Int32Array): void {
    const candidate = this.#all[number] as Candidate;
    candidate.places = places;
    for (const place of places) if (place !== -1) this.#shown.owners[place] = number;
    candidate.compared.glued.push(...this.#listGlued(candidate.signs, places));
  }

  *#listGlued(signs: readonly Sign[], places: Int32Array): Generator<string> {
    const isWord = (sign: Sign): boolean => /^[\p{L}\p{N}]/u.test(sign.text);
    for (let at = 1; at < signs.length; at++) {
      const [before, sign, place] = [signs[at - 1] as Sign, signs[at] as Sign, places[at] as number];
      if (sign.isApart || place === -1 || places[at - 1] === -1 || !isWord(before) || !isWord(sign)) continue;
      if (this.#shown.signs[place]?.isApart) yield before.text + sign.text;
    }
  }

  /** Each omission is found once: amid its paragraph's lines, or anywhere when it is a line of its own. */
  nameOmissions(omitted: readonly Omission[]): void {
    for (const [number, { compared }] of this.#all.entries()) {
      for (const { text } of compared.block.omitted ?? []) this.#nameOmission(splitSigns(text), number);
    }
    for (const { text } of omitted) this.#nameOmission(splitSigns(text), null);
  }

  #nameOmission(signs: readonly Sign[], number: number | null): void {
    const from = number === null ? 0 : (this.#all[number]?.places?.find((place) => place !== -1) ?? 0);
    const spans = [...this.#shown.listEqual(signs, number === null)];
    const span = spans.find((one) => one.to > from) ?? spans[0];
    if (span !== undefined) this.#shown.owners.fill(OMITTED, span.from, span.to);
  }

  describe(): ComparedPage {
    const { lines, owners, signs } = this.#shown;
    const kept = lines.map(({ from, to }) => owners.slice(from, to).some((owner) => owner >= 0));
    const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
    const unnamed: string[] = [];
    for (const [number, { from, to }] of lines.entries()) {
      const isFree = (at: number): boolean => owners[from + at] === FREE;
      const lost = listRuns(signs.slice(from, to), isFree);
      if (lost.length === 0) continue;
      if (!kept[number]) {
        if (number > first && number < last) unnamed.push(foldLine(this.#lines[number] as string));
        continue;
      }
      const owner = owners.slice(from, to).find((one) => one >= 0) as number;
      const { compared } = this.#all[owner] as Candidate;
      compared.lost.push(...lost);
      compared.state = "differs";
    }
    for (const { compared } of this.#all) settleSeams(compared);
    return { paragraphs: this.#all.map(({ compared }) => compared), unnamed };
  }
}

/**
 * A page that sets two lines side by side shows them as one word ("Big ReadWorking in one of"): what the reader has of it is neither lost
 * nor added, and the rest may have a name.
 */
function settleSeams(compared: ComparedParagraph): void {
  for (const added of [...compared.added]) {
    const at = compared.lost.findIndex((lost) => lost !== added && (lost.startsWith(added) || lost.endsWith(added)));
    if (at === -1) continue;
    const seam = compared.lost[at] as string;
    const rest = seam.startsWith(added) ? seam.slice(added.length) : seam.slice(0, -added.length);
    const isNamed = compared.block.omitted?.some(({ text }) => foldLine(text) === rest.trim()) ?? false;
    compared.lost.splice(at, 1, ...(isNamed ? [] : [rest.trim()]));
    compared.added.splice(compared.added.indexOf(added), 1);
  }
  if (compared.state === "differs" && compared.lost.length + compared.added.length === 0) compared.state = "same";
}

/** What one reads of the signs that are meant, run by run. */
function listRuns(signs: readonly Sign[], isMeant: (at: number) => boolean): string[] {
  const runs: string[] = [];
  for (let at = 0; at < signs.length; at++) {
    if (!isMeant(at)) continue;
    const start = at;
    while (at + 1 < signs.length && isMeant(at + 1)) at++;
    runs.push(joinSigns(signs.slice(start, at + 1)));
  }
  return runs;
}
