import { UNKNOWN } from "../facets.ts";
import { letterBits } from "../words/letter-bits.ts";
import { tokenizeToTerms } from "../words/tokenize.ts";

/** Values of a facet by their names as people type them: folded words, however written. */
interface Names {
  /** By position of the value. */
  terms: string[][];
  /** The letters of each of these. */
  letters: number[][];
  /** The same as one text. */
  whole: string[];
  /** Positions of the values with one name. */
  same: Map<string, number[]>;
  /** Positions of the values with a word in their names. */
  byWord: Map<string, number[]>;
}

/** Names that were typed and what they stand for: so many are remembered. */
const MOST_RESOLVED = 100;

/**
 * All values that a facet has, made once for each state of an index: one that exists is looked up. Names are worked out when they are first
 * asked for, some 70 ms for 50,000 values.
 */
export class FacetValues {
  readonly values: readonly string[];
  readonly #positions: Map<string, number>;
  #names: Names | null = null;
  readonly #resolved = new Map<string, readonly string[]>();

  constructor(values: readonly string[]) {
    this.values = values;
    this.#positions = new Map(values.map((value, at) => [value, at]));
  }

  /** Its position in `values`. */
  positionOf(value: string): number | undefined {
    return this.#positions.get(value);
  }

  has(value: string): boolean {
    return this.#positions.has(value);
  }

  /** The names of all values, worked out with the first call. */
  readNames(): Names {
    this.#names ??= listNames(this.values);
    return this.#names;
  }

  /**
   * Which values a filter value selects. A value that exists selects itself alone; else those that differ only by case, accents and punctuation
   * (`al jazeera`); else those that contain its words in a row (`putin`: Vladimir Putin). Nothing when none fits. The same rule on every
   * engine. Values that are written differently but have one name get the same list.
   */
  resolve(wanted: string): readonly string[] {
    if (wanted === UNKNOWN || this.has(wanted)) return [wanted];
    const terms = tokenizeToTerms(wanted);
    const name = terms.join(" ");
    if (name === "") return [];
    let found = this.#resolved.get(name);
    if (!found) {
      found = this.#findByName(terms, name);
      if (this.#resolved.size >= MOST_RESOLVED) this.#resolved.clear();
      this.#resolved.set(name, found);
    }
    return found;
  }

  #findByName(terms: string[], name: string): string[] {
    const { whole, same, byWord } = this.readNames();
    const containing = () => {
      const lists = terms.map((term) => byWord.get(term) ?? []);
      const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
      return shortest.filter((at) => ` ${whole[at]} `.includes(` ${name} `));
    };
    return (same.get(name) ?? containing()).map((at) => this.values[at] as string);
  }
}

function listNames(values: readonly string[]): Names {
  const terms = values.map(tokenizeToTerms);
  const letters = terms.map((own) => own.map(letterBits));
  const names: Names = { terms, letters, whole: terms.map((own) => own.join(" ")), same: new Map(), byWord: new Map() };
  const add = (lists: Map<string, number[]>, key: string, at: number) => {
    const list = lists.get(key);
    if (list) list.push(at);
    else lists.set(key, [at]);
  };
  for (const [at, own] of terms.entries()) {
    add(names.same, names.whole[at] as string, at);
    for (const word of new Set(own)) add(names.byWord, word, at);
  }
  return names;
}
