import type { Pattern } from "../../highlight-patterns.ts";
import type { Expanded } from "./expand-words.ts";
import { countListed, frequencyOf, type Vocabulary } from "./vocabulary.ts";

/** What is known of an index before it is asked anything. */
export interface IndexSize {
  vocabulary: Vocabulary;
  paragraphs: number;
}

/** What is asked of FTS5. */
export interface Question {
  /** All rows that match the words match it. */
  expression: string;
  /** Phrases that a row must hold between whole words, which their keys tell. */
  exact: Pattern[];
  /** Whether the rows that match the expression, and hold the exact phrases so, are those that match the words. */
  isWhole: boolean;
  /** Microseconds that its lists take to be read. */
  reading: number;
  /** At most so many rows match. */
  rows: number;
  /** Places that FTS5 compares for each row: those of an OR. */
  alternatives: number;
}

/** Microseconds for each row of a word's list. */
const PER_ROW = 0.04;
/** Microseconds for each alternative of each row. */
const PER_ALTERNATIVE = 0.008;
/** Of words that must all be there, FTS5 leaps over the rows that another one lacks; not of alternatives, each of which it has to look at. */
const LEAP = 10;

/** Rows that FTS5 reads for a pattern, a list for each token, and how many it can match at most. */
export function measureLists({ tokens, prefix }: Pattern, vocabulary: Vocabulary): { read: number; rows: number } {
  let [read, rows] = [0, Number.POSITIVE_INFINITY];
  for (const [at, token] of tokens.entries()) {
    const isBeginning = prefix && at === tokens.length - 1;
    const listed = isBeginning ? countListed(vocabulary, token) : frequencyOf(vocabulary, token);
    read += listed;
    rows = Math.min(rows, listed);
  }
  return { read, rows };
}

/**
 * The microseconds of CPU that FTS5 takes to answer, about and rather too many (measured on 100,000 paragraphs): nothing can interrupt it, so
 * that what would take long has to be asked in parts.
 */
export function estimateCost({ reading, rows, alternatives }: Asked): number {
  return reading + (alternatives > 1 ? rows * alternatives * PER_ALTERNATIVE : 0);
}

/** Every token is quoted, so that nothing typed is ever an operator of FTS5; tokens hold letters and digits only. */
function writePattern({ tokens, prefix }: Pattern): string {
  return `"${tokens.join(" ")}"${prefix ? " *" : ""}`;
}

/**
 * The question that words are, or null where there is none: FTS5's NOT needs something on the left. What can be asked only in part (alternatives
 * and exclusions that are exact phrases) is computed from sets of rows instead. FTS5 has room for what may be typed (query.ts).
 */
export function askFor(words: Expanded<Pattern>, size: IndexSize): Question | null {
  if (words.kind === "not") return null;
  if (words.kind === "term") {
    const lists = words.patterns.map((pattern) => measureLists(pattern, size.vocabulary));
    return {
      expression: `(${words.patterns.map(writePattern).join(" OR ")})`,
      exact: words.patterns.filter(({ edges }) => edges !== null),
      isWhole: true,
      reading: sum(lists.map(({ read }) => read)) * PER_ROW,
      rows: Math.min(size.paragraphs, sum(lists.map(({ rows }) => rows))),
      alternatives: lists.length,
    };
  }
  const held = words.of.filter((part) => part.kind !== "not").map((part) => askFor(part, size));
  const excluded = words.of.flatMap((part) => (part.kind === "not" ? [askFor(part.of, size)] : []));
  if (held.length === 0 || !isComplete(held) || !isComplete(excluded)) return null;
  if (words.kind === "any") {
    return excluded.length > 0 ? null : { ...askForAny(held, size), isWhole: held.every(isPlain) };
  }
  const all = askForAll(held);
  const plain = excluded.filter(isPlain);
  const isWhole = held.every((part) => part.isWhole) && plain.length === excluded.length;
  if (plain.length === 0) return { ...all, isWhole };
  const not = askForAny(plain, size);
  return {
    ...all,
    expression: `(${all.expression} NOT ${not.expression})`,
    isWhole,
    reading: all.reading + estimateCost(not),
  };
}

type Asked = Omit<Question, "isWhole">;

function askForAny(parts: Question[], { paragraphs }: IndexSize): Asked {
  const once = takeOnce(parts);
  return {
    expression: `(${once.map(({ expression }) => expression).join(" OR ")})`,
    exact: [],
    reading: sum(once.map(({ reading }) => reading)),
    rows: Math.min(paragraphs, sum(once.map(({ rows }) => rows))),
    alternatives: sum(once.map(({ alternatives }) => alternatives)),
  };
}

function askForAll(parts: Question[]): Asked {
  const once = takeOnce(parts);
  const rows = Math.min(...once.map((part) => part.rows));
  return {
    expression: `(${once.map(({ expression }) => expression).join(" AND ")})`,
    exact: parts.flatMap((part) => part.exact),
    reading: sum(
      once.map(
        (part) => part.reading / (part.alternatives > 1 ? 1 : LEAP) + rows * part.alternatives * PER_ALTERNATIVE,
      ),
    ),
    rows,
    alternatives: 1,
  };
}

/** What is asked twice is asked once. */
const takeOnce = (parts: Question[]) => [...new Map(parts.map((part) => [part.expression, part])).values()];
const isComplete = (parts: (Question | null)[]): parts is Question[] => !parts.includes(null);
const isPlain = ({ exact, isWhole }: Question): boolean => isWhole && exact.length === 0;
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
