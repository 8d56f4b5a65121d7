import { z } from "zod";
import type { Topic } from "#search/article.ts";
import { UNKNOWN } from "#search/facets.ts";
import { tokenize } from "#search/words/tokenize.ts";
import { IngestError } from "../../report/errors.ts";
import { readYaml } from "../../text/read-yaml.ts";

/** Keep what a text costs within its length times the longest phrase (fault 18). */
const MAX_TOPICS = 200;
const MAX_PHRASES = 2000;
const MAX_PHRASE_WORDS = 20;

const phrases = z.array(z.string().trim().min(1).max(200)).max(MAX_PHRASES);
const file = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: z
          .string()
          .max(100)
          .regex(/^[a-z0-9][a-z0-9-]*$/, "may have only the letters a to z, digits and hyphens"),
        label: z.string().trim().min(1).max(100),
        words: phrases,
        without: phrases.optional(),
      }),
    )
    .max(MAX_TOPICS),
});

/** Words that must stand next to each other. */
export interface Phrase {
  topic: string;
  /** A phrase that keeps the topic away. */
  excludes: boolean;
  words: PhraseWord[];
}

/** A folded word, or with `isPrefix` the beginning of one. */
export interface PhraseWord {
  term: string;
  isPrefix: boolean;
}

/** Rules ready for use: phrases by their first word, so that a text is passed over once. */
export interface TopicRules {
  topics: Topic[];
  byFirstWord: Map<string, Phrase[]>;
  byFirstPrefix: Map<string, Phrase[]>;
  /** Lengths of the keys of `byFirstPrefix`, ascending. */
  prefixLengths: number[];
}

/** Rules that give no topic. */
export function emptyTopicRules(): TopicRules {
  return { topics: [], byFirstWord: new Map(), byFirstPrefix: new Map(), prefixLengths: [] };
}

/**
 * Reads `topics.yml`: a list of `{id, label, words, without?}`. Case and accents never matter; a `*` after a word stands
 * for any ending.
 *
 * @throws IngestError `topics-invalid`
 */
export function parseTopicRules(yamlText: string): TopicRules {
  try {
    return compileRules(yamlText);
  } catch (cause) {
    throw new IngestError(
      "topics-invalid",
      `topics.yml can't be read: ${(cause as Error).message}.`,
      "Correct it: topics: is a list of {id, label, words, without}.",
      { cause },
    );
  }
}

function compileRules(yamlText: string): TopicRules {
  const parsed = file.safeParse(readYaml(yamlText));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`);
    throw new Error(issues.slice(0, 5).join("; "));
  }
  const rules = emptyTopicRules();
  const ids = new Set<string>();
  for (const { id, label, words, without = [] } of parsed.data.topics) {
    if (id === UNKNOWN) throw new Error(`the id ${id} stands for no topic`);
    if (ids.has(id)) throw new Error(`there are two topics ${id}`);
    ids.add(id);
    rules.topics.push({ id, label });
    for (const text of words) addPhrase(rules, { topic: id, excludes: false, words: readPhrase(text, id) });
    for (const text of without) addPhrase(rules, { topic: id, excludes: true, words: readPhrase(text, id) });
  }
  rules.prefixLengths = [...new Set([...rules.byFirstPrefix.keys()].map((key) => key.length))].sort((a, b) => a - b);
  return rules;
}

function readPhrase(text: string, topic: string): PhraseWord[] {
  const words = tokenize(text).map(({ term, end }) => ({ term, isPrefix: text[end] === "*" }));
  if (words.length === 0) throw new Error(`“${text}” of ${topic} has no letters or digits`);
  if (words.length > MAX_PHRASE_WORDS) throw new Error(`“${text}” of ${topic} has more than ${MAX_PHRASE_WORDS} words`);
  return words;
}

function addPhrase(rules: TopicRules, phrase: Phrase): void {
  const [first] = phrase.words as [PhraseWord];
  const index = first.isPrefix ? rules.byFirstPrefix : rules.byFirstWord;
  const others = index.get(first.term);
  if (others) others.push(phrase);
  else index.set(first.term, [phrase]);
}
