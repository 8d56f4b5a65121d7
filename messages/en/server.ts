import type { Origin } from "#search/article.ts";
import type { VerifiedPlace } from "#search/quotes/tell-place.ts";
import { enFormats } from "./frame.ts";
import { kinds } from "./library.ts";
import { refusals, troubles } from "./refusals.ts";
import type { FacetWords } from "./search.ts";

const { number, and, date } = enFormats;

const quote = {
  damaged: "This link was cut or changed on its way, so what it quotes can’t be checked.",
  notHere: "The words of this link do not stand in the article as the link gives them.",
  onlyCut: "The words of this link stand in the article only as part of longer words or numbers.",
  unclear: "The words of this link stand in the article, but which place is meant is unclear.",
  gone: "The paragraph that the link names is not in the article.",
};

/** What is wrong with the place where verified words stand; empty where nothing is. */
const quotePlaces: Record<VerifiedPlace, string> = {
  same: "",
  another: "They stand in another paragraph than the one that the link names.",
  "beside-others": "Other paragraphs stand beside theirs than the link gives.",
  "rest-differs": "The rest of their paragraph differs from the one that the link names.",
  gone: quote.gone,
};

const origins: Record<Origin, string> = {
  "front-matter": "stated in the file’s front matter",
  sidecar: "stated in the metadata file beside it",
  column: "stated in a column of the table",
  markup: "stated in the page’s markup",
  byline: "read from the byline",
  text: "read from the text",
  url: "read from its web address",
  "file-name": "read from the file’s name",
};

