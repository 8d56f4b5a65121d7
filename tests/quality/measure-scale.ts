import { z } from "zod";
import { streamLines } from "./read-lines.ts";

const text = z.string().min(1);
const scaleCase = z.object({
  articleId: text,
  title: text,
  source: text,
  author: text.optional(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  paragraphs: z.array(text).min(1),
});

/** Counts a set that has no right answers; `npm run bench` measures speed. */
export async function countScale(path: string): Promise<Record<string, number>> {
  const counts = { articles: 0, paragraphs: 0 };
  for await (const { paragraphs } of streamLines(path, scaleCase)) {
    counts.articles++;
    counts.paragraphs += paragraphs.length;
  }
  return counts;
}
