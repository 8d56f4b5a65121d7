import { join } from "node:path";
import type { Article } from "#search/article.ts";
import { readSettings } from "#search/settings.ts";
import { readFiles } from "../../find/find-files.ts";
import { findRules } from "../../find/find-rules.ts";
import { Sidecars } from "../../find/read-sidecar.ts";
import { IngestError } from "../../report/errors.ts";
import type { Rules } from "../../understand/rules.ts";
import { type Example, MIN_EXAMPLES, type Suggestions, suggestWords } from "../../understand/topics/suggest-words.ts";
import { listArticles } from "../../update/list-articles.ts";
import { ArticlePool } from "../../update/reading/article-pool.ts";
import { defineCommand, type Terminal, today, usageError } from "../command.ts";
import { findNearestName } from "../nearest-name.ts";

const MOST = 20;
const VERB = "suggest";

const HELP = `Usage: npm run topics -- suggest TOPIC [FOLDER…] [--examples PATH]… [--most ${MOST}] [--json]

Proposes words for the rule of a topic in topics.yml, from examples: articles of which you say that they are about it, at
least ${MIN_EXAMPLES}, better ten or more. These are the articles of --examples (a folder or a file); without it, the articles of
the FOLDERs that were given the topic by hand:

  topics: [TOPIC]           in the front matter of the article, or
  file,topics               in a metadata.csv beside it, with a row such as talks.html,TOPIC

All other articles of the FOLDERs (VERBATIM_CONTENT, or content) are taken not to be about it. What the rule finds is no
example: it would only confirm itself. Nothing is changed: choose from the list, and beware of words that tell one story only.

  --examples   articles about the topic; may be given several times
  --most       how many words at most (${MOST})
  --json       print the list as JSON
  --help       show this

Exit code: 0 there are suggestions, 1 there are none, 2 nothing could be done.`;

/** `npm run topics`. */
export const topics = defineCommand({
  name: "topics",
  summary: "propose words for a topic's rule",
  help: HELP,
  options: {
    examples: { type: "string", multiple: true, default: [] },
    most: { type: "string", default: String(MOST) },
    json: { type: "boolean", default: false },
  },
  async run({ values, positionals }, terminal) {
    const [verb, topic, ...folders] = positionals;
    if (verb === undefined) throw usageError("topics", "Say what to do: suggest TOPIC");
    if (verb !== VERB) {
      const near = findNearestName(verb, [VERB]);
      throw usageError(
        "topics",
        `${verb} is nothing that it can do. ${near ? "Did you mean suggest?" : "It can: suggest TOPIC"}`,
      );
    }
    const most = Number(values.most);
    if (!(Number.isInteger(most) && most > 0)) throw usageError("topics", "--most is a number from 1");
    const paths = folders.length > 0 ? folders : [readSettings(terminal.env).contentDir];
    const rules = await findRules([...paths, ...values.examples], join(terminal.projectRoot, "content"), today());
    if (topic === undefined) throw usageError("topics", `Name the topic: ${listTopics(rules)}`);
    const examples = await collectExamples(topic, paths, values.examples, rules, terminal);
    const suggestions = suggestWords(topic, examples, rules.topics, most);
    terminal.print(values.json ? JSON.stringify({ topic, ...suggestions }) : formatSuggestions(topic, suggestions));
    return suggestions.words.length > 0 ? 0 : 1;
  },
});

/** Articles by id: one that is among the examples and in a folder too is an example. */
async function collectExamples(
  topic: string,
  folders: string[],
  about: string[],
  rules: Rules,
  terminal: Terminal,
): Promise<Example[]> {
  const examples = new Map<string, Example>();
  const byRule: string[] = [];
  const pool = new ArticlePool(rules);
  const sidecars = new Sidecars();
  const collect = async (paths: string[], isAbout: (article: Article) => boolean): Promise<void> => {
    for await (const found of readFiles(paths)) {
      for await (const listed of listArticles(found, sidecars, rules, pool)) {
        if ("error" in listed)
          terminal.tell(`left out  ${listed.name}: ${listed.error.message} [${listed.error.code}]`);
        else if ("read" in listed) {
          const { article } = listed.read;
          const texts = article.paragraphs.map(({ text }) => text);
          examples.set(article.id, { texts, isAbout: isAbout(article) });
          if (article.topics.some(({ id }) => id === topic)) byRule.push(listed.name);
        }
      }
    }
  };
  try {
    await collect(folders, (article) => about.length === 0 && isGivenByHand(article, topic));
    await collect(about, () => true);
  } finally {
    await pool.close();
  }
  if (![...examples.values()].some(({ isAbout }) => isAbout)) {
    throw describeNoExamples(topic, rules, byRule, folders);
  }
  if ([...examples.values()].every(({ isAbout }) => isAbout)) {
    throw new IngestError(
      "no-articles",
      "All articles are examples; there are no others to tell them from.",
      "Name a folder with articles about other things too.",
    );
  }
  return [...examples.values()];
}

const listTopics = ({ topics }: Rules): string => topics.topics.map(({ id }) => id).join(", ");

/** How many of the articles that a rule finds are named as candidates. */
const NAMED = 10;

function describeNoExamples(topic: string, rules: Rules, found: string[], folders: string[]): IngestError {
  const ids = rules.topics.topics.map(({ id }) => id);
  const near = ids.includes(topic) ? null : findNearestName(topic, ids);
  const meant = near === null ? "" : ` Did you mean ${near}?`;
  const more = found.length - NAMED;
  const candidates =
    found.length === 0
      ? []
      : [
          `Its rule finds ${count(found.length, "article")}; those that are indeed about it can be examples:`,
          ...found.slice(0, NAMED).map((name) => `  ${name}`),
          ...(more > 0 ? [`  and ${more} more`] : []),
        ];
  return new IngestError(
    "no-articles",
    `No article of ${folders.join(", ")} was given the topic ${topic} by hand, and without examples no words can be proposed.${meant}`,
    [
      `Write into the front matter of articles about it (at least ${MIN_EXAMPLES}, better ten or more):`,
      `  topics: [${topic}]`,
      "or name a folder or files of such articles with --examples. Articles elsewhere: npm run topics -- suggest TOPIC FOLDER",
      ...candidates,
    ].join("\n"),
  );
}

function isGivenByHand({ topics }: Article, topic: string): boolean {
  return topics.some(({ id, from }) => id === topic && from !== "rule");
}

function formatSuggestions(topic: string, { given, before, words }: Suggestions): string {
  const reach = ({ examples, others }: { examples: number; others: number }) =>
    `${count(examples, "example")} and ${count(others, "other article")}`;
  const head = `${topic}: ${reach(given)}. The rule as it is finds ${before.examples} and ${before.others} of them.`;
  if (given.examples < MIN_EXAMPLES)
    return `${head}\nThat is too few: a word is proposed when ${MIN_EXAMPLES} examples have it.`;
  if (words.length === 0) return `${head}\nNo word would make it better.`;
  const width = Math.max(...words.map((word) => word.words.length), "word or phrase".length);
  const row = (cells: string[]) =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(9))).join("")}`;
  const after = ({ after }: Suggestions["words"][number]) => `${after.examples}/${after.others}`;
  return [
    head,
    "",
    row(["word or phrase", "examples", "others", "together"]),
    ...words.map((word) => row([word.words, String(word.examples), String(word.others), after(word)])),
    "",
    "together: examples and others that the rule finds with this word and those above it.",
    "Add those that are right to the topic's words in topics.yml:",
    ...words.map((word) => `      - ${word.words}`),
  ].join("\n");
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
