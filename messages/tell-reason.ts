import type { Reason, Reasons, Told, Wordings } from "#search/reasons.ts";

/** The sentences for a reason; null where these wordings have none for it. */
export function tellReason(wordings: Partial<Wordings<Reasons>>, { name, values }: Reason): Told | null {
  // The name tells which values there are, which the compiler can't see.
  const word = wordings[name] as ((given: typeof values) => Told) | undefined;
  return word?.(values) ?? null;
}
