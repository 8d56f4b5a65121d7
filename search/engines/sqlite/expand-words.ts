import type { Pattern } from "../../highlight.ts";
import type { Term, Words } from "../../words.ts";
import type { Database } from "./cached-statements.ts";
import { allowedEdits, findNearTerms, frequencyOf, prefixFrequency, stemWord, type Vocabulary } from "./vocabulary.ts";

/** A word counts as rare up to this many paragraphs: it may be a typo of the index's own, so its neighbours are offered too. */
const RARE = 2;
/** Typos of one word that are looked for at most; the nearest and most frequent come first. */
const MAX_TYPOS = 20;

/** Words with their patterns: any of a term's patterns satisfies it. */
export type Expanded =
  | { kind: "term"; patterns: Pattern[] }
  | { kind: "all" | "any"; of: Expanded[] }
  | { kind: "not"; of: Expanded };

/** Only the words as they were typed. */
export function expandExactly(words: Words): Expanded {
  return mapTerms(words, ({ tokens }) => [{ tokens, prefix: false }]);
}

/** What forgiving words may match too; excluded words are never widened. */
export function expandForgivingly(words: Words, vocabulary: Vocabulary, db: Database): Expanded {
  return mapTerms(words, (term) => expandTerm(term, vocabulary, db));
}

function mapTerms(words: Words, expand: (term: Term) => Pattern[]): Expanded {
  if (words.kind === "term") return { kind: "term", patterns: expand(words) };
  if (words.kind === "not") return { kind: "not", of: expandExactly(words.of) };
  return { kind: words.kind, of: words.of.map((part) => mapTerms(part, expand)) };
}

function expandTerm({ tokens, exact, prefix }: Term, vocabulary: Vocabulary, db: Database): Pattern[] {
  if (exact) return [{ tokens, prefix: false }];
  const [word] = tokens;
  if (tokens.length > 1 || word === undefined) {
    return [
      { tokens, prefix },
      { tokens: [tokens.join("")], prefix: false },
    ];
  }
  const patterns: Pattern[] = [{ tokens: [word], prefix }];
  const stem = stemWord(word);
  const inflections = db.prepare("SELECT term, df FROM term WHERE stem = ? AND term <> ?").all(stem, word);
  let seen = frequencyOf(vocabulary, word);
  for (const { term, df } of inflections as unknown as { term: string; df: number }[]) {
    patterns.push({ tokens: [term], prefix: false });
    seen += df;
  }
  const parts = word.match(/\d+|\D+/g) ?? [];
  if (parts.length > 1) patterns.push({ tokens: parts, prefix });
  if (prefix) seen = Math.max(seen, prefixFrequency(vocabulary, word));
  const edits = allowedEdits(word);
  if (edits > 0 && seen <= RARE) {
    for (const near of findNearTerms(vocabulary, word, edits).slice(0, MAX_TYPOS)) {
      patterns.push({ tokens: [near.term], prefix: false });
    }
  }
  return patterns;
}

/** The patterns that a match shows: all but the excluded ones. */
export function positivePatterns(words: Expanded | null): Pattern[] {
  if (!words || words.kind === "not") return [];
  return words.kind === "term" ? words.patterns : words.of.flatMap(positivePatterns);
}
