import { readTrustedMeta } from "../check-index.ts";
import { nameParts } from "../index-settings.ts";
import type { Node } from "../nodes/node.ts";
import { readNodeArticles, readNodeHashes } from "../read-articles.ts";
import type { Lock } from "./hold-lock.ts";
import { IndexLoader } from "./load-index.ts";

/**
 * Makes a node's spare index where it has none: after the first ingest, or one that changed how things are stored. It takes as
 * long as that ingest did, while the new state serves already, and spares every later one from sending what has not changed.
 * What goes wrong here is told by no one: the index is complete, and the next ingest begins where this one stopped.
 */
export async function fillSpare(node: Node, index: string, lock: Lock): Promise<void> {
  const live = nameParts(index);
  try {
    const meta = await readTrustedMeta(node, live);
    if (!meta || (await readTrustedMeta(node, nameParts(index, "spare")))) return;
    const hashes = await readNodeHashes(node, live);
    const loader = await IndexLoader.open(node, index, () => {});
    try {
      for await (const portion of readNodeArticles([...hashes.keys()], node, live)) {
        await lock.verifyAfterSilence();
        await loader.put(portion);
      }
      await loader.finish(meta.topics, meta.run, meta.runs);
    } catch (error) {
      await lock.cleanUp(() => loader.abandon());
      throw error;
    }
  } catch {
    // See above.
  }
}
