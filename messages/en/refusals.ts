import type { TroubleCode } from "#search/errors.ts";
import type { RefusalReasons, Told, Wordings } from "#search/reasons.ts";

const INGEST = "Whoever runs this site: run npm run ingest -- FOLDER.";
const LOOK = "Try again in a while. Whoever runs this site: the server’s log says more.";

export const troubles: Record<TroubleCode, Told> = {
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

/** Why a reader is refused. */
export const refusals: Wordings<RefusalReasons> = {
  "page-too-deep": ({ most, page }) => ({
    message: `With Meilisearch one can turn pages up to the ${most}th hit; page ${page} is beyond it.`,
    action: "Narrow the search by a filter or a date, or turn the order by date round.",
  }),
  "too-many-combinations": () => ({
    message: "With Meilisearch a search can't have so many filters and so many combinations of alternatives.",
    action: "Remove some of the filters, or search for the alternatives one after the other.",
  }),
  "too-many-alternatives": ({ most }) => ({
    message: `With Meilisearch a search may have at most ${most} combinations of alternatives; this one has more.`,
    action: "Use OR and exact exclusions in fewer places, or search for the alternatives one after the other.",
  }),
  "phrases-too-long": () => ({
    message: "Meilisearch can't combine exact phrases this long with so many alternatives.",
    action: "Search for a part of a phrase, or for the alternatives one after the other.",
  }),
  "phrase-too-long": () => ({ message: "The phrase has too many words.", action: "Search for a part of it." }),
  "too-many-words": ({ most }) => ({
    message: `Meilisearch looks at the first ${most} words or phrases only; this search has more.`,
    action: "Leave some words out, or put words that stand together into quotation marks.",
  }),
  "search-too-dear": ({ seconds }) => ({
    message: `The search was stopped: it took more than ${seconds} s of computing time.`,
    action: "Search for fewer words, or for rarer ones.",
  }),
  "article-too-dear": ({ seconds }) => ({
    message: `Looking through the article was stopped: it took more than ${seconds} s of computing time.`,
    action: "Open the article without the quote or the words that are looked for.",
  }),
  "answer-too-dear": ({ seconds }) => ({
    message: `What was asked took more than ${seconds} s of computing time.`,
    action: "Search for fewer words, or rarer ones.",
  }),
  "article-not-found": () => ({ message: "There is no article of that id.", action: "Search for its title." }),
  "paragraph-gone": () => ({
    message: "The article has no such paragraph any more.",
    action: "Open the article again, and select the words there.",
  }),
  "link-too-long": ({ most }) => ({ message: `A link has at most ${most} words.`, action: "Select fewer words." }),
  "no-words": () => ({ message: "There are no words between the places.", action: "Select whole words." }),
  "quote-unreadable": ({ detail }) => ({
    message: `The link to a quote can't be read: ${detail}`,
    action: "Copy the link again from the article.",
  }),
  "quote-unknown": () => ({
    message: "The address is no link to a quote of this site.",
    action: "Copy the link again from a paragraph of an article.",
  }),
  "link-missing": () => ({
    message: "No link to a quote was given.",
    action: "Give the whole link as url, or the article's id as article and the link's own parameters (p, quote, ...).",
  }),
  "paragraph-missing": () => ({ message: "The link names no paragraph.", action: "Give its id as p." }),
  "places-unreadable": ({ detail }) => ({
    message: `The request can't be read: ${detail}`,
    action:
      "Give an article's id as article, and as start and stop the id of a paragraph, a colon and a number of characters.",
  }),
  "oembed-unreadable": ({ detail }) => ({
    message: `The request can't be read: ${detail}`,
    action: "Give the whole link to a quote as url.",
  }),
  "oembed-format-unknown": () => ({
    message: "Answers are in JSON or XML.",
    action: "Ask with format=json or format=xml.",
  }),
  "export-format-missing": ({ formats }) => ({
    message: "No format of an export was given.",
    action: `Give format as one of ${formats.join(", ")}.`,
  }),
  "facet-unreadable": ({ detail, facets, most }) => ({
    message: `facet or text can't be read: ${detail}`,
    action: `Give facet as one of ${facets.join(", ")}, and text of at most ${most} characters.`,
  }),
  "address-unknown": () => ({
    message: "The API has no such address.",
    action: "See docs/api.md for those it has.",
  }),
  "sitemap-part-unknown": () => ({
    message: "The sitemap has no such part.",
    action: "See /sitemap.xml for those it has.",
  }),
  "too-many-requests": () => ({
    message: "Too many requests came from your address.",
    action: "Wait a second, then go on.",
  }),
  "too-many-images": () => ({
    message: "Too many images are being drawn for your address, or for all together.",
    action: "Wait a few seconds, then ask again.",
  }),
  "too-many-transfers": ({ kind, most }) => ({
    message: `Your address may have ${most} ${kind === "exports" ? "exports" : "long articles"} under way at a time.`,
    action: "Wait for one of them to end.",
  }),
  "too-many-parameters": ({ most }) => ({
    message: `The address has more than ${most} parameters.`,
    action: "Ask with fewer.",
  }),
  "read-only": () => ({ message: "This site is read only.", action: "Ask with GET or HEAD." }),
  "header-unreadable": ({ header }) => ({ message: `The header ${header} can’t be read.`, action: "Ask without it." }),
  "host-unknown": ({ host }) => ({
    message: `This site does not answer to ${host ?? "the name that you asked for"}.`,
    action:
      "Open it by its address. Whoever runs it: set SITE_URL to its public address, or name further hosts in ALLOWED_HOSTS.",
  }),
};
