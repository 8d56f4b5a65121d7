import type { KeyCreation } from "meilisearch";
import { SearchError } from "../../../errors.ts";
import { nameParts } from "../index-settings.ts";
import { claimIndexes } from "../own-indexes.ts";
import { makeKey, makeKeyUid } from "./make-key.ts";
import { listNodes } from "./node.ts";
import { setUpNetwork } from "./set-up-network.ts";

/** The keys that the site and the ingest need, each for its own purpose. */
export interface Keys {
  /** May search the index and see whether somebody has changed it, and nothing else. */
  searchKey: string;
  /** May fill and replace the index, and nothing else. */
  ingestKey: string;
}

const SEARCH_ACTIONS = ["search", "indexes.get", "settings.get"];
const INGEST_ACTIONS = [
  ...["search", "documents.add", "documents.delete", "settings.get", "settings.update", "tasks.get"],
  ...["indexes.create", "indexes.get", "indexes.update", "indexes.delete", "indexes.swap"],
];

/**
 * Makes both keys on every server, or finds those that it made before, and introduces several servers to each other. A key's value
 * follows from its uid and the master key, so that servers with the same master key have the same keys.
 *
 * @param formerIndex the default name of earlier versions, when nobody has named the index
 * @throws SearchError `engine-refused-key` when it is not the master key, `engine-failed` when the servers' master keys differ,
 *   `index-foreign` when the index is another program's, `index-missing` when the collection is in `formerIndex`
 */
export async function setUpKeys(urls: string[], masterKey: string, index: string, formerIndex?: string): Promise<Keys> {
  const wanted: Omit<KeyCreation, "expiresAt">[] = [
    {
      uid: makeKeyUid(index, "search"),
      name: `Verbatim ${index}: search`,
      actions: SEARCH_ACTIONS,
      indexes: Object.values(nameParts(index)),
    },
    {
      uid: makeKeyUid(index, "ingest"),
      name: `Verbatim ${index}: ingest`,
      actions: INGEST_ACTIONS,
      indexes: [index, `${index}-*`],
    },
  ];
  const nodes = listNodes(urls, masterKey);
  await claimIndexes(nodes, index, formerIndex);
  const made = await Promise.all(nodes.map((node) => Promise.all(wanted.map((key) => makeKey(key, node)))));
  const [first] = made as [[string, string]];
  if (made.some((keys) => keys.join() !== first.join())) {
    throw new SearchError(
      "engine-failed",
      "The Meilisearch servers have different master keys, so their other keys differ too.",
      "Start all of them with the same master key.",
    );
  }
  const [searchKey, ingestKey] = first;
  if (nodes.length > 1) await setUpNetwork(nodes, true);
  return { searchKey, ingestKey };
}
