import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { isSearchError, SearchError } from "../../errors.ts";
import { PARTS, type Part, SETTINGS } from "./index-settings.ts";
import type { Node } from "./nodes/node.ts";
import { type Meta, readUsableMeta } from "./read-meta.ts";

const settingsAnswer = z.record(z.string(), z.unknown());
const indexAnswer = z.object({ createdAt: z.string() });

/** What of an index is not as Verbatim left it. */
export interface Alteration {
  /** Completes "… is not as Verbatim left it: ". */
  what: string;
  /** The articles can still be read. */
  keepsArticles: boolean;
}

/**
 * What somebody else has changed of a node's part since the ingest that its document names; null when nothing was. Compares the
 * settings, the identity and the number of documents of all indexes: nine small requests.
 *
 * @param isKeyLimited the key may not be allowed to read settings; they are then not compared
 * @throws SearchError when the node can't be asked
 */
export async function findAlteration(
  { server }: Node,
  parts: Record<Part, string>,
  meta: Meta,
  isKeyLimited: boolean,
): Promise<Alteration | null> {
  const expected = { paragraphs: meta.paragraphs, articles: meta.articles + 1, words: meta.words };
  const checks = PARTS.map(async (part): Promise<Alteration | null> => {
    const uid = parts[part];
    const read = <T>(answer: z.ZodType<T>, path: string): Promise<T | null> =>
      isKeyLimited ? server.readIfAllowed(answer, path) : server.read(answer, path);
    try {
      const [settings, identity, count] = await Promise.all([
        read(settingsAnswer, `indexes/${uid}/settings`),
        read(indexAnswer, `indexes/${uid}`),
        server.countDocuments(uid),
      ]);
      const changed = settings === null ? [] : findChangedSettings(part, settings);
      if (changed.length > 0) {
        const what = `the settings of the index ${uid} were changed (${changed.join(", ")})`;
        return { what, keepsArticles: part !== "articles" };
      }
      if (identity !== null && identity.createdAt !== meta.made[part]) {
        return { what: `another index was put in the place of ${uid}`, keepsArticles: true };
      }
      if (count === expected[part]) return null;
      return { what: `${uid} holds ${count} documents instead of ${expected[part]}`, keepsArticles: true };
    } catch (error) {
      if (!isSearchError(error) || error.code !== "index-missing") throw error;
      return { what: `${uid} is gone`, keepsArticles: part !== "articles" };
    }
  });
  const found = (await Promise.all(checks)).filter((alteration) => alteration !== null);
  return found.find(({ keepsArticles }) => !keepsArticles) ?? found[0] ?? null;
}

/** When each of the indexes was made, by the server's clock. */
export async function readMade({ server }: Node, parts: Record<Part, string>): Promise<Meta["made"]> {
  const instants = PARTS.map(async (part) => [
    part,
    (await server.read(indexAnswer, `indexes/${parts[part]}`)).createdAt,
  ]);
  return Object.fromEntries(await Promise.all(instants)) as Meta["made"];
}

/** What a node holds, and whether it is as an ingest of this version left it; `meta` is null when its articles can't be read. */
export async function readPart(
  node: Node,
  parts: Record<Part, string>,
): Promise<{ meta: Meta | null; isSound: boolean }> {
  const meta = await readUsableMeta(node, parts);
  if (!meta) return { meta, isSound: false };
  const alteration = await findAlteration(node, parts, meta, false);
  if (alteration === null) return { meta, isSound: true };
  return { meta: alteration.keepsArticles ? meta : null, isSound: false };
}

/** What a node's index is; null when there is none that is as an ingest of this version left it. */
export async function readTrustedMeta(node: Node, parts: Record<Part, string>): Promise<Meta | null> {
  const { meta, isSound } = await readPart(node, parts);
  return isSound ? meta : null;
}

/** The error that says that an index was changed, for those who would search it. */
export function alteredError({ server }: Node, { what }: Alteration): SearchError {
  return new SearchError(
    "index-corrupt",
    `The index on Meilisearch at ${server.url} is not as Verbatim left it: ${what}.`,
    "Run npm run ingest -- FOLDER, which restores it.",
  );
}

/** Names of the settings that are not those that Verbatim gives an index. */
function findChangedSettings(part: Part, found: Record<string, unknown>): string[] {
  return Object.entries(SETTINGS[part])
    .filter(([name, wanted]) => !isAlike(wanted, found[name]))
    .map(([name]) => name);
}

/** Whether a setting says what was wanted. What a newer Meilisearch adds to an object was not asked for, and changes nothing. */
function isAlike(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(found)) {
    return wanted.length === found.length && wanted.every((one, i) => isAlike(one, found[i]));
  }
  if (!isObject(wanted) || !isObject(found) || Object.keys(wanted).length === 0)
    return isDeepStrictEqual(wanted, found);
  return Object.entries(wanted).every(([name, value]) => isAlike(value, found[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
