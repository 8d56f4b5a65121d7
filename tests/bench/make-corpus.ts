import { createHash } from "node:crypto";
import type { Article, Paragraph, ParagraphKind, Topic, TopicTag } from "#search/article.ts";
import { formatDay } from "#search/dates.ts";
import { makeParagraphId } from "#search/paragraph-id.ts";
import { makePeople, makeVocabulary, NAMES, STOP_WORDS } from "./make-vocabulary.ts";
import { makeRandom, makeZipf, pick, pickNumber, type Random } from "./random.ts";

const VOCABULARY = makeVocabulary(60_000, 1);
const AUTHORS = makePeople(200, 2);
const SPEAKERS = makePeople(80, 3);
export const SOURCES = makePeople(30, 4).map((name) => `${name.split(" ")[0]} Times`);
export const TOPICS: Topic[] = makeVocabulary(12, 5).map((id) => ({ id, label: id.toUpperCase() }));
const FIRST_DAY = Date.UTC(2010, 0, 1) / 86_400_000;
const DAYS = 4018;

/** The most frequent content word is in about a fifth of all paragraphs, as "turkey" is in a collection on Turkey. */
const pickContent = makeZipf(VOCABULARY.length, 15);
const pickStop = makeZipf(STOP_WORDS.length, 1);
/** Each topic has words of its own, which make one in sixteen of its articles' words. */
const TOPIC_WORDS = 400;
const pickOwn = makeZipf(TOPIC_WORDS, 5);

function pickToken(random: Random, topic: number): string {
  const kind = random();
  if (kind < 0.46) return STOP_WORDS[pickStop(random)] as string;
  if (kind < 0.49) return pick(random, NAMES);
  if (kind < 0.505) return String(random() < 0.4 ? 1990 + pickNumber(random, 35) : Math.ceil(random() ** 3 * 2000));
  if (kind < 0.567) return VOCABULARY[500 + topic * TOPIC_WORDS + pickOwn(random)] as string;
  return VOCABULARY[pickContent(random)] as string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function makeSentence(random: Random, topic: number, words: number): string {
  let text = capital(pickToken(random, topic));
  for (let i = 1; i < words; i++) text += (random() < 0.05 ? ", " : " ") + pickToken(random, topic);
  return text;
}

function makeText(random: Random, topic: number, speaker: string | null) {
  const sentences: string[] = [];
  for (let left = 35 + pickNumber(random, 50); left > 0; ) {
    const words = Math.min(left, 8 + pickNumber(random, 20));
    sentences.push(`${makeSentence(random, topic, words)}.`);
    left -= words;
  }
  if (speaker === null) return { text: sentences.join(" "), quotations: [] };
  const quoted = sentences[0] as string;
  const text = `“${quoted}” ${speaker} said. ${sentences.slice(1).join(" ")}`.trim();
  return { text, quotations: [{ start: 1, end: 1 + quoted.length, speaker }] };
}

const KINDS: ParagraphKind[] = [..."bbbbbbbbbbbbb"].map((): ParagraphKind => "body");
KINDS.push("heading", "caption", "list");

function makeArticle(random: Random, number: number, paragraphCount: number): Article {
  const id = `article-${number}`;
  const topic = pickNumber(random, TOPICS.length);
  const tags = (from: number): TopicTag[] => [
    ...(random() < 0.6
      ? [{ id: (TOPICS[from] as Topic).id, from: "rule" as const, words: [VOCABULARY[500] as string] }]
      : []),
    ...(random() < 0.1 ? [{ id: pick(random, TOPICS).id, from: "rule" as const, words: ["deal"] }] : []),
  ];
  const title = makeSentence(random, topic, 6 + pickNumber(random, 6));
  const paragraphs: Paragraph[] = [];
  for (let ordinal = 0; ordinal < paragraphCount; ordinal++) {
    const speaker = ordinal > 0 && random() < 0.2 ? pick(random, SPEAKERS) : null;
    const { text, quotations } = ordinal === 0 ? { text: title, quotations: [] } : makeText(random, topic, speaker);
    paragraphs.push({
      id: makeParagraphId(id, text, 0),
      articleId: id,
      ordinal,
      kind: ordinal === 0 ? "title" : ordinal === 1 ? "standfirst" : pick(random, KINDS),
      text,
      topics: tags(topic),
      quotations,
    });
  }
  const fact = (value: string) => ({ value, from: "front-matter" as const });
  return {
    id,
    title: fact(title),
    source: random() < 0.02 ? null : fact(pick(random, SOURCES)),
    author: random() < 0.1 ? null : fact(pick(random, AUTHORS)),
    date: random() < 0.02 ? null : { ...fact(formatDay(FIRST_DAY + pickNumber(random, DAYS))), precision: "day" },
    url: `https://example.org/${id}`,
    language: random() < 0.9 ? "en" : "tr",
    topics: tags(topic),
    places: [],
    paragraphs,
    contentHash: createHash("sha256").update(`${id}${title}`).digest("hex"),
  };
}

/** Articles of a batch: some 1,200 paragraphs. */
const BATCH = 100;

/** A made collection of `size` paragraphs in batches of articles, always the same one. About 15 µs a paragraph. */
export function* makeCorpus(size: number): Generator<Article[]> {
  const random = makeRandom(20_160_809);
  let batch: Article[] = [];
  for (let number = 0, left = size; left > 0; number++) {
    const count = Math.min(left, 8 + pickNumber(random, 9));
    batch.push(makeArticle(random, number, count));
    left -= count;
    if (batch.length === BATCH || left === 0) {
      yield batch;
      batch = [];
    }
  }
}
