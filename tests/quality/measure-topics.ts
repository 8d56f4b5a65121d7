import { readFile } from "node:fs/promises";
import { z } from "zod";
import { findTopics } from "#ingest/understand/topics/tag-topics.ts";
import { parseTopicRules, type TopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readLines } from "./read-lines.ts";
import { type Labelled, scoreLabels } from "./score-labels.ts";

const topicCase = z.object({
  id: z.string().min(1),
  title: z.string(),
  text: z.string().min(1),
  date: z.string().min(1).optional(),
  topics: z.array(z.string().min(1)),
});
/** One article of `topics/<set>.jsonl`. */
export type TopicCase = z.infer<typeof topicCase>;

/** Reads and checks a set of articles with topics. */
export async function readTopicCases(path: string): Promise<TopicCase[]> {
  return readLines(path, topicCase);
}

/** Reads the rule file made for a set; null when there is none. */
export async function readRuleFile(path: string): Promise<TopicRules | null> {
  const yaml = await readFile(path, "utf8").catch(() => null);
  return yaml === null ? null : parseTopicRules(yaml);
}

/** Rules are made by looking at the first 70 % of the articles by date and id, and reported on the others. */
export function splitByDate(cases: TopicCase[]): { first: TopicCase[]; last: TopicCase[] } {
  const key = ({ date = "", id }: TopicCase): string => `${date}\n${id}`;
  const sorted = [...cases].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const cut = Math.floor(sorted.length * 0.7);
  return { first: sorted.slice(0, cut), last: sorted.slice(cut) };
}

/** Scores what the rules give each article: the topics of its title and its paragraphs. */
export function measureTopics(cases: TopicCase[], rules: TopicRules): Record<string, number> {
  const labelled = cases.map(
    ({ title, text, topics }): Labelled => ({
      predicted: [
        ...new Set([title, ...text.split("\n")].flatMap((one) => findTopics(one, rules).map(({ id }) => id))),
      ],
      gold: topics,
    }),
  );
  const { precision, recall, f1, macroF1 } = scoreLabels(labelled);
  return { articles: cases.length, "micro P": precision, "micro R": recall, "micro F1": f1, "macro F1": macroF1 };
}
