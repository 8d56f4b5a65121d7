import type { EnqueuedTask, Meilisearch } from "meilisearch";
import { z } from "zod";
import type { Article, Topic } from "../../article.ts";
import { SearchError } from "../../errors.ts";
import { encodeEntry, stemOf } from "./encode-terms.ts";
import { dropIndexes } from "./hold-lock.ts";
import { INDEX_VERSION, nameParts, PARTS, type Part, SETTINGS } from "./index-settings.ts";
import {
  type ArticleDocument,
  articleDocument,
  makeArticleDocument,
  makeParagraphDocuments,
  type ParagraphDocument,
} from "./make-documents.ts";
import { META_ID, type Meta, parseArticle } from "./read-articles.ts";
import type { MeilisearchServer } from "./server.ts";

/** Documents are sent when so many have come together, or so many characters of text: some 10 MB a request. */
const PARAGRAPHS_PER_REQUEST = 5000;
const CHARACTERS_PER_REQUEST = 3_000_000;
const WORDS_PER_REQUEST = 50_000;
/** Requests that the server has not worked off: it takes those that wait together, which is faster. */
const TASKS_AHEAD = 64;

const stats = z.object({ numberOfDocuments: z.number() });

/** Fills the next state of an index, beside the live one. */
export class IndexLoader {
  private readonly names: Record<Part, string>;
  private readonly server: MeilisearchServer;
  private readonly underWay: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private nextNumber = 1;
  private paragraphs = 0;
  private empty = 0;
  private pending = { paragraphs: [] as ParagraphDocument[], articles: [] as ArticleDocument[], characters: 0 };

  constructor(index: string, server: MeilisearchServer) {
    this.names = nameParts(index, "next");
    this.server = server;
  }

  /** Ids of the articles that are loaded. */
  has(id: string): boolean {
    return this.numbers.has(id);
  }

  get counts(): { articles: number; paragraphs: number } {
    return { articles: this.numbers.size, paragraphs: this.paragraphs };
  }

  /** Removes what a killed ingest may have left, and makes empty indexes with their settings. */
  async start(): Promise<void> {
    await this.abandon();
    for (const part of PARTS) {
      const uid = this.names[part];
      await this.enqueue((client) => client.createIndex(uid, { primaryKey: "id" }));
      await this.enqueue((client) => client.index(uid).updateSettings(SETTINGS[part]));
    }
    await this.settle();
  }

  /** Each article takes the place of an older version of it that was added before. */
  async add(articles: Article[]): Promise<void> {
    const latest = new Map(articles.map((article) => [article.id, article]));
    const again = [...latest.keys()].filter((id) => this.has(id));
    if (again.length > 0) await this.takeBack(again);
    for (const article of latest.values()) {
      const a = this.nextNumber++;
      this.numbers.set(article.id, a);
      const documents = makeParagraphDocuments(article, a, (terms) => this.countWords(terms, 1));
      this.paragraphs += documents.length;
      if (documents.length === 0) this.empty++;
      this.pending.paragraphs.push(...documents);
      this.pending.articles.push(makeArticleDocument(article));
      for (const { text } of article.paragraphs) this.pending.characters += text.length;
      if (
        this.pending.paragraphs.length >= PARAGRAPHS_PER_REQUEST ||
        this.pending.characters >= CHARACTERS_PER_REQUEST
      ) {
        await this.flush();
      }
    }
  }

  /**
   * Completes the indexes and checks that they hold everything.
   * @throws SearchError `engine-failed` when they don't
   */
  async finish(topics: Topic[]): Promise<Meta> {
    await this.flush();
    await this.sendWords();
    const meta: Meta = {
      id: META_ID,
      version: INDEX_VERSION,
      updatedAt: new Date().toISOString(),
      ...this.counts,
      articlesWithParagraphs: this.numbers.size - this.empty,
      topics: topics.map(({ id, label }) => ({ id, label })),
    };
    await this.send("articles", [meta]);
    await this.settle();
    const expected = { paragraphs: this.paragraphs, articles: this.numbers.size + 1, words: this.words.size };
    for (const part of PARTS) {
      const { numberOfDocuments } = await this.server.ask(stats, (client) => client.index(this.names[part]).getStats());
      if (numberOfDocuments !== expected[part]) {
        throw new SearchError(
          "engine-failed",
          `Meilisearch holds ${numberOfDocuments} of ${expected[part]} ${part}; the old index stays.`,
          "Look at the log of the Meilisearch server and ingest again.",
        );
      }
    }
    return meta;
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await dropIndexes(Object.values(this.names), this.server);
  }

  private countWords(terms: string[], by: 1 | -1): void {
    for (const term of new Set(terms)) {
      const count = (this.words.get(term) ?? 0) + by;
      if (count > 0) this.words.set(term, count);
      else this.words.delete(term);
    }
  }

  /** Takes articles out again, with their paragraphs and the counts of their words. */
  private async takeBack(ids: string[]): Promise<void> {
    await this.flush();
    await this.settle();
    const filter = `id IN [${ids.map((id) => `"${id}"`).join(", ")}]`;
    const found = await this.server.readDocuments(articleDocument, this.names.articles, { filter, limit: ids.length });
    for (const { id, json } of found) {
      const a = this.numbers.get(id) as number;
      const documents = makeParagraphDocuments(parseArticle(json), a, (terms) => this.countWords(terms, -1));
      this.paragraphs -= documents.length;
      if (documents.length === 0) this.empty--;
      this.numbers.delete(id);
      await this.enqueue((client) => client.index(this.names.paragraphs).deleteDocuments({ filter: `a = ${a}` }));
    }
  }

  private async flush(): Promise<void> {
    const { paragraphs, articles } = this.pending;
    this.pending = { paragraphs: [], articles: [], characters: 0 };
    if (paragraphs.length > 0) await this.send("paragraphs", paragraphs);
    if (articles.length > 0) await this.send("articles", articles);
  }

  private async sendWords(): Promise<void> {
    let batch: object[] = [];
    let id = 0;
    for (const [term, df] of this.words) {
      batch.push({ id: id++, word: encodeEntry(term), term, stem: stemOf(term), df });
      if (batch.length >= WORDS_PER_REQUEST) {
        await this.send("words", batch);
        batch = [];
      }
    }
    if (batch.length > 0) await this.send("words", batch);
  }

  private async send(part: Part, documents: object[]): Promise<void> {
    await this.enqueue((client) => client.index(this.names[part]).addDocuments(documents));
    while (this.underWay.length > TASKS_AHEAD) await this.server.finish(this.underWay.shift() as number);
  }

  private async enqueue(request: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<void> {
    this.underWay.push(await this.server.enqueue(request));
  }

  /** Waits until the server has worked off everything. */
  private async settle(): Promise<void> {
    for (const task of this.underWay.splice(0)) await this.server.finish(task);
  }
}
