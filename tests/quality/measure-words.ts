import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeHtml } from "#ingest/readers/html/decode-html.ts";
import { readHtml } from "#ingest/readers/html.ts";
import { findSets } from "./find-sets.ts";
import { readPage, readPageCases } from "./measure-extraction.ts";
import type { ScoreRow } from "./score-table.ts";
import { type ComparedParagraph, compareWords } from "./words/compare-words.ts";
import { OmissionCounts } from "./words/count-omissions.ts";
import { PageReader } from "./words/read-shown-lines.ts";
import { StatedText } from "./words/stated-text.ts";

/** So many pages are open at once: the browser has them in processes of their own. */
const AT_ONCE = 3;

/** A word on how far it is after so many pages. */
const TOLD_EVERY = 50;

/** What a browser shows of pages, beside what the HTML reader makes of them. */
export interface WordFigures {
  rows: ScoreRow[];
  /** Every paragraph that has lost or gained words, and the counts. */
  report: string;
  /** Whether no word was lost, added or glued to another. */
  passed: boolean;
}

/** A saved page, not yet read. */
export interface SavedPage {
  name: string;
  read(): Promise<Buffer>;
}

/** All pages of the sets under a folder, and those of the folder of articles, by name. */
export async function listSavedPages(corpora: string, seeds: string | undefined): Promise<SavedPage[]> {
  const sets = (await findSets(corpora)).filter(({ kind }) => kind === "extraction");
  const pages: SavedPage[] = [];
  for (const { name, path } of sets) {
    for (const page of await readPageCases(path))
      pages.push({ name: `${name} ${page.id}`, read: () => readPage(path, page) });
  }
  const files = seeds ? (await readdir(seeds)).filter((file) => /\.html?$/i.test(file)).toSorted() : [];
  return [...pages, ...files.map((file) => ({ name: file, read: () => readFile(join(seeds ?? "", file)) }))];
}

/**
 * Compares every paragraph that the reader keeps of pages with what Chromium shows of them, word by word, and tells how far
 * it is. Where there is no Chromium it says so, and nothing is compared.
 */
export async function measureWords(pages: readonly SavedPage[]): Promise<WordFigures | "skipped"> {
  const reader = await PageReader.open();
  if (reader === null) {
    console.error("SKIPPED: the words of pages. No Chromium was found to show them; set CHROMIUM_PATH to one.");
    return "skipped";
  }
  const tally = new WordTally();
  const found: string[][] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    for (let at = next++; at < pages.length; at = next++) {
      found[at] = await tally.addPage(pages[at] as SavedPage, reader);
      if (++done % TOLD_EVERY === 0) console.error(`words: ${done} of ${pages.length} pages compared`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await reader.close();
  }
  return tally.summarize(pages.length, found.flat());
}

/** A paragraph of a page's data is shown by its scripts. */
type State = ComparedParagraph["state"] | "stated";

class WordTally {
  readonly #states = new Map<State, number>();
  readonly #omissions = new OmissionCounts();
  readonly #faults = { lost: 0, added: 0, glued: 0 };
  #unnamed = 0;

  /** Returns the faults, a line each. */
  async addPage({ name, read }: SavedPage, reader: PageReader): Promise<string[]> {
    const html = decodeHtml(await read()).text;
    const { blocks, omitted } = readHtml(html);
    const { paragraphs, unnamed } = compareWords(await reader.readLines(html), blocks, omitted);
    this.#omissions.add(
      blocks.flatMap((block) => block.omitted ?? []),
      omitted,
    );
    this.#unnamed += unnamed.length;
    const stated = paragraphs.some(({ state }) => state === "not shown") ? new StatedText(html) : null;
    return paragraphs.flatMap((paragraph) => {
      const isStated = paragraph.state === "not shown" && stated?.holds(paragraph.block.text);
      const state = isStated ? "stated" : paragraph.state;
      this.#states.set(state, (this.#states.get(state) ?? 0) + 1);
      return isStated ? [] : this.#addFaults(name, paragraph);
    });
  }

  #addFaults(name: string, { block, state, ...faults }: ComparedParagraph): string[] {
    const lines: string[] = [];
    for (const kind of ["lost", "added", "glued"] as const) {
      if (faults[kind].length === 0) continue;
      this.#faults[kind]++;
      const words = state === "not shown" ? "the whole paragraph" : faults[kind].map((one) => `“${one}”`).join(" ");
      lines.push(`    ${kind}: ${words}`);
    }
    return lines.length === 0 ? [] : [`${name}, ${block.kind}: ${block.text.slice(0, 100)}`, ...lines];
  }

  summarize(pages: number, faults: string[]): WordFigures {
    const count = (state: State): number => this.#states.get(state) ?? 0;
    const paragraphs = [...this.#states.values()].reduce((sum, one) => sum + one, 0);
    const { lost, added, glued } = this.#faults;
    const share = ((100 * count("line")) / Math.max(1, paragraphs)).toFixed(1);
    const report = [
      ...faults,
      `Of ${pages} pages ${paragraphs} paragraphs: ${count("line")} are a line as Chromium shows it (${share} %), ${count("same")} have the words of several lines or of a part of one, ` +
        `${count("differs")} differ, ${count("not shown")} are not shown, ${count("stated")} stand in the page’s data alone.`,
      `Paragraphs with words lost: ${lost}, with words that are not shown: ${added} (${count("not shown")} of them as a whole), with words run together: ${glued} (target 0).`,
      `Lines between the first paragraph and the last that were dropped without a reason given: ${this.#unnamed}.`,
      "",
      ...this.#omissions.format(),
    ].join("\n");
    const scores = { pages, paragraphs, line: count("line"), same: count("same"), lost, added, glued };
    const rows = [{ set: "words", program: "Verbatim", scores }];
    return { rows, report, passed: paragraphs > 0 && lost + added + glued === 0 };
  }
}
