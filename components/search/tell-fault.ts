import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { tellReason } from "#messages/tell-reason.ts";
import type { SearchError } from "#search/errors.ts";

/** What is wrong with a query that could not be read here, and what to do. */
export function tellFault(language: PageLanguage, { reason, message }: SearchError): string {
  const told = reason && tellReason(searchMessagesIn(language).faults, reason);
  return told ? `${told.message} ${told.action}` : message;
}
