import { enSearch, type SearchMessages } from "./en/search.ts";
import type { PageLanguage } from "./languages.ts";
import { trSearch } from "./tr/search.ts";

const byLanguage: Record<PageLanguage, SearchMessages> = { en: enSearch, tr: trSearch };

/** What the scripts of searches say in a language. */
export function searchMessagesIn(language: PageLanguage): SearchMessages {
  return byLanguage[language];
}
