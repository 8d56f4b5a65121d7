import { type CitingMessages, enCiting } from "./en/citing.ts";
import type { PageLanguage } from "./languages.ts";
import { trCiting } from "./tr/citing.ts";

const byLanguage: Record<PageLanguage, CitingMessages> = { en: enCiting, tr: trCiting };

/** What the menu of citations says in a language. */
export function citingMessagesIn(language: PageLanguage): CitingMessages {
  return byLanguage[language];
}
