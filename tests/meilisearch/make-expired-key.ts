import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { expect } from "vitest";
import { MASTER_KEY } from "./start-node.ts";

/** What a key is for. */
interface Rights {
  uid?: string;
  actions: string[];
  indexes: string[];
}

/**
 * A key that has expired. Meilisearch makes none whose end is past: where the machine is too busy to make one in time, the next one is
 * given twice as long.
 *
 * @param index one that the key may search
 */
export async function makeExpiredKey(url: string, index: string, rights: Rights): Promise<string> {
  for (let ahead = 1000; ; ahead *= 2) {
    const key = await makeKey(url, { ...rights, expiresAt: new Date(Date.now() + ahead) });
    if (key === null) continue;
    // The server itself is to say that it takes it for expired.
    const searched = () =>
      new Meilisearch({ host: url, apiKey: key })
        .index(index)
        .search()
        .catch(({ message }) => message);
    await expect.poll(searched).toBe("The provided API key is invalid.");
    return key;
  }
}

/** Null where its end has come before it was made. */
async function makeKey(url: string, key: Rights & { expiresAt: Date }): Promise<string | null> {
  try {
    return (await new Meilisearch({ host: url, apiKey: MASTER_KEY }).createKey(key)).key;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === "invalid_api_key_expires_at") return null;
    throw error;
  }
}
