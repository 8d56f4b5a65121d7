import { proveText } from "../quotes/check-words.ts";
import { type Citation, chooseAddresses, describePlace } from "./citation.ts";
import { type AuthorName, shortName } from "./names/author-name.ts";
import { readName, readNames } from "./names/read-names.ts";
import { shortenTitle } from "./short-title.ts";

/** An item of CSL-JSON 1.0.2, as far as a quote needs it. */
export interface CslItem {
  id: string;
  type: "article-newspaper";
  title: string;
  "title-short"?: string;
  author?: readonly AuthorName[];
  "container-title"?: string;
  issued?: CslDate;
  accessed: CslDate;
  URL?: string;
  language?: string;
  note: string;
}

interface CslDate {
  "date-parts": [number[]];
}

const toDate = (date: string): CslDate => ({ "date-parts": [date.split("-").map(Number)] });

/**
 * What is the same for one passage wherever and whenever it is cited, and for no other: its article, its paragraph and its words. All else that
 * a link holds depends on where it was made and on what stands beside the passage. 60 bits: see paragraph-id.ts.
 */
function markPassage({ link, text }: Citation): string {
  const { pathname, searchParams } = new URL(link, "https://verbatim.invalid");
  return proveText([pathname, searchParams.get("p"), text].join("\n"));
}

/**
 * A short name of a citation, for keys: first author or source, year, first word of the title, the speaker if it is cited as theirs, and a mark of
 * the passage; ASCII letters and digits. It is of no other passage, and the same in every copy and export as long as author, year and title are
 * the same. The paragraph's number is not in it, since it changes when a paragraph is put in before.
 */
export function makeKey(citation: Citation): string {
  const { author, source, date, title, speaker } = citation;
  const [first] = readNames(author, source);
  const who = first ? ("literal" in first ? first.literal : first.family) : (source ?? "anonymous");
  const word = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]+/g, "")
      .toLowerCase()
      .slice(0, 20);
  const titleWord =
    title
      .split(/\s+/)
      .map(word)
      .find((one) => one.length > 3) ?? "";
  const ends = [speaker && word(shortName(readName(speaker))), markPassage(citation)].filter(Boolean);
  return `${word(who) || "article"}${date?.slice(0, 4) ?? "nd"}${titleWord}-${ends.join("-")}`;
}

/** The quote and where it stands, for which bibliographies have no field of their own. */
export function writeNote({ ordinal, speaker, text }: Citation): string {
  return `${describePlace(ordinal)}${speaker ? `, ${speaker}` : ""}: “${text}”`;
}

/** A quote's source as a CSL item; the quote itself, its paragraph and the checked copy are in the note. */
export function toCslItem(citation: Citation): CslItem {
  const { title, author, source, date, accessed, language } = citation;
  const names = readNames(author, source);
  const short = shortenTitle(title);
  const { cited, checkedCopy } = chooseAddresses(citation);
  return {
    id: makeKey(citation),
    type: "article-newspaper",
    title,
    ...(short !== title && { "title-short": short }),
    ...(names.length > 0 && { author: names }),
    ...(source && { "container-title": source }),
    ...(date && { issued: toDate(date) }),
    accessed: toDate(accessed),
    ...(cited && { URL: cited }),
    ...(language && { language }),
    note: `${writeNote(citation)}${checkedCopy ? `\nChecked copy: ${checkedCopy}` : ""}`,
  };
}

/** CSL-JSON, a list of one item. */
export function formatCslJson(citation: Citation): string {
  return JSON.stringify([toCslItem(citation)], null, 2);
}
