import { Parser } from "htmlparser2";
import { decodeHtml } from "#ingest/readers/html/decode-html.ts";
import { readHtml } from "#ingest/readers/html.ts";
import { listSavedPages } from "../quality/measure-words.ts";

/** What it takes to read saved pages. */
export interface ReadingFigures {
  pages: number;
  /** Characters of all pages. */
  characters: number;
  /** CPU time of reading the pages as articles, by that of parsing their tags alone, in the same round; a ratio a round. */
  ratios: number[];
  /** CPU time of reading, milliseconds a page, a figure a round. */
  perPage: number[];
}

/**
 * Measures the CPU time of reading every page of the sets under a folder. The unit is what htmlparser2 takes to parse the same pages in the
 * same round and hand out nothing, so that figures of two machines, or of two versions on a busy one, can be compared. The first round
 * warms up and is not counted.
 *
 * @param corpora folder of the sets, as of `npm run quality`
 */
export async function measureReading(corpora: string, rounds: number): Promise<ReadingFigures> {
  const pages: string[] = [];
  for (const { read } of await listSavedPages(corpora, undefined)) pages.push(decodeHtml(await read()).text);
  const figures: ReadingFigures = { pages: pages.length, characters: 0, ratios: [], perPage: [] };
  for (const { length } of pages) figures.characters += length;
  for (let round = 0; round <= rounds; round++) {
    let [parsing, reading] = [0, 0];
    // Page by page in turn, so that a busy spell of the machine meets both.
    for (const html of pages) {
      parsing += timeWork(() => new Parser({}).end(html));
      reading += timeWork(() => readHtml(html));
    }
    if (round === 0) continue;
    figures.ratios.push(reading / parsing);
    figures.perPage.push(reading / pages.length);
  }
  return figures;
}

/** CPU time of this process, in milliseconds: what other programs take does not count. */
function timeWork(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The figures as a line of text, the median round first. */
export function describeReading({ pages, characters, ratios, perPage }: ReadingFigures): string {
  const middle = (values: number[]): string => {
    const sorted = values.toSorted((one, other) => one - other);
    const [low, high] = [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
    return `${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  };
  const size = `${pages} pages of ${(characters / 1e6).toFixed(1)} million characters`;
  return `${size}: reading takes ${middle(ratios)} times the CPU time of parsing them alone, ${middle(perPage)} ms a page.`;
}
