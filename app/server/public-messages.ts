import type { SEARCH_ERRORS, SearchError, SearchErrorCode } from "#search/errors.ts";

/** Codes that are the server's own trouble: their messages name files and hosts, for its log and for the commands. */
type ServerCode = {
  [code in SearchErrorCode]: (typeof SEARCH_ERRORS)[code]["status"] extends 500 | 502 | 503 | 507 ? code : never;
}[SearchErrorCode];

interface PublicMessage {
  message: string;
  action: string;
}

const INGEST = "Whoever runs this site: run npm run ingest -- FOLDER.";
const LOOK = "Try again in a while. Whoever runs this site: the server’s log says more.";

const MESSAGES: Record<ServerCode, PublicMessage> = {
  "exports-busy": {
    message: "As many exports and long articles are being sent as this site can at a time.",
    action: "Try again in a while.",
  },
  "index-missing": { message: "Nothing has been ingested yet.", action: INGEST },
  "index-corrupt": {
    message: "The index is damaged, so nothing can be searched.",
    action: "Whoever runs this site: do what the server’s log says, then run npm run ingest -- FOLDER.",
  },
  "index-outdated": { message: "The index was made by an older version of Verbatim.", action: INGEST },
  "index-newer": {
    message: "The index was made by a newer version of Verbatim.",
    action: "Whoever runs this site: update Verbatim.",
  },
  "index-foreign": {
    message: "Another program’s data is where this site’s index should be.",
    action: "Whoever runs this site: the server’s log says what to do.",
  },
  "index-changed": { message: "The collection is being brought up to date.", action: "Try again in a while." },
  "index-locked": { message: "The index is being written.", action: "Try again in a while." },
  "index-read-only": { message: "The index can’t be opened.", action: LOOK },
  "disk-full": { message: "The server has no room left.", action: LOOK },
  "engine-unreachable": { message: "The search engine can’t be reached.", action: LOOK },
  "engine-timeout": { message: "The search engine did not answer in time.", action: LOOK },
  "engine-refused-key": { message: "The search engine does not accept this site’s key.", action: LOOK },
  "engine-failed": { message: "The search engine failed.", action: LOOK },
  "invalid-settings": { message: "This site is not set up correctly.", action: LOOK },
};

/** What the public may read of an error: no path and no host. What a reader asked wrongly is said as it is. */
export function describePublicly(error: SearchError): PublicMessage {
  const { code, message, action } = error;
  return code in MESSAGES ? MESSAGES[code as ServerCode] : { message, action };
}
