import { emptyRawArticle, type RawArticle, type RawField } from "../../understand/raw-article.ts";
import { type PageElement, readLine, walkElements } from "../html/page-tree.ts";
import { local } from "./read-package.ts";

/** What programs write where people wrote nothing. */
const JUNK = /^(?:unknown|untitled|calibre|\[?no data\]?|n\/?a|none|anonymous author|unbekannt|inconnu)$/iu;

/** Calibre's sign for "no date". */
const NO_DATE = /^0101-01-01/;

interface Entry {
  name: string;
  value: string;
  /** What attributes or refining elements say of it: `role`, `event`, `title-type`. */
  about: Record<string, string>;
}

/**
 * What a book says of itself, with the place of each. The date is that of publication: one that says so, or the only one that says
 * nothing else. Days on which the file was made or changed are none.
 */
export function listBookFacts(metadata: PageElement | null): RawArticle["facts"] {
  const { facts } = emptyRawArticle();
  const entries = metadata === null ? [] : listEntries(metadata);
  const add = (field: RawField, value: string, name: string) =>
    facts[field].push({ value, from: "markup", where: `EPUB dc:${name}` });
  const named = (name: string) => entries.filter((entry) => entry.name === name);

  const titles = named("title").sort((a, b) => rankTitle(a) - rankTitle(b));
  for (const { value } of titles.slice(0, 1)) add("title", value, "title");
  const authors = named("creator").filter(({ about }) => (about.role ?? "aut").toLowerCase() === "aut");
  if (authors.length > 0) add("author", authors.map(({ value }) => value).join("; "), "creator");
  for (const { value } of named("publisher")) add("source", value, "publisher");
  for (const { value } of choosePublished(named("date"))) add("date", value, "date");
  for (const { value } of named("language")) add("language", value, "language");
  for (const { value } of named("source")) if (/^https?:\/\/\S+$/i.test(value)) add("url", value, "source");
  return facts;
}

function listEntries(metadata: PageElement): Entry[] {
  const refinements = new Map<string, Record<string, string>>();
  for (const element of walkElements(metadata)) {
    const { refines, property } = element.attributes;
    if (local(element.tag) !== "meta" || !refines?.startsWith("#") || property === undefined) continue;
    const id = refines.slice(1);
    refinements.set(id, { ...refinements.get(id), [property]: readLine(element) });
  }
  const entries: Entry[] = [];
  for (const element of walkElements(metadata)) {
    if (!/^(?:dc:)?(?:title|creator|publisher|date|language|source)$/.test(element.tag)) continue;
    const value = readLine(element);
    if (value === "" || JUNK.test(value) || NO_DATE.test(value)) continue;
    const { id = "", "opf:role": role, "opf:event": event } = element.attributes;
    const about = { ...refinements.get(id), ...(role ? { role } : {}), ...(event ? { event } : {}) };
    entries.push({ name: local(element.tag), value, about });
  }
  return entries;
}

const rankTitle = ({ about }: Entry): number =>
  about["title-type"] === "main" ? 0 : about["title-type"] === undefined ? 1 : 2;

function choosePublished(dates: Entry[]): Entry[] {
  const published = dates.filter(({ about }) => /publication$/i.test(about.event ?? ""));
  if (published.length > 0) return published.slice(0, 1);
  const plain = dates.filter(({ about }) => about.event === undefined);
  return plain.length === 1 ? plain : [];
}
