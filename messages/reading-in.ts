import { enReading } from "./en/reading.ts";
import type { PageLanguage } from "./languages.ts";
import { trReading } from "./tr/reading.ts";

/** Every such sentence: a language that lacks one is an error of compilation. */
export type ReadingMessages = typeof enReading;

const byLanguage: Record<PageLanguage, ReadingMessages> = { en: enReading, tr: trReading };

/** What the scripts of quotes say in a language: links, citations, steps through an article. */
export function readingMessagesIn(language: PageLanguage): ReadingMessages {
  return byLanguage[language];
}
