import { enServer, type ServerMessages } from "./en/server.ts";
import type { PageLanguage } from "./languages.ts";
import { trServer } from "./tr/server.ts";

const byLanguage: Record<PageLanguage, ServerMessages> = { en: enServer, tr: trServer };

/** What only the server says in a language: it is no part of what browsers load. */
export function serverMessagesIn(language: PageLanguage): ServerMessages {
  return byLanguage[language];
}
