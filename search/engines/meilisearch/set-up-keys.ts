import { createHash } from "node:crypto";
import type { KeyCreation, Meilisearch } from "meilisearch";
import { z } from "zod";
import { SearchError } from "../../errors.ts";
import { nameParts } from "./index-settings.ts";
import { listNodes, type Node } from "./node.ts";

/** The keys that the site and the ingest need, each for its own purpose. */
export interface Keys {
  /** May search the index, and nothing else. */
  searchKey: string;
  /** May fill and replace the index, and introduce the nodes to each other. */
  ingestKey: string;
}

const INGEST_ACTIONS = [
  ...["search", "documents.add", "documents.delete", "settings.update", "stats.get", "tasks.get"],
  ...["indexes.create", "indexes.get", "indexes.update", "indexes.delete", "indexes.swap"],
  ...["experimental.get", "experimental.update", "network.get", "network.update"],
];

const knownKey = z.object({ key: z.string(), actions: z.array(z.string()), indexes: z.array(z.string()) });

/**
 * Makes both keys on every server, or finds those that it made before. A key's value follows from its uid and the master key, so
 * that servers with the same master key have the same keys.
 *
 * @throws SearchError `engine-refused-key` when it is not the master key, `engine-failed` when the servers' master keys differ
 */
export async function setUpKeys(urls: string[], masterKey: string, index: string): Promise<Keys> {
  const wanted: KeyCreation[] = [
    {
      uid: makeUid(index, "search"),
      name: `Verbatim ${index}: search`,
      actions: ["search"],
      indexes: Object.values(nameParts(index)),
      expiresAt: null,
    },
    {
      uid: makeUid(index, "ingest"),
      name: `Verbatim ${index}: ingest`,
      actions: INGEST_ACTIONS,
      indexes: [index, `${index}-*`],
      expiresAt: null,
    },
  ];
  const nodes = listNodes(urls, masterKey);
  const made = await Promise.all(nodes.map((node) => Promise.all(wanted.map((key) => makeKey(key, node)))));
  const [first] = made as [[string, string]];
  if (made.some((keys) => keys.join() !== first.join())) {
    throw new SearchError(
      "engine-failed",
      "The Meilisearch servers have different master keys, so their other keys differ too.",
      "Start all of them with the same master key.",
    );
  }
  return { searchKey: first[0], ingestKey: first[1] };
}

/** A version 8 UUID (RFC 9562) that follows from what it names. */
function makeUid(index: string, purpose: string): string {
  const hex = createHash("sha256").update(`verbatim ${index} ${purpose}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What a key may do can't be changed: one that may do other things is made anew, with the same value. */
async function makeKey(key: KeyCreation, { server }: Node): Promise<string> {
  const uid = key.uid as string;
  const known = await findKey(uid, (read) => server.ask(knownKey, read));
  if (known && isSame(known.actions, key.actions) && isSame(known.indexes, key.indexes)) return known.key;
  if (known) await server.ask(z.unknown(), (client) => client.deleteKey(uid));
  return (await server.ask(knownKey, (client) => client.createKey(key))).key;
}

async function findKey(
  uid: string,
  ask: (read: (client: Meilisearch) => Promise<unknown>) => Promise<z.infer<typeof knownKey>>,
) {
  try {
    return await ask((client) => client.getKey(uid));
  } catch (error) {
    const { cause } = error as { cause?: { cause?: { code?: unknown } } };
    if (cause?.cause?.code === "api_key_not_found") return null;
    throw error;
  }
}

function isSame(one: string[], other: string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
