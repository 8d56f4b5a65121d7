import type { Article, Topic } from "../../../article.ts";
import { SearchError } from "../../../errors.ts";
import { FACETS_MARK } from "../../../facets.ts";
import { tokenizeToTerms } from "../../../words/tokenize.ts";
import { findAlteration, readMade, readTrustedMeta } from "../check-index.ts";
import { INDEX_VERSION, nameParts, PARTS, type Part, PRIMARY_KEYS, SETTINGS } from "../index-settings.ts";
import { type Node, numberArticle } from "../nodes/node.ts";
import { readNodeArticles, readNodeHashes } from "../read-articles.ts";
import { META_ID, type Meta } from "../read-meta.ts";
import { WordCounts } from "./count-words.ts";
import { dropIndexes } from "./hold-lock.ts";
import {
  type ArticleDocument,
  makeArticleDocument,
  makeParagraphDocuments,
  type ParagraphDocument,
} from "./make-documents.ts";
import { NodeTasks } from "./node-tasks.ts";

/** Documents are sent when so many have come together, or so many characters of text: some 10 MB a request. */
const PARAGRAPHS_PER_REQUEST = 5000;
const CHARACTERS_PER_REQUEST = 3_000_000;

/**
 * Brings the spare index of one node to its next state. The spare one is what served before the last ingest, so only what has
 * changed since is sent; without one, or where an ingest was killed, it is made anew.
 */
export class IndexLoader {
  readonly node: Node;
  readonly #names: Record<Part, string>;
  readonly #tasks: NodeTasks;
  readonly #words = new WordCounts();
  /** By article id: the content hash of what the spare index holds, or will when the node has done what it was sent. */
  #held = new Map<string, string>();
  /** Ids of the articles that were sent by this loader. */
  readonly #sent = new Set<string>();
  readonly #numbers = new Map<number, string>();
  #isNew = true;
  #paragraphs = 0;
  #empty = 0;
  #wordsHeld = 0;
  #pending = { paragraphs: [] as ParagraphDocument[], articles: [] as ArticleDocument[], characters: 0 };

  private constructor(node: Node, index: string, onIndexed: (paragraphs: number) => void) {
    this.node = node;
    this.#names = nameParts(index, "spare");
    this.#tasks = new NodeTasks(node.server, onIndexed);
  }

