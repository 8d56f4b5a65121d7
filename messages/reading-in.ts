import { enReading, type ReadingMessages } from "./en/reading.ts";
import type { PageLanguage } from "./languages.ts";
import { trReading } from "./tr/reading.ts";

const byLanguage: Record<PageLanguage, ReadingMessages> = { en: enReading, tr: trReading };

/** What the scripts of quotes say in a language: links, citations, steps through an article. */
export function readingMessagesIn(language: PageLanguage): ReadingMessages {
  return byLanguage[language];
}
