import { editDistance } from "#search/query/edit-distance.ts";

/** A longer word may hold more slips; beyond two another word is more likely meant. */
const allowedEdits = (word: string): number => (word.length < 4 ? 1 : 2);

/**
 * The name among `names` that a misspelt one most likely stands for; null when none is near. Hyphens and case don't count.
 *
 * @param typed as the user wrote it, without leading hyphens
 */
export function findNearestName(typed: string, names: readonly string[]): string | null {
  const plain = (name: string): string => name.replaceAll("-", "").toLowerCase();
  const limit = allowedEdits(plain(typed));
  const near = names
    .map((name) => ({ name, distance: editDistance(plain(typed), plain(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}
