import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitParagraphs } from "#ingest/understand/paragraphs/split-paragraphs.ts";
import type { RawTopics } from "#ingest/understand/raw-article.ts";
import { findTopics, tagTopics } from "#ingest/understand/topics/tag-topics.ts";
import { type Phrase, parseTopicRules, type TopicRules } from "#ingest/understand/topics/topic-rules.ts";

const rules = parseTopicRules(`topics:
  - id: arms-deals
    label: Arms deals
    words: [arms deal*, S-400, Çavuşoğlu]
    without: [Mercedes]
  - id: air-defence
    label: Air defence
    words: [air defen*, S-400, missile* shield]
  - id: syria
    label: Syria
    words: [Syria, Syrian*, Da'esh]
`);
/** How many look-ups and comparisons of words finding topics takes. */
function countWork(text: string, { topics, prefixLengths, ...maps }: TopicRules): number {
  let work = 0;
  const watchWord = ({ term, isPrefix }: { term: string; isPrefix: boolean }) => ({
    get term() {
      work++;
      return term;
    },
    isPrefix,
  });
  class CountingMap extends Map<string, Phrase[]> {
    override get(key: string) {
      work++;
      return super.get(key);
    }
  }
  const watch = (map: Map<string, Phrase[]>) =>
    new CountingMap(
      Array.from(map, ([key, phrases]) => [
        key,
        phrases.map((phrase) => ({ ...phrase, words: phrase.words.map(watchWord) })),
      ]),
    );
  findTopics(text, {
    topics,
    prefixLengths,
    byFirstWord: watch(maps.byFirstWord),
    byFirstPrefix: watch(maps.byFirstPrefix),
  });
  return work;
}

const found = (text: string) => findTopics(text, rules).map(({ id, words }) => [id, ...words]);

describe("rules", () => {
  it.each([
    ["A word", "Peace in SYRIA.", [["syria", "SYRIA"]]],
    ["not a part of one", "Assyria and Syriana-like.", [["syria", "Syriana"]]],
    ["any ending after a star", "Two arms dealers.", [["arms-deals", "arms dealers"]]],
    ["no ending without one", "Syrias", []],
    ["a star in the middle", "A missiles shield.", [["air-defence", "missiles shield"]]],
    [
      "a hyphen like a space",
      "The S 400 came.",
      [
        ["arms-deals", "S 400"],
        ["air-defence", "S 400"],
      ],
    ],
    ["no accents", "cavusoglu spoke", [["arms-deals", "cavusoglu"]]],
    ["an apostrophe", "Da’esh lost.", [["syria", "Da’esh"]]],
    ["the words as they stand, once each", "Syrian, Syrians, Syrian", [["syria", "Syrian", "Syrians"]]],
    ["what keeps it away", "A Mercedes S-400.", [["air-defence", "S-400"]]],
    ["a phrase cut off", "New arms", []],
  ])("match %s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("fault 18: take a time that grows with the text alone", () => {
    const words = ["a* ".repeat(20).trim(), `${"a ".repeat(19)}b`, ".*(a+)+$"];
    const hostile = parseTopicRules(JSON.stringify({ topics: [{ id: "x", label: "X", words }] }));
    // Each word of the text is compared with each word of each phrase once, at most; a text twice as long costs twice as much.
    const most = words.length * 20 + hostile.prefixLengths.length + 1;
    for (const text of ["a ", "a b ", "aa "]) {
      const [once, twice] = [countWork(text.repeat(5_000), hostile), countWork(text.repeat(10_000), hostile)];
      expect(once).toBeLessThanOrEqual(5_000 * (text.length / 2) * most);
      expect(twice / once).toBeGreaterThan(1.9);
      expect(twice / once).toBeLessThan(2.1);
    }
    expect(findTopics("a ".repeat(200_000), hostile)).toMatchObject([{ id: "x" }]);
    expect(findTopics("a".repeat(1_000_000), hostile)).toEqual([]);
  });

  it.each([
    ["no list", "topics: a"],
    ["another file", "sources: []"],
    ["broken YAML", "topics: [a"],
    ["two of one id", "topics:\n- {id: a, label: A, words: [a]}\n- {id: a, label: B, words: [b]}"],
    ["an id with capitals", "topics: [{id: Syria, label: Syria, words: [syria]}]"],
    ["the id that stands for none", "topics: [{id: unknown, label: U, words: [a]}]"],
    ["a misspelt field", "topics: [{id: a, label: A, wrods: [a]}]"],
    ["words without letters", "topics: [{id: a, label: A, words: ['*']}]"],
    ["an endless phrase", `topics: [{id: a, label: A, words: ["${"a ".repeat(21)}"]}]`],
    [
      "201 topics",
      JSON.stringify({ topics: Array.from({ length: 201 }, (_, n) => ({ id: `t${n}`, label: "T", words: ["a"] })) }),
    ],
    ["prototype keys", "topics: [{id: a, label: A, words: [a], __proto__: {b: c}}]"],
  ])("are refused for %s", (_, yaml) => {
    expect(() => parseTopicRules(yaml)).toThrow(expect.objectContaining({ code: "topics-invalid" }));
  });

  it("those of content/ are well formed, and give what the product names", () => {
    const own = parseTopicRules(readFileSync(new URL("../../../../../content/topics.yml", import.meta.url), "utf8"));
    const labels = [
      "Arms deals",
      "Syria",
      "NATO",
      "Coup attempt",
      "Islamic State",
      "Diplomacy",
      "Air defence",
      "Energy and trade",
    ];
    expect(own.topics.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
  });
});

