import { STEP, type Wanted } from "./align-words.ts";
import { type DistinctWord, keyWord } from "./number-words.ts";
import type { QuotedWord } from "./read-quote.ts";

/** A word of the quote or of what stood around it, as far as the link knows it. */
export interface QuoteSymbol {
  word: QuotedWord | null;
  /** Null for both: a word of a very long quote that the link knows nothing of. */
  mark: string | null;
  quoted: boolean;
}

/** Words that are alike but for punctuation and capitals. */
const ALIKE = STEP / 4;

/**
 * What it costs to find each distinct word in the place of each symbol. What stood around a quote helps to find it, but counts half: it may
 * change more freely. Equal symbols share their costs. Time: symbols plus distinct words, but for filling the tables.
 */
export function weighSymbols(symbols: readonly QuoteSymbol[], distinct: readonly DistinctWord[]): Wanted[] {
  const groups = groupWords(symbols, distinct);
  const known = new Map<string, Wanted>();
  return symbols.map((symbol) => {
    const { word, mark, quoted } = symbol;
    const key = `${Number(quoted)}${mark ?? ""} ${word ? keyWord(word) : ""}`;
    const wanted = known.get(key) ?? {
      costs: weighWords(symbol, distinct, groups),
      gap: stepOf(symbol),
      isUnknown: word === null && mark === null,
    };
    known.set(key, wanted);
    return wanted;
  });
}

const stepOf = ({ quoted }: QuoteSymbol): number => (quoted ? STEP : STEP / 2);

/** Numbers of the distinct words by their text, their core and their mark, of those that any symbol asks for. */
interface WordGroups {
  byText: Map<string, number[]>;
  byCore: Map<string, number[]>;
  byMark: Map<string, number[]>;
}

function groupWords(symbols: readonly QuoteSymbol[], distinct: readonly DistinctWord[]): WordGroups {
  const words = symbols.flatMap(({ word }) => word?.text ?? []);
  const marks = symbols.flatMap(({ mark }) => mark ?? []);
  const groups: WordGroups = {
    byText: new Map(words.map((word) => [word, []])),
    byCore: new Map(words.map((word) => [word.toLowerCase(), []])),
    byMark: new Map(marks.map((mark) => [mark, []])),
  };
  for (let number = 0; number < distinct.length; number++) {
    const { text, core, mark } = distinct[number] as DistinctWord;
    groups.byText.get(text)?.push(number);
    groups.byCore.get(core)?.push(number);
    groups.byMark.get(mark)?.push(number);
  }
  return groups;
}

function weighWords(
  symbol: QuoteSymbol,
  distinct: readonly DistinctWord[],
  { byText, byCore, byMark }: WordGroups,
): Uint8Array {
  const { word, mark } = symbol;
  const costs = new Uint8Array(distinct.length);
  if (word === null && mark === null) return costs;
  costs.fill(stepOf(symbol));
  const set = (numbers: readonly number[] | undefined, cost: number) => {
    for (const number of numbers ?? []) costs[number] = cost;
  };
  if (word === null) {
    set(byMark.get(mark as string), 0);
    return costs;
  }
  set(byCore.get(word.text.toLowerCase()), ALIKE);
  for (const number of byText.get(word.text) ?? []) {
    if (word.before === null || distinct[number]?.before === word.before) costs[number] = 0;
  }
  return costs;
}
