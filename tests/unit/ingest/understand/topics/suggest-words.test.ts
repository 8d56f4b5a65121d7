import { describe, expect, it } from "vitest";
import { type Example, suggestWords } from "#ingest/understand/topics/suggest-words.ts";
import { emptyTopicRules, parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";

const about = (...texts: string[]): Example => ({ texts, isAbout: true });
const other = (...texts: string[]): Example => ({ texts, isAbout: false });

const GAS = [
  about("The gas pipeline crosses the sea", "Work goes on"),
  about("A second gas pipeline was agreed"),
  about("The gas pipelines need repairs"),
  about("Pipelines under the sea were laid"),
  about("Ministers open a pipeline"),
];
const OTHERS = [
  other("The minister spoke about the sea"),
  other("Gas masks were handed out"),
  other("Work on the bridge goes on"),
  other("A letter was sent and the talks were agreed"),
  other("Nobody came"),
  other("The bridge needs repairs"),
];

describe("words that are proposed for a topic", () => {
  it("find all examples and nothing else, the most useful first, inflections as one", () => {
    const { given, before, words } = suggestWords("gas", [...GAS, ...OTHERS], emptyTopicRules(), 5);
    expect(given).toEqual({ examples: 5, others: 6 });
    expect(before).toEqual({ examples: 0, others: 0 });
    expect(words).toEqual([{ words: "pipeline*", examples: 5, others: 0, after: { examples: 5, others: 0 } }]);
  });

  it("are none where the rule finds all", () => {
    const rules = parseTopicRules("topics: [{id: gas, label: Gas, words: [pipeline*]}]");
    const { before, words } = suggestWords("gas", [...GAS, ...OTHERS], rules, 5);
    expect(before).toEqual({ examples: 5, others: 0 });
    expect(words).toEqual([]);
  });

  it("make up what they say together: a rule of them finds just that", () => {
    const articles = [
      ...[
        "tanks",
        "tanks",
        "tanks and rifles",
        "rifles",
        "rifles",
        "rifles",
        "air defence",
        "air defence",
        "air defence",
      ].map((text) => about(text)),
      ...["tanks", "air raid", "defence of the town", "rain", "snow", "wind", "hail"].map((text) => other(text)),
    ];
    const { words } = suggestWords("arms", articles, emptyTopicRules(), 10);
    for (const [at, { after }] of words.entries()) {
      const rule = JSON.stringify({
        topics: [{ id: "arms", label: "Arms", words: words.slice(0, at + 1).map((word) => word.words) }],
      });
      expect(suggestWords("arms", articles, parseTopicRules(rule), 1).before).toEqual(after);
    }
    expect(words.map((word) => word.words)).toEqual(["rifles", "air defence"]);
  });

  it("are no figures, and no words that all articles have", () => {
    const articles = [...GAS.map(() => about("In 2019 the board met")), ...OTHERS.map(() => other("The board met"))];
    expect(suggestWords("x", articles, emptyTopicRules(), 5).words).toEqual([
      {
        words: "in",
        examples: 5,
        others: 0,
        after: { examples: 5, others: 0 },
      },
    ]);
  });
});
