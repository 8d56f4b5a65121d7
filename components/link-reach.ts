import type { PageLanguage } from "#messages/languages.ts";
import { readingMessagesIn } from "#messages/reading-in.ts";
import { findReach } from "#search/reach.ts";

/** What is said beside a copied link that does not open everywhere. */
export function warnOfReach(language: PageLanguage, origin: string): string | undefined {
  const reach = findReach(origin);
  return reach === "public" ? undefined : readingMessagesIn(language).copy.opensOn[reach];
}
