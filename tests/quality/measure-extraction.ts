import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import { decodeHtml } from "#ingest/readers/html/decode-html.ts";
import { IngestError } from "#ingest/report/errors.ts";
import { readFields } from "#ingest/understand/metadata/read-fields.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import type { Article } from "#search/article.ts";
import { MalformedSetError, readLines } from "./read-lines.ts";
import { removeDate } from "./remove-date.ts";
import {
  type Agreement,
  countDaysApart,
  countSegments,
  harmonicMean,
  isWrongDate,
  scoreAuthor,
  scoreBody,
  scoreParagraphs,
  scoreSegments,
  scoreTitle,
} from "./score-extraction.ts";

const said = z.string().min(1);
const pageCase = z.object({
  id: said,
  file: said,
  url: z.url().optional(),
  title: said.optional(),
  author: said.optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/)
    .optional(),
  body: said.optional(),
  with: z.array(said).min(1).optional(),
  without: z.array(said).min(1).optional(),
  paragraphs: z.array(said).min(1).optional(),
  optional: z.array(z.number().int().min(0)).optional(),
  publisher: said.optional(),
  lang: said.optional(),
});
/** One page of a set, as its manifest describes it. */
export type PageCase = z.infer<typeof pageCase>;

/** What the ingest made of a page; null facts are unknown. */
export interface ExtractedPage {
  title: string | null;
  author: string | null;
  date: string | null;
  paragraphs: string[];
  /** The date that it gives the page when the right one is taken out of it; only for pages whose date it finds. */
  dateWithout?: string | null;
}

/** Reads and checks `manifest.jsonl` of a set of pages. */
export async function readPageCases(folder: string): Promise<PageCase[]> {
  return readLines(join(folder, "manifest.jsonl"), pageCase);
}

/**
 * Whether a page belongs to the half that rules are not made from. All pages of a publisher are in the same half, so that
 * a rule that fits one site by chance shows there as a loss.
 */
export function isHeldOut({ id, url, publisher }: PageCase): boolean {
  const site = publisher ?? (url === undefined ? id : new URL(url).hostname.replace(/^www\./, ""));
  return (createHash("sha256").update(site).digest()[0] as number) % 2 === 1;
}

/**
 * Reads a page as the ingest does, with the address that its case gives.
 * @throws MalformedSetError when the page isn't there or no gzip
 */
export async function extractPage(folder: string, page: PageCase, rules: Rules): Promise<ExtractedPage> {
  const bytes = await readPage(folder, page);
  const found = await extract(bytes, page.url, rules);
  if (page.date === undefined || countDaysApart(found.date, page.date) !== 0) return found;
  const day = page.date.slice(0, 10);
  const undated = Buffer.from(removeDate(decodeHtml(bytes).text, day));
  const { date } = await extract(undated, page.url && removeDate(page.url, day), rules);
  return { ...found, dateWithout: date };
}

/**
 * The bytes of a page of a set.
 * @throws MalformedSetError when the page isn't there or no gzip
 */
export async function readPage(folder: string, page: PageCase): Promise<Buffer> {
  const path = join(folder, page.file);
  try {
    return await promisify(gunzip)(await readFile(path));
  } catch (cause) {
    throw new MalformedSetError(path, null, (cause as Error).message, { cause });
  }
}

async function extract(bytes: Buffer, url: string | undefined, rules: Rules): Promise<ExtractedPage> {
  // Where the set says only `hard::name`, no address is known.
  const given = url !== undefined && /^https?:/.test(url) ? [readFields({ url })] : [];
  try {
    const { article } = await readArticle("page.html", bytes, given, rules);
    return {
      title: article.title.from === "file-name" ? null : article.title.value,
      author: article.author?.value ?? null,
      date: article.date?.value ?? null,
      paragraphs: listBody(article),
    };
  } catch (error) {
    // A page that the ingest refuses has nothing right.
    if (error instanceof IngestError) return { title: null, author: null, date: null, paragraphs: [] };
    throw error;
  }
}

/** The running text: all but the headline and what stands below pictures. */
function listBody({ paragraphs }: Article): string[] {
  return paragraphs.filter(({ kind }) => kind !== "title" && kind !== "caption").map(({ text }) => text);
}

/** Scores pages by the metrics that their cases have an answer for. */
export function scorePages(pages: { gold: PageCase; found: ExtractedPage }[]): Record<string, number> {
  const scores: Record<string, number> = { pages: pages.length };
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const put = (name: string, { precision, recall, f1 }: Agreement): void => {
    Object.assign(scores, { [`${name} P`]: precision, [`${name} R`]: recall, [`${name} F1`]: f1 });
  };

  const segments = pages.filter(({ gold }) => gold.with ?? gold.without);
  if (segments.length > 0) {
    const sum = { withFound: 0, withAll: 0, withoutFound: 0 };
    for (const { gold, found } of segments) {
      const counts = countSegments(found.paragraphs.join("\n"), gold.with ?? [], gold.without ?? []);
      for (const name of ["withFound", "withAll", "withoutFound"] as const) sum[name] += counts[name];
    }
    put("segments", scoreSegments(sum));
  }
  const bodies = pages.flatMap(({ gold, found }) =>
    gold.body === undefined ? [] : [scoreBody(found.paragraphs.join("\n"), gold.body)],
  );
  if (bodies.length > 0) {
    const precisions = bodies.map(({ precision }) => precision).filter((value) => value !== null);
    const [precision, recall] = [precisions.length === 0 ? 0 : mean(precisions), mean(bodies.map((one) => one.recall))];
    put("body", { precision, recall, f1: harmonicMean(precision, recall) });
  }
  const matches = pages.flatMap(({ gold, found }) =>
    gold.paragraphs === undefined ? [] : [scoreParagraphs(found.paragraphs, gold.paragraphs, gold.optional ?? [])],
  );
  if (matches.length > 0) {
    const [precision, recall] = [mean(matches.map((one) => one.precision)), mean(matches.map((one) => one.recall))];
    put("paragraphs", { precision, recall, f1: mean(matches.map((one) => one.f1)) });
  }
  const titles = pages.flatMap(({ gold, found }) => (gold.title ? [scoreTitle(found.title, gold.title)] : []));
  if (titles.length > 0) scores.title = mean(titles);
  const authors = pages.flatMap(({ gold, found }) => (gold.author ? [scoreAuthor(found.author, gold.author)] : []));
  if (authors.length > 0) scores.author = mean(authors);
  const dates = pages.flatMap(({ gold, found }) => (gold.date ? [countDaysApart(found.date, gold.date)] : []));
  if (dates.length > 0) {
    scores.date = mean(dates.map((days) => (days === 0 ? 1 : 0)));
    scores["date ±1"] = mean(dates.map((days) => (days !== null && days <= 1 ? 1 : 0)));
    scores["date wrong"] = mean(dates.map((days) => (days !== null && days > 0 ? 1 : 0)));
    const undated = pages.flatMap(({ gold, found: { dateWithout } }) =>
      gold.date === undefined || dateWithout === undefined ? [] : [isWrongDate(dateWithout, gold.date)],
    );
    if (undated.length > 0) scores["wrong if none"] = mean(undated.map(Number));
  }
  return scores;
}
