import { enServer } from "./en/server.ts";
import type { PageLanguage } from "./languages.ts";
import { trServer } from "./tr/server.ts";

/** Every such sentence: a language that lacks one is an error of compilation. */
export type ServerMessages = typeof enServer;

const byLanguage: Record<PageLanguage, ServerMessages> = { en: enServer, tr: trServer };

/** What only the server says in a language: it is no part of what browsers load. */
export function serverMessagesIn(language: PageLanguage): ServerMessages {
  return byLanguage[language];
}
