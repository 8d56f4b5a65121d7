import type { PageLanguage } from "#messages/languages.ts";
import { chooseLanguage } from "./choose-language.ts";
import { readRequest } from "./current-response.ts";

/** What an answer in words depends on, for whoever keeps it (HTTP `Vary`). */
export const VARY = "Cookie, Accept-Language";

/** The language of the request that is being answered; the site's first where it is not known which request that is. */
export function readLanguage(): PageLanguage {
  return chooseLanguage(readRequest()?.headers ?? {});
}
