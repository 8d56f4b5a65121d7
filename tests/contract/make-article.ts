import type { Article, DateFact, Paragraph, ParagraphKind, TopicTag } from "#search/article.ts";
import { makeParagraphId } from "#search/paragraph-id.ts";

/** What a test says of an article; the rest is unknown. */
export interface ArticleSketch {
  id: string;
  title?: string;
  source?: string;
  author?: string;
  date?: string;
  language?: string;
  url?: string;
  places?: string[];
  paragraphs: (string | ParagraphSketch)[];
}

export interface ParagraphSketch {
  text: string;
  kind?: ParagraphKind;
  topics?: string[];
  speakers?: string[];
}

const PRECISIONS = { 4: "year", 7: "month", 10: "day" } as const;

const makeTag = (id: string): TopicTag => ({ id, from: "rule", words: [] });

/** A whole article from a sketch; the title is its first paragraph, as the ingest makes it. */
export function makeArticle(sketch: ArticleSketch): Article {
  const title = sketch.title ?? `Article ${sketch.id}`;
  const seen = new Map<string, number>();
  const sketches: ParagraphSketch[] = [
    { text: title, kind: "title" },
    ...sketch.paragraphs.map((paragraph) => (typeof paragraph === "string" ? { text: paragraph } : paragraph)),
  ];
  const paragraphs = sketches.map(({ text, kind = "body", topics = [], speakers = [] }, ordinal): Paragraph => {
    const occurrence = seen.get(text) ?? 0;
    seen.set(text, occurrence + 1);
    return {
      id: makeParagraphId(sketch.id, text, occurrence),
      articleId: sketch.id,
      ordinal,
      kind,
      text,
      topics: topics.map(makeTag),
      quotations: speakers.map((speaker) => ({ start: 0, end: 1, speaker })),
    };
  });
  const topics = [...new Set(paragraphs.flatMap((paragraph) => paragraph.topics.map((tag) => tag.id)))];
  const fact = (value: string | undefined) => (value === undefined ? null : { value, from: "front-matter" as const });
  const date: DateFact | null =
    sketch.date === undefined
      ? null
      : { value: sketch.date, from: "front-matter", precision: PRECISIONS[sketch.date.length as 4 | 7 | 10] };
  const article = {
    id: sketch.id,
    title: { value: title, from: "front-matter" as const },
    source: fact(sketch.source),
    author: fact(sketch.author),
    date,
    url: sketch.url ?? null,
    language: sketch.language ?? null,
    topics: topics.map(makeTag),
    places: (sketch.places ?? []).map((value) => ({ value, from: "front-matter" as const })),
    paragraphs,
  };
  return { ...article, contentHash: JSON.stringify(article) };
}
