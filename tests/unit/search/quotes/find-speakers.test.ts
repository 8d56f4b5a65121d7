import { expect, it } from "vitest";
import type { Article, Quotation } from "#search/article.ts";
import { findSpeakers } from "#search/quotes/find-speakers.ts";
import { makeArticle } from "../../../contract/make-article.ts";

const TEXT = "“The gate stays open,” Ann Lee said. “Nobody is turned away,” said Ben Ott.";

const at = (words: string, speaker: string | null): Quotation => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, speaker };
};

/** An article whose one paragraph has these quotations. */
function quoting(...quotations: Quotation[]): Article {
  const article = makeArticle({ id: "gate", paragraphs: [TEXT] });
  const [title, paragraph] = article.paragraphs;
  if (!title || !paragraph) throw new Error("no paragraphs");
  return { ...article, paragraphs: [title, { ...paragraph, quotations }] };
}

function speakersOf(article: Article, words: string) {
  const start = TEXT.indexOf(words);
  const [, paragraph] = article.paragraphs;
  const part = { paragraphId: paragraph?.id ?? "", ordinal: 1, start, end: start + words.length };
  return findSpeakers(article, { parts: [part], text: words });
}

const BOTH = quoting(at("The gate stays open,", "Ann Lee"), at("Nobody is turned away,", "Ben Ott"));

it("words within one quotation are the speaker's, with or without their marks", () => {
  expect(speakersOf(BOTH, "The gate stays open,")).toEqual({ all: "Ann Lee", some: ["Ann Lee"], isSpeech: true });
  expect(speakersOf(BOTH, "“The gate stays open,”")).toEqual({ all: "Ann Lee", some: ["Ann Lee"], isSpeech: true });
  expect(speakersOf(BOTH, "gate stays")).toEqual({ all: "Ann Lee", some: ["Ann Lee"], isSpeech: true });
});

it("a passage with words of the article's own is nobody's, but says whom it quotes", () => {
  expect(speakersOf(BOTH, "“The gate stays open,” Ann Lee said.")).toEqual({
    all: null,
    some: ["Ann Lee"],
    isSpeech: false,
  });
  expect(speakersOf(BOTH, TEXT)).toEqual({ all: null, some: ["Ann Lee", "Ben Ott"], isSpeech: false });
  expect(speakersOf(BOTH, "said Ben Ott.")).toEqual({ all: null, some: [], isSpeech: false });
});

it("a quotation that nobody is named for is nobody's", () => {
  const article = quoting(at("The gate stays open,", null));
  expect(speakersOf(article, "The gate stays open,")).toEqual({ all: null, some: [], isSpeech: true });
});
