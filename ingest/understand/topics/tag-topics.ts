import type { Paragraph, TopicTag } from "#search/article.ts";
import { UNKNOWN } from "#search/facets.ts";
import { foldWord, type Token, tokenize } from "#search/words/tokenize.ts";
import type { IngestWarning } from "../../report/warning.ts";
import type { RawTopics } from "../raw-article.ts";
import type { Phrase, TopicRules } from "./topic-rules.ts";

/** The topics that a text's own words earn, with those words as they stand there, in the order of the rules. */
export function findTopics(text: string, rules: TopicRules): TopicTag[] {
  const tokens = tokenize(text);
  const earned = new Map<string, Set<string>>();
  const excluded = new Set<string>();
  const tryPhrase = (phrase: Phrase, at: number): void => {
    if (!matchesAt(tokens, at, phrase)) return;
    if (phrase.excludes) excluded.add(phrase.topic);
    const words = earned.get(phrase.topic) ?? new Set();
    const last = tokens[at + phrase.words.length - 1] as Token;
    if (!phrase.excludes) earned.set(phrase.topic, words.add(text.slice(tokens[at]?.start, last.end)));
  };
  for (const [at, { term }] of tokens.entries()) {
    for (const phrase of rules.byFirstWord.get(term) ?? []) tryPhrase(phrase, at);
    for (const length of rules.prefixLengths) {
      if (length > term.length) break;
      for (const phrase of rules.byFirstPrefix.get(term.slice(0, length)) ?? []) tryPhrase(phrase, at);
    }
  }
  return rules.topics.flatMap(({ id }): TopicTag[] => {
    const words = earned.get(id);
    return words === undefined || excluded.has(id) ? [] : [{ id, from: "rule", words: [...words] }];
  });
}

function matchesAt(tokens: Token[], at: number, { words }: Phrase): boolean {
  return words.every(({ term, isPrefix }, offset) => {
    const found = tokens[at + offset]?.term;
    return isPrefix ? found?.startsWith(term) === true : found === term;
  });
}

/** What was decided by hand, by topic: given from there, or (null) removed. */
type Decisions = Map<string, Exclude<TopicTag["from"], "rule"> | null>;

/**
 * Tags paragraphs with the topics that their words earn and those that their article was given by hand, and returns the
 * article's: those of its paragraphs, hand-given ones first. A topic given by hand that no rule knows is kept.
 */
export function tagTopics(
  paragraphs: Paragraph[],
  given: RawTopics[],
  rules: TopicRules,
): { paragraphs: Paragraph[]; topics: TopicTag[]; warnings: IngestWarning[] } {
  const { decisions, warnings } = decideByHand(given, rules);
  const byHand = [...decisions].flatMap(([id, from]): TopicTag[] => (from === null ? [] : [{ id, from, words: [] }]));
  const earned = new Map<string, Set<string>>();
  const tagged = paragraphs.map((paragraph) => {
    const found = findTopics(paragraph.text, rules).filter((tag) => decisions.get(tag.id) !== null);
    for (const { id, words } of found) {
      const known = earned.get(id) ?? new Set();
      earned.set(id, known);
      for (const word of words) known.add(word);
    }
    const others = byHand.filter((tag) => !found.some((other) => other.id === tag.id));
    return { ...paragraph, topics: [...found, ...others] };
  });
  const byRule = rules.topics.flatMap(({ id }): TopicTag[] => {
    const words = earned.get(id);
    return words === undefined || decisions.has(id) ? [] : [{ id, from: "rule", words: [...words] }];
  });
  return { paragraphs: tagged, topics: [...byHand, ...byRule], warnings };
}

/** The first to speak of a topic decides: front matter stands before a sidecar. */
function decideByHand(given: RawTopics[], rules: TopicRules): { decisions: Decisions; warnings: IngestWarning[] } {
  const decisions: Decisions = new Map();
  const warnings: IngestWarning[] = [];
  for (const { values, from } of given) {
    for (const value of values) {
      const removes = value.startsWith("-");
      const written = removes ? value.slice(1) : value;
      const id = readTopicId(written, rules);
      if (id === null || !rules.topics.some((topic) => topic.id === id)) {
        const kept = id === null ? "it is left out" : removes ? "nothing is removed" : "it is kept";
        const message = `The topic “${written.slice(0, 100)}” is not in topics.yml; ${kept}.`;
        warnings.push({ code: "topic-unknown", message });
      }
      if (id !== null && !decisions.has(id)) decisions.set(id, removes ? null : from);
    }
  }
  return { decisions, warnings };
}

/** A topic by its id or its label; another name is folded to an id. */
function readTopicId(written: string, rules: TopicRules): string | null {
  const id = foldTopic(written);
  const known = rules.topics.find((topic) => topic.id === id || foldTopic(topic.label) === id);
  return known?.id ?? (id === "" || id === UNKNOWN ? null : id);
}

function foldTopic(written: string): string {
  const words = written.split(/[^\p{L}\p{N}\p{M}]+/u).map(foldWord);
  return words
    .join("-")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100);
}
