import fc from "fast-check";
import { expect, it } from "vitest";
import { fitWords, STEP, traceSteps, type Wanted } from "#search/quotes/align-words.ts";

const DISTINCT = 4;

/** Wanted words: a number of the article's words, or null for one that may be any. */
const wantedWords = fc.array(fc.option(fc.nat(DISTINCT - 1), { freq: 1 }), { minLength: 1, maxLength: 12 });
const foundWords = fc.array(fc.nat(DISTINCT - 1), { minLength: 1, maxLength: 20 });

function toWanted(word: number | null): Wanted {
  const costs = new Uint8Array(DISTINCT).fill(word === null ? 0 : STEP);
  if (word !== null) costs[word] = 0;
  return { costs, gap: STEP, isUnknown: word === null };
}

/** The textbook's table of edit distances, cell by cell: its last row, from a first one. */
function fillTable(words: readonly (number | null)[], found: readonly number[], first: number[]): number[] {
  let row = first;
  for (const word of words) {
    const next = [(row[0] as number) + STEP];
    for (const [n, other] of found.entries()) {
      const replaced = (row[n] as number) + (word === null || word === other ? 0 : STEP);
      next.push(Math.min(replaced, (row[n + 1] as number) + STEP, (next[n] as number) + STEP));
    }
    row = next;
  }
  return row;
}

it("finds the cheapest place, also over runs of words that are not known", () => {
  fc.assert(
    fc.property(wantedWords, foundWords, (words, article) => {
      const [best] = fitWords(words.map(toWanted), Int32Array.from(article), 1);
      const anywhere = [0, ...article.map(() => 0)];
      const cheapest = Math.min(...fillTable(words, article, anywhere).slice(1));
      // Where it costs as much as to leave all words out, there may be no place at all.
      if (cheapest === words.length * STEP) return;
      expect(best?.cost).toBe(cheapest);
      const own = article.slice(best?.from, best?.to);
      const whole = [0, ...own.map((_, n) => (n + 1) * STEP)];
      expect(fillTable(words, own, whole).at(-1)).toBe(cheapest);
    }),
    { numRuns: 2000 },
  );
});

it("shows a way of the least cost that has each wanted word once and each found one of the place, in order", () => {
  fc.assert(
    fc.property(wantedWords, foundWords, fc.nat(), fc.nat(), (words, article, one, other) => {
      const [from = 0, to = 0] = [one, other].map((n) => n % (article.length + 1)).sort((a, b) => a - b);
      const steps = traceSteps(words.map(toWanted), Int32Array.from(article), { from, to, cost: 0 });
      const list = (name: "wanted" | "found") => steps.map((step) => step[name]).filter((n) => n !== null);
      expect(list("wanted")).toEqual(words.map((_, n) => n));
      expect(list("found")).toEqual(article.slice(from, to).map((_, n) => from + n));
      const isFree = ({ wanted, found }: (typeof steps)[number]) =>
        wanted !== null && found !== null && (words[wanted] === null || words[wanted] === article[found]);
      const own = article.slice(from, to);
      const cheapest = fillTable(words, own, [0, ...own.map((_, n) => (n + 1) * STEP)]).at(-1);
      expect(steps.filter((step) => !isFree(step)).length * STEP).toBe(cheapest);
    }),
    { numRuns: 1000 },
  );
});
