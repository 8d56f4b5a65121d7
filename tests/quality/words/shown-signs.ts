import { type Sign, splitSigns } from "./split-signs.ts";

/** Signs in a row: `from` inclusive, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Nobody has claimed it; a paragraph has the number of its own. */
export const FREE = -1;
/** Left out on purpose. */
export const OMITTED = -2;

/** All that a page shows, sign by sign, and which paragraph each sign has become part of. */
export class ShownSigns {
  readonly signs: Sign[] = [];
  /** The line that each sign stands in. */
  readonly lineOf: number[] = [];
  readonly lines: Span[] = [];
  readonly owners: number[] = [];
  readonly #places = new Map<string, number[]>();

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const from = this.signs.length;
      for (const sign of splitSigns(line)) {
        const places = this.#places.get(sign.text);
        if (places) places.push(this.signs.length);
        else this.#places.set(sign.text, [this.signs.length]);
        this.signs.push(sign);
        this.lineOf.push(this.lines.length);
        this.owners.push(FREE);
      }
      this.lines.push({ from, to: this.signs.length });
    }
  }

  /** Where a sign stands, in order. */
  #placesOf(text: string): readonly number[] {
    return this.#places.get(text) ?? [];
  }

  /**
   * Where free signs are the wanted ones, one by one, in order. At most as many places are tried as the rarest wanted sign has.
   *
   * @param isWhole only where a line begins and one ends
   */
  *listEqual(wanted: readonly Sign[], isWhole: boolean): Generator<Span> {
    if (wanted.length === 0) return;
    let rarest = 0;
    const countOf = (at: number): number => this.#placesOf((wanted[at] as Sign).text).length;
    for (let at = 1; at < wanted.length; at++) if (countOf(at) < countOf(rarest)) rarest = at;
    for (const place of this.#placesOf((wanted[rarest] as Sign).text)) {
      const span = { from: place - rarest, to: place - rarest + wanted.length };
      if (this.#equals(wanted, span) && (!isWhole || this.#isWhole(span))) yield span;
    }
  }

  #equals(wanted: readonly Sign[], { from, to }: Span): boolean {
    if (from < 0 || to > this.signs.length) return false;
    return wanted.every(({ text }, at) => this.owners[from + at] === FREE && this.signs[from + at]?.text === text);
  }

  #isWhole({ from, to }: Span): boolean {
    return this.#lineAt(from).from === from && this.#lineAt(to - 1).to === to;
  }

  #lineAt(sign: number): Span {
    return this.lines[this.lineOf[sign] as number] as Span;
  }

  /**
   * The lines that have most of the wanted signs which are rare on the page, with those around them that have more of what is wanted and not there yet. Null
   * when nothing rare is shared. Time: the wanted signs, and the lines that are taken.
   */
  findNearest(wanted: readonly Sign[]): Span | null {
    const votes = new Map<number, number>();
    const known = new Set(wanted.map(({ text }) => text));
    for (const text of known) {
      const places = this.#placesOf(text);
      if (places.length > MOST_PLACES) continue;
      for (const place of places) {
        if (this.owners[place] !== FREE) continue;
        const line = this.lineOf[place] as number;
        votes.set(line, (votes.get(line) ?? 0) + text.length);
      }
    }
    let best: number | null = null;
    for (const [line, count] of votes) if (best === null || count > (votes.get(best) as number)) best = line;
    if (best === null) return null;
    // What the lines taken so far do not have.
    const missing = new Map<string, number>();
    for (const { text } of wanted) missing.set(text, (missing.get(text) ?? 0) + 1);
    const listFree = (line: number): string[] => {
      const { from, to } = this.lines[line] as Span;
      const signs = this.signs.slice(from, to).map(({ text }) => text);
      return signs.filter((_, at) => this.owners[from + at] === FREE);
    };
    const take = (free: string[]): void => {
      for (const text of free) missing.set(text, (missing.get(text) ?? 0) - 1);
    };
    const isMissing = (free: string[]): boolean => {
      const found = free.filter((text) => (missing.get(text) ?? 0) > 0).length;
      let left = 0;
      for (const count of missing.values()) left += Math.max(0, count);
      return found > free.length / 2 || (left > wanted.length / 3 && found > left / 2);
    };
    let [first, last] = [best, best];
    take(listFree(best));
    while (first > 0 && isMissing(listFree(first - 1))) take(listFree(--first));
    while (last < this.lines.length - 1 && isMissing(listFree(last + 1))) take(listFree(++last));
    return { from: (this.lines[first] as Span).from, to: (this.lines[last] as Span).to };
  }
}

/** A sign that stands in more places says little of where a text is from. */
const MOST_PLACES = 8;
