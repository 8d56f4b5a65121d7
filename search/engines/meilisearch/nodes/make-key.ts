import { createHash } from "node:crypto";
import type { KeyCreation, Meilisearch } from "meilisearch";
import { z } from "zod";
import { codeOf } from "./explain-error.ts";
import type { Node } from "./node.ts";

const knownKey = z.object({
  key: z.string(),
  actions: z.array(z.string()),
  indexes: z.array(z.string()),
  expiresAt: z.string().nullable(),
});

/**
 * Makes a key that does not expire on a server, or finds the one made before, and returns its value. That follows from the key's uid and the master key.
 * Takes the master key, or one that may make others.
 */
export async function makeKey(wanted: Omit<KeyCreation, "expiresAt">, { server }: Node): Promise<string> {
  const key: KeyCreation = { ...wanted, expiresAt: null };
  const uid = key.uid as string;
  const known = await findKey(uid, (read) => server.ask(knownKey, read));
  const isWanted = known && isSame(known.actions, key.actions) && isSame(known.indexes, key.indexes);
  if (isWanted && known.expiresAt === null) return known.key;
  // What a key may do can't be changed: one that may do other things is made anew, with the same value.
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
    if (codeOf(error) === "api_key_not_found") return null;
    throw error;
  }
}

function isSame(one: string[], other: string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

/** A version 8 UUID (RFC 9562) that follows from what it names. */
export function makeKeyUid(...names: string[]): string {
  const hex = createHash("sha256")
    .update(["verbatim", ...names].join(" "))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
