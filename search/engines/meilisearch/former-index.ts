import { isSearchError, SearchError } from "../../errors.ts";
import { nameParts } from "./index-settings.ts";
import type { Node } from "./nodes/node.ts";
import { readMeta } from "./read-meta.ts";

/**
 * Says so where the collection is in the index that was the default of earlier versions: it would seem to be lost.
 *
 * @param index the default of this version, which is not there
 * @param former the earlier one; undefined when somebody has named the index
 * @throws SearchError `index-missing`, naming both
 */
export async function refuseFormer(node: Node, index: string, former: string | undefined): Promise<void> {
  if (former === undefined || !(await holdsCollection(node, former))) return;
  throw new SearchError(
    "index-missing",
    `There is no index ${index} on Meilisearch, but ${former}, where earlier versions of Verbatim kept the collection.`,
    `Set MEILI_INDEX=${former} to go on with it, or MEILI_INDEX=${index} to begin anew; the old one can then be deleted.`,
  );
}

/** Whether an index is one of Verbatim's, of whatever version, and the key may know it. */
async function holdsCollection(node: Node, index: string): Promise<boolean> {
  try {
    await readMeta(node, nameParts(index));
    return true;
  } catch (error) {
    if (!isSearchError(error)) throw error;
    if (error.code === "index-outdated" || error.code === "index-newer") return true;
    if (["index-missing", "index-corrupt", "engine-refused-key"].includes(error.code)) return false;
    throw error;
  }
}
