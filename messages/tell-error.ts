import type { SearchError, TroubleCode } from "#search/errors.ts";
import type { Told } from "#search/reasons.ts";
import type { PageLanguage } from "./languages.ts";
import { searchMessagesIn } from "./search-in.ts";
import { serverMessagesIn } from "./server-in.ts";
import { tellReason } from "./tell-reason.ts";

/** What the public may read of an error, in its language: no path and no host. */
export function tellError({ code, message, action, reason }: SearchError, language: PageLanguage): Told {
  const { refusals, troubles } = serverMessagesIn(language);
  const told = reason && tellReason({ ...searchMessagesIn(language).faults, ...refusals }, reason);
  if (told) return told;
  return code in troubles ? troubles[code as TroubleCode] : { message, action };
}