  /** Opens the spare index of a node. From here on, and until `finish`, it counts as incomplete. */
  static async open(node: Node, index: string, onIndexed: (paragraphs: number) => void): Promise<IndexLoader> {
    const loader = new IndexLoader(node, index, onIndexed);
    const meta = await readTrustedMeta(node, loader.#names);
    if (meta) await loader.#takeOver(meta);
    else await loader.#startAnew();
    return loader;
  }

  /** By article id: the content hash of what the spare index holds. */
  get holds(): ReadonlyMap<string, string> {
    return this.#held;
  }

  /** Each article takes the place of its older version; one that is there already costs nothing. */
  async put(articles: Article[]): Promise<void> {
    const latest = new Map(articles.map((article) => [article.id, article]));
    const wanted = [...latest.values()].filter(({ id, contentHash }) => this.#held.get(id) !== contentHash);
    await this.remove(wanted.map(({ id }) => id));
    for (const article of wanted) {
      const documents = makeParagraphDocuments(article, this.#claimNumber(article.id), (terms) =>
        this.#words.count(terms, 1),
      );
      this.#held.set(article.id, article.contentHash);
      this.#sent.add(article.id);
      this.#paragraphs += documents.length;
      if (documents.length === 0) this.#empty++;
      this.#pending.paragraphs.push(...documents);
      this.#pending.articles.push(makeArticleDocument(article));
      for (const { text } of article.paragraphs) this.#pending.characters += text.length;
      const isFull =
        this.#pending.paragraphs.length >= PARAGRAPHS_PER_REQUEST || this.#pending.characters >= CHARACTERS_PER_REQUEST;
      if (isFull) await this.#flush();
    }
  }

  /** Takes articles out, with their paragraphs and the counts of their words; unknown ids are left alone. */
  async remove(ids: string[]): Promise<void> {
    const known = ids.filter((id) => this.#held.has(id));
    if (known.length === 0) return;
    await this.#flush();
    // What this loader has sent can be read back only when the node has worked it off.
    if (known.some((id) => this.#sent.has(id))) await this.#tasks.settle();
    const { paragraphs, articles } = this.#names;
    for await (const portion of readNodeArticles(known, this.node, this.#names)) {
      for (const article of portion) {
        for (const { text } of article.paragraphs) this.#words.count(tokenizeToTerms(text), -1);
        this.#paragraphs -= article.paragraphs.length;
        if (article.paragraphs.length === 0) this.#empty--;
        this.#held.delete(article.id);
        this.#numbers.delete(numberArticle(article.id));
      }
      const gone = portion.map(({ id }) => id);
      const filter = `a IN [${gone.map(numberArticle).join(", ")}]`;
      await this.#tasks.send((client) => client.index(paragraphs).deleteDocuments({ filter }));
      await this.#tasks.send((client) => client.index(articles).deleteDocuments(gone));
    }
  }

  /**
   * Completes the spare index and checks that it holds everything.
   *
   * @param runs the present `run` of every other node
   * @throws SearchError `engine-failed` when it doesn't
   */
  async finish(topics: Topic[], run: string, runs: Record<string, string>): Promise<void> {
    await this.#flush();
    await this.#sendWords();
    await this.#tasks.settle();
    const meta: Meta = {
      verbatimArticleId: META_ID,
      id: META_ID,
      version: INDEX_VERSION,
      facets: FACETS_MARK,
      run,
      runs: { ...runs, [this.node.name]: run },
      updatedAt: new Date().toISOString(),
      articles: this.#held.size,
      paragraphs: this.#paragraphs,
      articlesWithParagraphs: this.#held.size - this.#empty,
      words: this.#wordsHeld,
      made: await readMade(this.node, this.#names),
      topics: topics.map(({ id, label }) => ({ id, label })),
    };
    await this.#send("articles", [meta]);
    await this.#tasks.settle();
    // It may hold less than was sent; one that was deleted meanwhile comes back with its documents, and without its settings.
    const alteration = await findAlteration(this.node, this.#names, meta, false);
    if (alteration === null) return;
    throw new SearchError(
      "engine-failed",
      `What Meilisearch at ${this.node.server.url} was sent is not as it was sent: ${alteration.what}; the old index stays.`,
      "Look at the log of the Meilisearch server and ingest again.",
    );
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await dropIndexes(Object.values(this.#names), this.node.server);
  }

  async #takeOver(meta: Meta): Promise<void> {
    this.#isNew = false;
    this.#held = await readNodeHashes(this.node, this.#names);
    for (const id of this.#held.keys()) this.#claimNumber(id);
    this.#paragraphs = meta.paragraphs;
    this.#empty = meta.articles - meta.articlesWithParagraphs;
    this.#wordsHeld = meta.words;
    await this.node.server.run((client) => client.index(this.#names.articles).deleteDocument(META_ID));
  }

  async #startAnew(): Promise<void> {
    await this.abandon();
    for (const part of PARTS) {
      const uid = this.#names[part];
      await this.#tasks.send((client) => client.createIndex(uid, { primaryKey: PRIMARY_KEYS[part] }));
      await this.#tasks.send((client) => client.index(uid).updateSettings(SETTINGS[part]));
    }
    await this.#tasks.settle();
  }

  #claimNumber(id: string): number {
    const number = numberArticle(id);
    const other = this.#numbers.get(number);
    this.#numbers.set(number, id);
    if (other === undefined || other === id) return number;
    throw new SearchError(
      "engine-failed",
      `The articles ${id} and ${other} can't be told apart on Meilisearch: the hashes of their ids are equal.`,
      "Give one of them another id in its front matter.",
    );
  }

  async #flush(): Promise<void> {
    const { paragraphs, articles } = this.#pending;
    this.#pending = { paragraphs: [], articles: [], characters: 0 };
    if (paragraphs.length > 0) await this.#send("paragraphs", paragraphs, paragraphs.length);
    if (articles.length > 0) await this.#send("articles", articles);
  }

  async #send(part: Part, documents: object[], count = 0): Promise<void> {
    const primaryKey = PRIMARY_KEYS[part];
    await this.#tasks.send((client) => client.index(this.#names[part]).addDocuments(documents, { primaryKey }), count);
  }

  async #sendWords(): Promise<void> {
    const index = this.#names.words;
    for await (const { written, deleted, added } of this.#words.listUpdates(this.node, this.#isNew ? null : index)) {
      this.#wordsHeld += added;
      if (written.length > 0) await this.#send("words", written);
      if (deleted.length > 0) await this.#tasks.send((client) => client.index(index).deleteDocuments(deleted));
    }
  }
}
