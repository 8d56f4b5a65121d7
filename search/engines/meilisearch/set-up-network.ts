import { z } from "zod";
import { SearchError } from "../../errors.ts";
import { NAME_START, type Node } from "./node.ts";

const network = z.object({ remotes: z.record(z.string(), z.unknown()).nullish() });

/**
 * Tells each node of the others, so that it can ask them on a search's behalf; nothing for a single node. Remotes that Verbatim named
 * earlier are taken out when they are none of the nodes any more.
 *
 * @throws SearchError `engine-unreachable` when a node can't ask another
 */
export async function setUpNetwork(nodes: Node[], index: string, searchKey: string | undefined): Promise<void> {
  if (nodes.length < 2) return;
  const remotes = Object.fromEntries(
    nodes.map(({ name, server }) => [name, { url: server.address, searchApiKey: searchKey ?? null }]),
  );
  for (const { name, server } of nodes) {
    await server.ask(z.unknown(), (client) => client.updateExperimentalFeatures({ network: true }));
    const known = await server.ask(network, (client) => client.getNetwork());
    const gone = Object.keys(known.remotes ?? {}).filter((other) => other.startsWith(NAME_START) && !remotes[other]);
    const update = { self: name, remotes: { ...remotes, ...Object.fromEntries(gone.map((other) => [other, null])) } };
    await server.ask(z.unknown(), (client) => client.updateNetwork(update));
  }
  await checkNetwork(nodes, index);
}

/** What a node says of another that it reaches, and that has no index yet. */
const REACHED = "index_not_found";

/** @throws SearchError `engine-unreachable`, saying who can't be reached and what may forbid it */
async function checkNetwork(nodes: Node[], indexUid: string): Promise<void> {
  for (const asker of nodes) {
    const queries = nodes.flatMap(({ name }) =>
      name === asker.name ? [] : [{ indexUid, federationOptions: { weight: 1, remote: name } }],
    );
    const { remoteErrors = {} } = await asker.server.searchTogether({ federation: { limit: 0 }, queries });
    for (const { name, server } of nodes) {
      const { message } = remoteErrors[name] ?? { message: REACHED };
      if (message.includes(REACHED)) continue;
      throw new SearchError(
        "engine-unreachable",
        `The Meilisearch node ${asker.server.url} can't ask ${server.url}: ${message}`,
        "Nodes on private addresses need --experimental-allowed-ip-networks, and all the same master key: see docs/operations.md.",
      );
    }
  }
}
