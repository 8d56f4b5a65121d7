import { type Citation, describePlace } from "./citation.ts";
import { type AuthorName, readNames } from "./names.ts";

/** An item of CSL-JSON 1.0.2, as far as a quote needs it. */
export interface CslItem {
  id: string;
  type: "article-newspaper";
  title: string;
  author?: AuthorName[];
  "container-title"?: string;
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  language?: string;
  note: string;
}

interface CslDate {
  "date-parts": [number[]];
}

const toDate = (date: string): CslDate => ({ "date-parts": [date.split("-").map(Number)] });

/** A short name of a citation, for keys: first author or source, year, first word of the title; ASCII letters and digits. */
export function makeKey({ author, source, date, title, ordinal, keyEnd }: Citation): string {
  const [first] = readNames(author);
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
  return `${word(who) || "article"}${date?.slice(0, 4) ?? "nd"}${titleWord}-${ordinal}${keyEnd === undefined ? "" : `-${keyEnd}`}`;
}

/** A quote's source as a CSL item; the quote itself and its paragraph are in the note, for which CSL has no field. */
export function toCslItem(citation: Citation): CslItem {
  const { title, author, source, date, ordinal, link, accessed, language, text } = citation;
  const names = readNames(author);
  return {
    id: makeKey(citation),
    type: "article-newspaper",
    title,
    ...(names.length > 0 && { author: names }),
    ...(source && { "container-title": source }),
    ...(date && { issued: toDate(date) }),
    accessed: toDate(accessed),
    URL: link,
    ...(language && { language }),
    note: `${describePlace(ordinal)}: “${text}”`,
  };
}

/** CSL-JSON, a list of one item. */
export function formatCslJson(citation: Citation): string {
  return JSON.stringify([toCslItem(citation)], null, 2);
}
