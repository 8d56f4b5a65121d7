import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { readText } from "#ingest/readers/text.ts";
import { decodeText } from "#ingest/text/decode-text.ts";
import { normalizeText } from "#ingest/text/normalize-text.ts";
import type { PlainArticle } from "./traced-article.ts";

/** Articles of one origin. */
export interface ArticleSet {
  name: string;
  articles: PlainArticle[];
}

const withParagraphs = z.object({
  articleId: z.string().optional(),
  id: z.string().optional(),
  title: z.string().optional(),
  paragraphs: z.array(z.string()).optional(),
});

/** Speeches are long: enough of them to see that long articles work too. */
const SPEECHES = 20;

function makePlain(id: string, texts: string[]): PlainArticle {
  return { id, paragraphs: texts.map((text) => normalizeText(text).text).filter((text) => text !== "") };
}

function readLine(line: string): PlainArticle | null {
  const { articleId, id, title, paragraphs } = withParagraphs.parse(JSON.parse(line));
  if (!paragraphs || paragraphs.length < 3) return null;
  return makePlain(articleId ?? id ?? "article", [title ?? "Without a title", ...paragraphs]);
}

function readJsonLines(file: string): PlainArticle[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map(readLine).filter((article) => article !== null);
}

async function readSpeeches(file: string): Promise<PlainArticle[]> {
  const source = createReadStream(file);
  const articles: PlainArticle[] = [];
  for await (const line of createInterface({ input: source.pipe(createGunzip()) })) {
    const article = readLine(line);
    if (article) articles.push(article);
    if (articles.length === SPEECHES) break;
  }
  source.destroy();
  return articles;
}

function readSeeds(folder: string): PlainArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.toSorted().map((file) => {
    const raw = readText(decodeText(readFileSync(join(folder, file))).text);
    return makePlain(file, ["Without a title", ...raw.blocks.map((block) => block.text)]);
  });
}

/** The sets that are there: of the corpora (the format is in their README) and of the seeds. What is missing is left out. */
export async function loadArticles(folders: { corpora?: string; seeds?: string }): Promise<ArticleSet[]> {
  const sets: ArticleSet[] = [];
  const { corpora, seeds } = folders;
  for (const [name, path] of [
    ["news (PolNeAR)", "quotes/polnear-dev.jsonl"],
    ["news (Fundus)", "extraction/fundus-a/manifest.jsonl"],
  ] as const) {
    const file = join(corpora ?? "", path);
    if (corpora && existsSync(file)) sets.push({ name, articles: readJsonLines(file) });
  }
  const speeches = join(corpora ?? "", "scale/ungdc.jsonl.gz");
  if (corpora && existsSync(speeches)) sets.push({ name: "speeches", articles: await readSpeeches(speeches) });
  if (seeds && existsSync(seeds)) sets.push({ name: "seeds", articles: readSeeds(seeds) });
  return sets;
}
