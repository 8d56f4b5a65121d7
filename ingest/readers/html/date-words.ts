import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { composeMarks } from "../../text/compose-marks.ts";
import { UPDATE_WORDS } from "../../text/dates/parse-date-line.ts";

/** Names of classes, ids and properties that say "this is when it was published". */
export const PUBLISHED_NAME =
  /(?:publi|posted|pub-?date|entry-?(?:date|time)|post-?date|article-?date|created|issued|date-?(?:published|posted|created|line)|time-?stamp|dateline)/;

/** The same, and names of what stands below an article and says who wrote it when. */
export const ARTICLE_NAME = new RegExp(
  `${PUBLISHED_NAME.source}|(?:entry|post|article|asset)[_-]?(?:meta|info|footer|details|data)`,
);

/** And those of a later change, of an event, or of something else that happens on a day. */
export const MODIFIED_NAME =
  /(?:modif|updat|revis|edited|aktualis|geaendert|changed|expir|valid|event|start|end-?date|deadline|birth)/;

const SAID_WORDS = anyPattern(WORDS.dates.published);
const ON = anyPhrase(WORDS.dates.on);

/**
 * Words before or after a date that say that it is the day of publication, in the languages whose months are known. A mere "date"
 * does so too, but not an "event date" or a "date of birth".
 */
export const SAID = new RegExp(
  `(?<!\\p{L})(?:${SAID_WORDS}|(?<!\\p{L}[\\s-]*)date(?!\\s+(?:of|and)\\b))(?!\\p{L})`,
  "iu",
);

/** A line that says so and nothing else. */
export const SAID_LABEL = new RegExp(`^\\P{L}*(?:date )?${SAID_WORDS}(?: (?:${ON}|date))?\\P{L}*$`, "iu");

/** Words by which a page speaks of its own article: `Dieser Beitrag wurde am … veröffentlicht`. */
export const SELF = new RegExp(`(?<!\\p{L})${anyPattern(WORDS.dates.self)}(?!\\p{L})`, "iu");

/** Words of a later change, whatever the case and the accents. */
export function saysUpdate(text: string): boolean {
  return UPDATE_WORDS.test(composeMarks(text, "NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase());
}

/** Names of sections and of news: an update is no label, but "updated", "last update" and "update:" are. */
const UPDATE_NOUN = new RegExp(`(?<!\\p{L})${anyPattern(WORDS.dates.updateNouns)}(?!\\p{L})`, "giu");

/** Whether a line above a date is the label of a later change. */
export function isUpdateLabel(line: string): boolean {
  return saysUpdate(line.replace(UPDATE_NOUN, " "));
}

/** `Today: Tuesday, `, the clock of a page. */
const TODAY = new RegExp(
  `^\\P{L}*${anyPattern(WORDS.dates.today)}(?:['’]s date)?(?: ${anyPhrase(WORDS.dates.is)})?[\\s:：,–—-]*(?:\\p{L}+[.,]*\\s*)?$`,
  "iu",
);

/** What was done to a copy of the text: `Retrieved 5 May 2017`. */
const OF_A_COPY = new RegExp(`(?<!\\p{L})${anyPhrase(WORDS.dates.copied)}(?: ${ON})?\\P{L}*$`, "iu");

/** What ends in a colon, but for a day of the week, or in the word "date" or "date of". */
const LABEL = /\p{L}[^\p{L}]*[:：]\s*(?:\p{L}+\.?,\s*)?$|(?<!\p{L})date(?: of \p{L}+)?\P{L}*$/iu;

const DATE_LABEL = new RegExp(
  `${anyPattern(WORDS.dates.publishedStems)}|^\\P{L}*${anyPhrase(WORDS.dates.date)}\\P{L}*$`,
  "iu",
);

/** Whether what stands before a date calls it another one: `Event date:`, `Born:`, `Today is`. */
export function isOtherLabel(before: string): boolean {
  return (
    TODAY.test(before) ||
    OF_A_COPY.test(before) ||
    (LABEL.test(before) && !DATE_LABEL.test(before) && !SAID.test(before))
  );
}

const NOT_PUBLISHED =
  /modif|updat|revis|expir|valid|review|access|copyright|start|(?:^|[^a-z])end|event|birth|death|last|crawl|cache|generat|embargo|deadline|publisher|author|build/;

/** What the names of meta elements say, the clearest first. */
const META_NAMES = [
  /published_?time|date-?_?published|published-?_?date|publication-?_?date|publish-?_?(?:date|time)|published(?:-?_?(?:on|at))?$|[.:_-]published$/,
  /pub-?_?date|pub-?_?time|issued|posted|post_date|displaydate|release_?date|uploaded|original.*date|citation_(?:online_)?date/,
  /creat(?:ed|ion)/,
  /(?:^|[.:_-])date$/,
];

/** How clearly the name of a meta element says that it gives the day of publication, 0 the clearest; null when it doesn't. */
export function rankMetaName(name: string): number | null {
  if (NOT_PUBLISHED.test(name)) return null;
  const rank = META_NAMES.findIndex((pattern) => pattern.test(name));
  return rank === -1 ? null : rank;
}