describe("an article", () => {
  const tag = (given: RawTopics[]) => {
    const blocks = ["Syria again.", "Bread prices."].map((text) => ({ kind: "body" as const, text }));
    const { paragraphs, topics, warnings } = tagTopics(splitParagraphs("a", "The S-400", blocks), given, rules);
    return { each: paragraphs.map((p) => p.topics.map(({ id, from }) => `${id} ${from}`)), topics, warnings };
  };

  it("has the topics of its paragraphs, with all words that earned them", () => {
    expect(tag([])).toEqual({
      each: [["arms-deals rule", "air-defence rule"], ["syria rule"], []],
      topics: [
        { id: "arms-deals", from: "rule", words: ["S-400"] },
        { id: "air-defence", from: "rule", words: ["S-400"] },
        { id: "syria", from: "rule", words: ["Syria"] },
      ],
      warnings: [],
    });
  });

  it("gives those given by hand to all its paragraphs, and removes those removed", () => {
    const { each, topics, warnings } = tag([{ values: ["Syria", "-air-defence"], from: "front-matter" }]);
    expect(each).toEqual([["arms-deals rule", "syria front-matter"], ["syria rule"], ["syria front-matter"]]);
    expect(topics.map(({ id, from }) => `${id} ${from}`)).toEqual(["syria front-matter", "arms-deals rule"]);
    expect(warnings).toEqual([]);
  });

  it("follows front matter before a sidecar", () => {
    const { topics } = tag([
      { values: ["-syria"], from: "front-matter" },
      { values: ["syria", "arms deals"], from: "sidecar" },
    ]);
    expect(topics.map(({ id, from }) => `${id} ${from}`)).toEqual(["arms-deals sidecar", "air-defence rule"]);
  });

  it("keeps a topic that no rule knows, and says so", () => {
    const { topics, warnings } = tag([{ values: ["Gezi Park", "-coup", "unknown", "!"], from: "front-matter" }]);
    expect(topics[0]).toEqual({ id: "gezi-park", from: "front-matter", words: [] });
    expect(topics).toHaveLength(4);
    expect(warnings.map(({ code }) => code)).toEqual(Array(4).fill("topic-unknown"));
  });
});
