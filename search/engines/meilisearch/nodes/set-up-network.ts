import type { KeyCreation, Remote } from "meilisearch";
import { z } from "zod";
import { isSearchError, SearchError } from "../../../errors.ts";
import { nameParts } from "../index-settings.ts";
import { makeKey, makeKeyUid } from "./make-key.ts";
import { NAME_START, type Node } from "./node.ts";

/** What nodes ask each other with, known to them alone. A server has one for each other, so it is good for every index. */
const NODE_KEY: Omit<KeyCreation, "expiresAt"> = {
  uid: makeKeyUid("nodes"),
  name: "Verbatim: what nodes ask each other with",
  actions: ["search"],
  indexes: ["*"],
};

const network = z.object({ remotes: z.record(z.string(), z.unknown()).nullish() });

/** What a node says of another that it reaches, and that has no index yet. */
const REACHED = "index_not_found";

/**
 * Tells each node of the others, so that it can ask them on a search's behalf. Remotes that Verbatim named earlier are taken out when
 * they are none of the nodes any more. Takes the master key, where there are keys.
 */
export async function setUpNetwork(nodes: Node[], hasKeys: boolean): Promise<void> {
  const known = nodes.map(async (node): Promise<[string, Remote]> => {
    const searchApiKey = hasKeys ? await makeKey(NODE_KEY, node) : null;
    return [node.name, { url: node.server.url, searchApiKey }];
  });
  const remotes = Object.fromEntries(await Promise.all(known));
  for (const { name, server } of nodes) {
    await server.ask(z.unknown(), (client) => client.updateExperimentalFeatures({ network: true }));
    const before = await server.ask(network, (client) => client.getNetwork());
    const gone = Object.keys(before.remotes ?? {}).filter((other) => other.startsWith(NAME_START) && !remotes[other]);
    const update = { self: name, remotes: { ...remotes, ...Object.fromEntries(gone.map((other) => [other, null])) } };
    await server.ask(z.unknown(), (client) => client.updateNetwork(update));
  }
}

/**
 * Makes sure, before anything is written, that every node can ask every other one: introduces them to each other where they
 * can't, and where the key is allowed to.
 *
 * @throws SearchError `engine-unreachable`, saying who can't be reached and what may forbid it
 */
export async function ensureNetwork(nodes: Node[], index: string, hasKeys: boolean): Promise<void> {
  if (nodes.length === 1 || (await findUnreached(nodes, index)) === null) return;
  try {
    await setUpNetwork(nodes, hasKeys);
  } catch (error) {
    if (!isSearchError(error) || error.code !== "engine-refused-key") throw error;
    throw new SearchError(
      "engine-unreachable",
      "The Meilisearch nodes have not been introduced to each other, and the ingest's key does not allow that.",
      "Run npm run meilisearch:setup with all of them in MEILI_URLS.",
      { cause: error },
    );
  }
  const problem = await findUnreached(nodes, index);
  if (problem === null) return;
  throw new SearchError(
    "engine-unreachable",
    problem,
    "Nodes on private addresses need --experimental-allowed-ip-networks, and all the same master key: see docs/operations.md.",
  );
}

/** Which node can't ask which, and why; null when all can. */
async function findUnreached(nodes: Node[], index: string): Promise<string | null> {
  const indexUid = nameParts(index).paragraphs;
  for (const asker of nodes) {
    const others = nodes.filter((node) => node !== asker);
    const queries = others.map(({ name }) => ({ indexUid, federationOptions: { weight: 1, remote: name } }));
    try {
      const { remoteErrors = {} } = await asker.server.searchTogether({ federation: { limit: 0 }, queries });
      for (const { name, server } of others) {
        const message = remoteErrors[name]?.message ?? REACHED;
        if (!message.includes(REACHED))
          return `The Meilisearch node ${asker.server.url} can't ask ${server.url}: ${message}`;
      }
    } catch (error) {
      // The feature is off, or the others are not known to it.
      if (!isSearchError(error) || error.code !== "engine-failed") throw error;
      return error.message;
    }
  }
  return null;
}