/** What only the server says in English. */
export const enServer = {
  refusals,
  troubles,
  quote,
  quotePlaces,
  origins,
  internal: { message: "Something unexpected went wrong.", action: "Try again." },
  givenUp: { message: "The request was given up.", action: "Ask again." },
  site: {
    description: "Search news articles by paragraph, narrow by topic, source and date, and share quotes by link.",
    /** For programs that search the site. */
    searchPlugin: "Search news articles by paragraph",
    newest: "Newest in the collection",
    library: "Library",
  },
  lost: {
    title: "Not found",
    noPage: "There is no such page",
    noPageHint: <T>(frontPage: T) => [
      "The address may have been cut short on its way to you. Search for some words of what you are looking for, or begin at the ",
      frontPage,
      ".",
    ],
    noArticle: "There is no such article",
    noArticleHint: <T>(frontPage: T) => [
      "It may have been taken out of the collection, or have another address now. Search for words of its headline, or begin at the ",
      frontPage,
      ".",
    ],
    frontPage: "front page",
    searchWords: "Search for these words in all articles",
  },
  notices: {
    "date-unread": ({ text }: { text: string }) =>
      `“${text}” is no filter by date, so it was searched for as words. Write after:2016, after:2016-08 or after:2016-08-09.`,
    "field-unknown": ({ name, fields }: { name: string; fields: readonly string[] | null }) =>
      `There is no filter “${name}:”, so it was searched for as words.${fields ? ` Filters are ${and(fields.map((field) => `${field}:`))}.` : ""}`,
    "value-unknown": ({ facet, value }: { facet: FacetWords; value: string }) =>
      `There is no ${facet.noun} “${value}” in this collection.`,
    "topic-empty": ({ label }: { label: string }) => `No paragraph has the topic “${label}”.`,
    "ranked-by-rarest": "These are too many words to weigh them all: what holds the rarest of them is shown first.",
    "ranked-by-date":
      "So many paragraphs match equally closely that headlines are shown first among them, then the newest.",
    "not-ranked":
      "Paragraphs found by one word or phrase are not ranked: exact matches come first, then headlines, then the newest.",
    "values-left-out": ({ facet, most }: { facet: FacetWords; most: number }) =>
      `The ${most} most frequent ${facet.several} are listed; search for the others by name.`,
    "nodes-missing": ({ missing, all }: { missing: number; all: number }) =>
      `${missing} of ${all} search servers can't be reached: paragraphs that only they hold are missing here, and from every count.`,
    "nodes-differ": "The collection is being brought up to date: some of this is from before, some from after.",
  },
  /** Of a facet, to programs. */
  unknownValue: "Unknown",
  found: {
    words: "Word for word in the article.",
    paragraph: "A paragraph of the article.",
    begins: "They begin a paragraph here.",
    follows: (words: string) => `Here they follow “${words}”.`,
    ends: "They end a paragraph here.",
    followed: (words: string) => `Here “${words}” follows them.`,
  },
  origin: ({ source, date: day }: { source: string | null; date: string | null }) =>
    `${source ?? "Source unknown"}, ${day ? date(day) : "date unknown"}`,
  quoting: (speakers: readonly string[]) => `Quoting ${speakers.join(", ")}`,
  quoteFrom: (title: string) => `Quote from ${title}`,
  linkTo: (title: string) => `Link to ${title}`,
  embed: {
    dateUnknown: "date unknown",
    sourceUnknown: "source unknown",
    speaker: <T>(speaker: T) => [speaker, ", in "],
    quoting: <T>(speakers: T) => ["Quoting ", speakers, ", in "],
    nearest: "The nearest passage of the article:",
    context: "See it in context",
    gone: "The article that is quoted here is not on this site: it was taken out, or the address of this frame is wrong. The quote can’t be checked.",
    toSite: "To the site",
  },
  feed: {
    place: (title: string, ordinal: number) => (ordinal === 0 ? title : `${title} (paragraph ${ordinal})`),
    authorUnknown: "Author unknown",
  },
  notice: {
    label: "The linked passage",
    wordsHere: "The words of this link stand here, word for word, and are marked.",
    paragraphHere: "The paragraph of this link stands here, word for word, and is marked.",
    othersAround: "What stands around them is not what the link gives.",
    either: "Either the article was edited since the link was made, or the link was.",
    respelled: "Only quotation marks, dashes or spaces are set differently than in the link.",
    cutOutlined: "They are outlined.",
    nearestOutlined: "The nearest passage is outlined.",
    itNames: "It names:",
    theyStandIn: "They stand in:",
    severalNear: "Several passages are near to them:",
    altered:
      "The paragraph that the link names is the same as when the link was made, so the link itself may have been cut or altered.",
    struck: "Struck words are the link’s, marked ones the article’s.",
    fingerprint:
      "The link stores the first and last words in full and a short fingerprint of each word between them, so about one changed word in thirty may not be marked.",
    paragraph: (ordinal: number) => (ordinal === 0 ? "Headline" : `Paragraph ${ordinal}`),
    more: (left: number) => `and ${number(left)} more`,
    linkSays: "The link says:",
    unconfirmed: "Nothing here confirms it.",
    inArticle: "in the article: ",
    inLink: "in the link: ",
    otherWords: (words: number) => (words === 1 ? "another word" : `${words} other words`),
    hereStands: "Here stands:",
    sides: {
      before: {
        label: "What stands before them:",
        link: "The link has before them:",
        none: "the beginning of a paragraph",
      },
      after: { label: "What stands after them:", link: "The link has after them:", none: "the end of a paragraph" },
    },
  },
  article: {
    about: "About this article",
    published: "Read it where it was published",
    back: "← Back to the results",
    goesOn: (left: number) => `It goes on for ${number(left)} characters, which are not shown here.`,
    facts: "Where these facts come from",
    title: "Title",
    notStated: "not stated",
    /** Behind a value: where it was read, and as which words. */
    from: (origin: string) => `, ${origin}`,
    as: <T>(raw: T) => [" as ", raw],
    forWords: (words: readonly string[]) => `, for the words: ${words.join(", ")}`,
    parts: "Parts of this article",
    partsAgain: "Parts of this article, again",
    part: ({ range, length }: { range: string; length: number }) => `Paragraphs ${range} of ${number(length)}`,
    first: "First",
    earlier: "Earlier",
    later: "Later",
    last: "Last",
    find: "Find in this article",
    findSubmit: "Find",
    paragraph: "Paragraph",
    go: "Go",
  },
  library: {
    ...kinds,
    title: "Library",
    intro: "What the collection lacks, and what the last ingest could not take in.",
    toLookAt: "To look at",
    beginning: ({ shown, total }: { shown: number; total: number }) => `first ${shown} of ${number(total)}`,
    all: (total: number) => `All ${number(total)}`,
    searchThem: "Search them",
    none: "None",
    range: ({ first, last, total }: { first: number; last: number; total: number }) =>
      `${number(first)}–${number(last)} of ${number(total)}`,
    kept: (available: number) =>
      `The site keeps the first ${number(available)}. An ingest with --json prints all of them.`,
    pages: "Pages",
    previous: "Previous",
    next: "Next",
    lastIngest: "The last ingest",
    endedAt: ({ day, time }: { day: string; time: string }) => `${date(day)}, ${time} UTC`,
    ingested: "What was ingested",
    failed: "Nothing was ingested.",
    articles: "Articles",
    paragraphs: "Paragraphs",
    rows: { added: "Added", changed: "Changed", removed: "Removed", unchanged: "Unchanged" },
    noReport: {
      missing:
        "There is no report of an ingest beside this site’s data. It is written by the next ingest with the same VERBATIM_DATA folder; one that runs on another machine leaves it there.",
      broken:
        "The report of the last ingest can’t be read: it is damaged, or of another version of Verbatim. The next ingest writes a new one.",
    },
    facts: ({ source, date: day }: { source: string | null; date: string | null }) =>
      `${source ?? "source unknown"}, ${day ? date(day) : "date unknown"}`,
  },
};

/** Every such sentence: a language that lacks one is an error of compilation. */
export type ServerMessages = typeof enServer;
