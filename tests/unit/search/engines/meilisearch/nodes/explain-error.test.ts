import { expect, it } from "vitest";
import { z } from "zod";
import { documentPage, federatedAnswer, listOfAnswers } from "#search/engines/meilisearch/nodes/answers.ts";
import { explainError } from "#search/engines/meilisearch/nodes/explain-error.ts";

const hit = {
  paragraphId: "p1",
  articleId: "a1",
  ordinal: 0,
  kind: "body",
  title: "A title",
  source: null,
  author: null,
  date: null,
  language: null,
  url: null,
  topics: [],
  speakers: [],
  text: "A text",
};
const page = (changed: object) => ({ hits: [{ a: 1, hit: { ...hit, ...changed } }], estimatedTotalHits: 1 });
const word = z.object({ term: z.string(), df: z.number() });

it.each([
  ["a paragraph without its text", federatedAnswer, page({ text: null }), "hits.0.hit.text"],
  ["a number for a title", federatedAnswer, page({ title: 7 }), "hits.0.hit.title"],
  ["a kind of nobody's", federatedAnswer, page({ kind: "song" }), "hits.0.hit.kind"],
  [
    "a word that is none",
    listOfAnswers(word),
    { results: [{ hits: [{ term: null, df: 1 }] }] },
    "results.0.hits.0.term",
  ],
  ["a document without a field", documentPage(word), { hits: [{ term: "a" }] }, "hits.0.df"],
])("%s is damage of the index", (_, shape, answer, place) => {
  const { error } = (shape as z.ZodType).safeParse(answer);
  expect(explainError(error, "http://127.0.0.1:7700")).toMatchObject({
    code: "index-corrupt",
    message: expect.stringContaining(place),
    action: expect.stringContaining("npm run ingest"),
  });
});

it.each([
  ["no answer at all", {}],
  ["hits that are no list", { hits: 3, estimatedTotalHits: 1 }],
  ["another program's answer, among damage", { ...page({ text: null }), estimatedTotalHits: "many" }],
])("%s is not a Meilisearch that is understood", (_, answer) => {
  const { error } = federatedAnswer.safeParse(answer);
  expect(explainError(error, "http://127.0.0.1:7700")).toMatchObject({ code: "engine-failed" });
});
