import { z } from "zod";
import { isSearchError, SearchError } from "../../errors.ts";
import { refuseFormer } from "./former-index.ts";
import { nameLock, nameParts, PARTS, PRIMARY_KEYS } from "./index-settings.ts";
import type { Node } from "./nodes/node.ts";

/** An index of Meilisearch, and what it is to Verbatim if it is one of its own. */
interface NamedIndex {
  uid: string;
  kind: keyof typeof PRIMARY_KEYS;
}

const listOfIndexes = z.object({ results: z.array(z.object({ uid: z.string(), primaryKey: z.string().nullable() })) });

/** What documents look like in indexes of versions 1 to 8, which had no primary key of their own: they all said `id`. */
const OLDER_PRIMARY_KEY = "id";
const OLDER_DOCUMENTS: Record<NamedIndex["kind"], z.ZodType> = {
  paragraphs: z.object({ tokens: z.string(), hit: z.object({ paragraphId: z.string(), articleId: z.string() }) }),
  articles: z.union([
    z.object({ hash: z.string(), json: z.string().startsWith("{") }),
    z.object({ id: z.literal("_meta"), version: z.number() }),
  ]),
  words: z.object({ word: z.string(), term: z.string(), df: z.number() }),
  lock: z.union([
    z.object({ id: z.literal("owner"), run: z.string(), pid: z.number() }),
    z.object({ id: z.literal("beat"), at: z.number() }),
  ]),
};
/** So many documents of an index show what it holds. */
const SHOWN = 3;

/**
 * Makes sure, before anything is written, that every index which an ingest would fill, replace or delete is Verbatim's own, or not there.
 *
 * @param former the default name of earlier versions, when nobody has named the index: a collection that is there is not left behind unsaid
 * @throws SearchError `index-foreign`, naming the indexes that another program made; `index-missing` about `former`
 */
export async function claimIndexes(nodes: Node[], index: string, former?: string): Promise<void> {
  const present = await Promise.all(nodes.map((node) => claimOn(node, index)));
  if (present.every((count) => count === 0)) for (const node of nodes) await refuseFormer(node, index, former);
}

/** @returns how many of the indexes are there */
async function claimOn(node: Node, index: string): Promise<number> {
  const { results } = await node.server.ask(listOfIndexes, (client) => client.getRawIndexes({ limit: 1_000_000 }));
  const keys = new Map(results.map(({ uid, primaryKey }) => [uid, primaryKey]));
  const present = listNames(index).filter(({ uid }) => keys.has(uid));
  const others = present.filter(({ uid, kind }) => keys.get(uid) !== PRIMARY_KEYS[kind]);
  // One without a key has no documents: a server that was killed while it made an index leaves such.
  const unsure = others.filter(({ uid }) => [OLDER_PRIMARY_KEY, null].includes(keys.get(uid) ?? null));
  const foreign =
    unsure.length < others.length ? others : await findForeign(node, unsure, others.length < present.length);
  if (foreign.length === 0) return present.length;
  const names = foreign.map(({ uid }) => uid).join(", ");
  throw new SearchError(
    "index-foreign",
    `On Meilisearch at ${node.server.url} there is ${names}, which Verbatim did not make; an ingest would replace it. Nothing was changed.`,
    "Set MEILI_INDEX to a name that nobody uses.",
  );
}

function listNames(index: string): NamedIndex[] {
  const parts = (["live", "spare"] as const).flatMap((state) => {
    const names = nameParts(index, state);
    return PARTS.map((part): NamedIndex => ({ uid: names[part], kind: part }));
  });
  return [...parts, { uid: nameLock(index), kind: "lock" }];
}

/**
 * Those that no version of Verbatim filled. An empty one, of an ingest that was killed, tells nothing of itself: it is what the others are.
 *
 * @param isOwn others of the same collection are known to be Verbatim's
 */
async function findForeign(node: Node, indexes: NamedIndex[], isOwn: boolean): Promise<NamedIndex[]> {
  const looks = indexes.map(async (index) => ({ index, look: await lookInto(node, index) }));
  const found = await Promise.all(looks);
  const isKnown = isOwn || found.some(({ look }) => look === "own");
  return found.flatMap(({ index, look }) => (look === "own" || (look === "empty" && isKnown) ? [] : index));
}

async function lookInto({ server }: Node, { uid, kind }: NamedIndex): Promise<"own" | "empty" | "foreign"> {
  const documents = await server.readDocuments(z.unknown(), uid, { limit: SHOWN }).catch((error: unknown) => {
    // It was deleted since the indexes were listed.
    if (isSearchError(error) && error.code === "index-missing") return [];
    throw error;
  });
  if (documents.length === 0) return "empty";
  return documents.every((document) => OLDER_DOCUMENTS[kind].safeParse(document).success) ? "own" : "foreign";
}
