/**
 * `npm run quality -- --corpora DIR [--only NAME]… [--json]`: measures the ingest and the search on every set
 * under DIR, by the definitions of its README, and prints the scores beside those of published programs. Exits with 1
 * when a set is not in the format of that README, words of a page are lost or added, links to quotes miss a target, or a page on either
 * side of a threshold is read wrong, with 2 when there is nothing to measure.
 */
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { today } from "#ingest/cli/command.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { type FoundSet, findSets } from "./find-sets.ts";
import { extractPage, isHeldOut, readPageCases, scorePages } from "./measure-extraction.ts";
import { measureQuoteLinks } from "./measure-quote-links.ts";
import { listQuoteScores, measureQuotes, readQuoteCases } from "./measure-quotes.ts";
import { measureRelevance, readRelevanceSet } from "./measure-relevance.ts";
import { countScale } from "./measure-scale.ts";
import { measureThresholds } from "./measure-thresholds.ts";
import { measureTopics, readRuleFile, readTopicCases, splitByDate } from "./measure-topics.ts";
import { listSavedPages, measureWords, type WordFigures } from "./measure-words.ts";
import { PEER_SCORES } from "./peer-scores.ts";
import { explainNames, HELP, readArguments } from "./read-arguments.ts";
import { MalformedSetError } from "./read-lines.ts";
import { formatScores, type ScoreRow } from "./score-table.ts";

type Scores = Record<string, number>;
type Measured = { program: string; scores: Scores }[];

const MEASURES: Record<FoundSet["kind"], (set: FoundSet) => Promise<Measured>> = {
  async extraction({ path }) {
    const cases = await readPageCases(path);
    const rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: today() };
    const pages = await Promise.all(cases.map(async (gold) => ({ gold, found: await extractPage(path, gold, rules) })));
    const halves = [
      { program: "  half that rules were made from", pages: pages.filter(({ gold }) => !isHeldOut(gold)) },
      { program: "  the other half", pages: pages.filter(({ gold }) => isHeldOut(gold)) },
    ];
    return [{ program: "Verbatim", pages }, ...halves.filter((half) => half.pages.length > 0)].map((part) => ({
      program: part.program,
      scores: scorePages(part.pages),
    }));
  },
  async quotes({ path }) {
    return [{ program: "Verbatim", scores: listQuoteScores(measureQuotes(await readQuoteCases(path))) }];
  },
  async relevance({ path }) {
    return [{ program: "Verbatim, embedded engine", scores: await measureRelevance(await readRelevanceSet(path)) }];
  },
  async topics({ path }) {
    const cases = await readTopicCases(path);
    const file = join(import.meta.dirname, "rules", `${basename(path, ".jsonl")}.yml`);
    const rules = await readRuleFile(file);
    if (rules === null) return [{ program: "Verbatim (no rules for it)", scores: { articles: cases.length } }];
    const { first, last } = splitByDate(cases);
    return [
      { program: "Verbatim, last 30 %", scores: measureTopics(last, rules) },
      { program: "  first 70 %, where the rules are from", scores: measureTopics(first, rules) },
    ];
  },
  async scale({ path }) {
    return [{ program: "Verbatim (counted only)", scores: await countScale(path) }];
  },
};

/** Links to quotes of all sets' articles, and of those in the folder that SEEDS_DIR names. */
const QUOTE_LINKS = "quote-links";

/** Pages of the project's own, on both sides of every number by which readers tell text. */
const THRESHOLDS = "thresholds";

/** Words of all sets' pages, and of those in the folder that SEEDS_DIR names, beside what a browser shows. */
const WORDS = "words";

/** Null when there are no pages. */
async function measurePages(corpora: string): Promise<WordFigures | "skipped" | null> {
  const pages = await listSavedPages(corpora, process.env.SEEDS_DIR);
  return pages.length === 0 ? null : measureWords(pages);
}

const measureLinks = (corpora: string) => measureQuoteLinks({ CORPORA_DIR: corpora, SEEDS_DIR: process.env.SEEDS_DIR });

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Says why nothing is measured. */
function refuse(fault: string): number {
  console.error(`${fault}\nSee npm run quality -- --help`);
  return 2;
}

async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read === "help") {
    console.log(HELP);
    return 0;
  }
  if ("fault" in read) return refuse(read.fault);
  const { corpora, only, json } = read;
  if (!(await isFolder(corpora))) return refuse(`There is no folder ${corpora}.`);
  const found = await findSets(corpora);
  const names = found.map(({ name }) => name);
  const fault = only === null ? null : explainNames(only, names, [THRESHOLDS, WORDS, QUOTE_LINKS]);
  if (fault !== null) return refuse(fault);
  const sets = found.filter(({ name }) => only?.some((begin) => name.startsWith(begin)) ?? true);
  const asksFor = (name: string): boolean => only?.includes(name) ?? true;
  const rows: ScoreRow[] = [];
  let malformed = 0;
  for (const set of sets) {
    try {
      rows.push(...(await MEASURES[set.kind](set)).map((measured) => ({ set: set.name, ...measured })));
      rows.push(...PEER_SCORES.filter((row) => row.set === set.name));
    } catch (error) {
      if (!(error instanceof MalformedSetError)) throw error;
      console.error(`malformed  ${error.message}`);
      malformed++;
    }
  }
  // A set that can't be read has been named; its articles are not there to be looked at once more.
  let words: Awaited<ReturnType<typeof measurePages>> = null;
  try {
    if (asksFor(WORDS) && malformed === 0) words = await measurePages(corpora);
  } catch (error) {
    if (!(error instanceof MalformedSetError)) throw error;
    console.error(`malformed  ${error.message}`);
    return 1;
  }
  const links = asksFor(QUOTE_LINKS) && malformed === 0 ? await measureLinks(corpora) : null;
  const given = [words, links].filter((figures) => figures !== null && figures !== "skipped");
  if (sets.length + given.length === 0 && words !== "skipped" && !only?.includes(THRESHOLDS))
    return refuse(`There is nothing to measure under ${corpora}.`);
  const others = [...(asksFor(THRESHOLDS) ? [measureThresholds()] : []), ...given];
  if (json) console.log(JSON.stringify([...rows, ...others.flatMap((figures) => figures.rows)], null, 2));
  else {
    const tables = rows.length > 0 ? [formatScores(rows)] : [];
    console.log([...tables, ...others.map(({ report }) => report)].join("\n\n"));
  }
  return malformed > 0 || others.some(({ passed }) => !passed) ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2));
