import { tokenizeToTerms } from "#search/words/tokenize.ts";
import { findTopics } from "./tag-topics.ts";
import type { TopicRules } from "./topic-rules.ts";

/** Phrases longer than this are hardly ever needed to tell a topic, and there are too many of them. */
const MAX_WORDS = 3;
/** What fewer examples have tells more of them than of the topic. */
export const MIN_EXAMPLES = 3;
/** A word in more than this part of the other articles begins and ends no phrase: `of the board` says no more than `board`. */
const COMMON = 0.2;
/** A beginning of a word must have so many letters to stand for the word's inflections. */
const MIN_PREFIX = 4;
/** A word must find more new examples than this to be worth its place: a short list is easier to judge and holds for other articles. */
const COST_OF_A_WORD = 2;
/** Of the articles that a word adds at least this part must be examples: a missing tag is found by searching, a wrong one misleads. */
const MIN_PRECISION = 0.7;

/** An article that is, or is not, about a topic. */
export interface Example {
  /** The texts of its paragraphs, title included. */
  texts: string[];
  isAbout: boolean;
}

/** A word or phrase that could be added to a topic's rule. */
export interface SuggestedWord {
  /** As `topics.yml` has it: folded words, a `*` for any ending. */
  words: string;
  /** Articles that have it: those about the topic, and the others. */
  examples: number;
  others: number;
}

/** What a rule finds of the examples, and of what is none. */
export interface RuleReach {
  examples: number;
  others: number;
}

/** Words that would make a rule find more of the examples. */
export interface Suggestions {
  /** How many examples there are, and other articles. */
  given: RuleReach;
  /** What the rule finds as it is. */
  before: RuleReach;
  /** The words to add, the most useful first, with what the rule finds once it has them and all before them. */
  words: (SuggestedWord & { after: RuleReach })[];
}

/**
 * Proposes words for a topic's rule. Candidates are the words, beginnings of words and phrases of up to three words in the
 * examples. Again and again the one is taken that raises F1 the most: that finds many examples that the rule misses, and few other
 * articles (sequential covering, as rule learners do since Michalski 1969).
 *
 * @param most how many words at most
 */
export function suggestWords(topic: string, articles: Example[], rules: TopicRules, most: number): Suggestions {
  const given = countReach(articles, articles.keys());
  const found = new Set<number>();
  for (const [at, { texts }] of articles.entries()) {
    if (texts.some((text) => findTopics(text, rules).some(({ id }) => id === topic))) found.add(at);
  }
  const before = countReach(articles, found);
  const candidates = listCandidates(articles);
  const words: Suggestions["words"] = [];
  let reach = before;
  while (words.length < most) {
    const best = findBest(candidates, articles, found, reach, given.examples);
    if (best === null) break;
    for (const at of candidates.get(best.words) as number[]) found.add(at);
    candidates.delete(best.words);
    reach = best.after;
    words.push(best);
  }
  return { given, before, words };
}

function countReach(articles: Example[], numbers: Iterable<number>): RuleReach {
  const reach = { examples: 0, others: 0 };
  for (const at of numbers) reach[articles[at]?.isAbout ? "examples" : "others"]++;
  return reach;
}

/** F1 of a rule that finds these, `2 × right / (found + examples)`. */
function scoreReach({ examples, others }: RuleReach, total: number): number {
  return (2 * examples) / (examples + others + total);
}

function findBest(
  candidates: Map<string, number[]>,
  articles: Example[],
  found: Set<number>,
  reach: RuleReach,
  total: number,
): Suggestions["words"][number] | null {
  let best: Suggestions["words"][number] | null = null;
  let bestScore = scoreReach(reach, total);
  for (const [words, numbers] of candidates) {
    const added = countReach(
      articles,
      numbers.filter((at) => !found.has(at)),
    );
    if (added.examples < MIN_PRECISION * (added.examples + added.others)) continue;
    const after = { examples: reach.examples + added.examples, others: reach.others + added.others };
    const score = scoreReach({ ...after, others: after.others + COST_OF_A_WORD }, total);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { words, ...countReach(articles, numbers), after };
  }
  return best;
}

/** Every candidate with the numbers of the articles that have it, ascending. */
function listCandidates(articles: Example[]): Map<string, number[]> {
  const paragraphs = articles.map(({ texts }) => texts.map(tokenizeToTerms));
  const singles = gather(paragraphs, (terms) => terms);
  const isCommon = findCommon(singles, articles);
  const inExamples = gather(
    paragraphs.filter((_, at) => articles[at]?.isAbout),
    (terms) => listPhrases(terms, isCommon),
  );
  for (const [words, numbers] of inExamples) if (numbers.length < MIN_EXAMPLES) inExamples.delete(words);
  const phrases = gather(paragraphs, (terms) => listPhrases(terms, isCommon).filter((words) => inExamples.has(words)));
  return new Map([...phrases, ...listPrefixes(singles, articles, isCommon)]);
}

/** Tells the words that a large part of the other articles have. */
function findCommon(singles: Map<string, number[]>, articles: Example[]): (term: string) => boolean {
  const most = COMMON * articles.filter(({ isAbout }) => !isAbout).length;
  const common = new Set<string>();
  for (const [term, numbers] of singles) if (countReach(articles, numbers).others > most) common.add(term);
  return (term) => common.has(term);
}

/** Which articles have each of the things that `list` finds in a paragraph. */
function gather(paragraphs: string[][][], list: (terms: string[]) => string[]): Map<string, number[]> {
  const gathered = new Map<string, number[]>();
  for (const [at, texts] of paragraphs.entries()) {
    for (const words of new Set(texts.flatMap(list))) {
      const numbers = gathered.get(words);
      if (numbers) numbers.push(at);
      else gathered.set(words, [at]);
    }
  }
  return gathered;
}

/** Figures tell one story, not a topic. */
const hasDigit = (term: string): boolean => /\d/.test(term);

function listPhrases(terms: string[], isCommon: (term: string) => boolean): string[] {
  const phrases = terms.filter((term) => !hasDigit(term) && !isCommon(term));
  for (let start = 0; start < terms.length; start++) {
    if (isCommon(terms[start] as string)) continue;
    for (let length = 2; length <= MAX_WORDS && start + length <= terms.length; length++) {
      const words = terms.slice(start, start + length);
      if (!isCommon(words.at(-1) as string) && !words.some(hasDigit)) phrases.push(words.join(" "));
    }
  }
  return phrases;
}

/** Beginnings that stand for several words: `export*` for export, exports, exporter, exported. */
function listPrefixes(
  singles: Map<string, number[]>,
  articles: Example[],
  isCommon: (term: string) => boolean,
): Map<string, number[]> {
  const sorted = [...singles.keys()].filter((term) => /^\p{L}+$/u.test(term)).sort();
  const prefixes = new Map<string, number[]>();
  for (const [first, stem] of sorted.entries()) {
    if (stem.length < MIN_PREFIX || isCommon(stem)) continue;
    let last = first;
    while (sorted[last + 1]?.startsWith(stem)) last++;
    if (last === first) continue;
    const all = new Set(sorted.slice(first, last + 1).flatMap((term) => singles.get(term) as number[]));
    const numbers = [...all].sort((one, other) => one - other);
    if (countReach(articles, numbers).examples >= MIN_EXAMPLES) prefixes.set(`${stem}*`, numbers);
  }
  return prefixes;
}
