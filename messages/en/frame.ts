import { makeFormats } from "../formats.ts";

export const enFormats = makeFormats({ locale: "en-GB", months: "en-US" });
const { count } = enFormats;

export const paragraphs = (total: number) => count(total, { one: "paragraph", other: "paragraphs" });
export const articles = (total: number) => count(total, { one: "article", other: "articles" });

/** What the frame of all pages says in English. */
export const enFrame = {
  title: "Verbatim: search the articles",
  tagline: "Who said what, when",
  skip: "Skip to the text",
  foot: "Passages are shown as they were printed. What a text does not say stays unknown.",
  languages: "Language of this site",
  search: "Search the articles",
  submit: "Search",
  /** Years. */
  articlesFrom: ({ from, to }: { from: string; to: string }) =>
    `Articles from ${from === to ? from : `${from} to ${to}`}`,
  holds: (held: { articles: number; paragraphs: number; sources: number }) =>
    `${articles(held.articles)}, ${paragraphs(held.paragraphs)}, ${count(held.sources, { one: "source", other: "sources" })}`,
  unexpected: "Something unexpected went wrong",
  tryAgain: "Try again",
};

/** Every such sentence: a language that lacks one is an error of compilation. */
export type FrameMessages = typeof enFrame;
