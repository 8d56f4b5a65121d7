import type { Article } from "#search/article.ts";
import { hashBytes } from "../find/hash-file.ts";
import type { Entry, Listed, RefusedEntry } from "../find/list-entries.ts";
import type { Sidecars } from "../find/read-sidecar.ts";
import { IngestError, type IngestErrorCode, makeError } from "../report/errors.ts";
import type { IngestWarning } from "../report/warning.ts";
import type { Fields } from "../understand/metadata/read-fields.ts";
import type { Rules } from "../understand/rules.ts";
import { guessIds } from "./keep-articles.ts";
import type { EntryIdentity, ReadCache } from "./read-cache/read-cache.ts";
import { type ArticlePool, readInPool } from "./reading/article-pool.ts";

/** How files become articles. */
export interface Reading {
  rules: Rules;
  pool: ArticlePool;
  /** Null where nothing is remembered. */
  memory: ReadCache | null;
}

/** What an ingest has to know of an article that was read. */
export interface ReadOutcome {
  id: string;
  contentHash: string;
  /** How many there are, the title's included. */
  paragraphs: number;
  source: string | null;
  warnings: IngestWarning[];
}

/** Why an entry is none, and the ids of the articles that it may have been before. */
interface RefusedOutcome {
  refused: IngestError;
  ids: string[];
}

/** What became of an entry. */
export type Outcome =
  /** Without the article where it is indexed as it is. `content` names what it was read from: its bytes, and what sidecars say of it. */
  | { read: ReadOutcome; article: Article | null; content: string }
  | RefusedOutcome
  | { warning: IngestWarning }
  /** It concerns all files. */
  | { failure: unknown };

/** An entry, with what became of it. */
export interface EntryOutcome {
  listed: Listed;
  outcome: Outcome;
}

/** These depend on the machine and what else it did. */
const PASSING: IngestErrorCode[] = ["file-too-complex", "file-stalled", "file-damaged", "file-unreadable"];

/** Reads entries, or remembers what became of them; several may be read at a time. */
export class EntryReader {
  readonly #reading: Reading;
  readonly #sidecars: Sidecars;
  readonly #hashes: ReadonlyMap<string, string>;
  #count = 0;

  /** @param hashes content hashes of what is indexed, by article id */
  constructor(reading: Reading, sidecars: Sidecars, hashes: ReadonlyMap<string, string>) {
    this.#reading = reading;
    this.#sidecars = sidecars;
    this.#hashes = hashes;
  }

  /** Never rejects: what is wrong is found in the outcome. */
  async read(listed: Listed): Promise<EntryOutcome> {
    return { listed, outcome: await this.#read(listed).catch((failure: unknown) => ({ failure })) };
  }

  /** Whether an entry whose bytes have a known hash needs no reading. */
  async knows(entry: Entry): Promise<boolean> {
    const sidecarFields = await findSidecarFields(this.#sidecars, entry);
    return entry.hash !== null && this.#recall({ ...entry, hash: entry.hash, sidecarFields }) !== null;
  }

  async #read(listed: Listed): Promise<Outcome> {
    if ("warning" in listed) return { warning: listed.warning };
    if ("error" in listed && listed.extent !== "entry") return { refused: listed.error, ids: [] };
    const sidecarFields = await findSidecarFields(this.#sidecars, listed);
    if ("error" in listed) return { refused: listed.error, ids: guessIds(listed.file, null, sidecarFields) };
    return this.#readEntry(listed, sidecarFields);
  }

  async #readEntry(entry: Entry, sidecarFields: Fields[]): Promise<Outcome> {
    const { file, isRecord } = entry;
    // An entry whose hash is known may be in a container that is not opened again: what is remembered of it comes first.
    const remembered = entry.hash === null ? null : this.#recall({ file, isRecord, hash: entry.hash, sidecarFields });
    if (remembered) return remembered;
    let bytes: Uint8Array;
    try {
      bytes = await entry.read();
    } catch (error) {
      return refuse(error, guessIds(file, null, sidecarFields));
    }
    const identity: EntryIdentity = { file, isRecord, hash: entry.hash ?? hashBytes(bytes), sidecarFields };
    const known = entry.hash === null ? this.#recall(identity) : null;
    if (known) return known;
    try {
      return await this.#readAnew(identity, bytes);
    } catch (error) {
      const refused = refuse(error, guessIds(file, isRecord ? null : bytes, sidecarFields));
      this.#rememberRefusal(identity, refused);
      return refused;
    }
  }

  #rememberRefusal(identity: EntryIdentity, { refused, ids }: RefusedOutcome): void {
    const { code, message, action } = refused;
    if (PASSING.includes(code)) return;
    this.#reading.memory?.remember(identity, { lasts: true, result: { error: { code, message, action }, ids } });
  }

  async #readAnew(identity: EntryIdentity, bytes: Uint8Array): Promise<Outcome> {
    const { rules, pool, memory } = this.#reading;
    const { file, sidecarFields, isRecord } = identity;
    const { article, warnings, lasts } = await readInPool(
      pool,
      rules,
      ++this.#count,
      file,
      bytes,
      sidecarFields,
      isRecord,
    );
    const { id, contentHash, paragraphs, source } = article;
    const read = { id, contentHash, paragraphs: paragraphs.length, source: source?.value ?? null, warnings };
    memory?.remember(identity, { lasts, result: read });
    return { read, article, content: nameContent(identity) };
  }

  /** What is remembered of an entry and holds: an article only if it is indexed, since else it has to be read. */
  #recall(identity: EntryIdentity): Outcome | null {
    const { result } = this.#reading.memory?.find(identity) ?? { result: null };
    if (result === null) return null;
    if ("error" in result) return { refused: makeError(result.error), ids: result.ids };
    if (this.#hashes.get(result.id) !== result.contentHash) return null;
    return { read: result, article: null, content: nameContent(identity) };
  }
}

function refuse(error: unknown, ids: string[]): RefusedOutcome {
  if (!(error instanceof IngestError)) throw error;
  return { refused: error, ids };
}

/** The same for two entries if nothing but their names is different. */
function nameContent({ isRecord, hash, sidecarFields }: EntryIdentity): string {
  return hashBytes(Buffer.from(JSON.stringify([isRecord, hash, sidecarFields])));
}

/**
 * What sidecars say of an entry: of itself first, then what they say of its container and can hold for all that is in it.
 * @throws IngestError `sidecar-invalid`
 */
export async function findSidecarFields(sidecars: Sidecars, entry: Entry | RefusedEntry): Promise<Fields[]> {
  const own = await sidecars.find(entry);
  if (entry.container === null) return own;
  const around = await sidecars.find(entry.container.file);
  return [
    ...own,
    ...around.map(({ facts: { source, author, date, language }, topics, where }) => ({
      facts: { source, author, date, language },
      topics,
      standfirst: undefined,
      unknown: [],
      where,
    })),
  ];
}
