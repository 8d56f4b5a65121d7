import { Parser } from "htmlparser2";
import { parsePage, readLine } from "../../readers/html/page-tree.ts";
import { IngestError } from "../../report/errors.ts";

/** An entry of a feed as it is written. */
export interface FeedEntry {
  id: string | null;
  title: string | null;
  link: string | null;
  /** When it was published. When it was updated is another thing. */
  published: string | null;
  authors: string[];
  /** The publication that a feed of several took it from. */
  source: string | null;
  /** The whole text, plain or HTML. */
  content: string | null;
  summary: string | null;
  /** Of a site's own export: whether readers could see it, as it says itself. True where nothing is said. */
  isPublished: boolean;
}

export interface Feed {
  title: string | null;
  language: string | null;
  entries: FeedEntry[];
}

/** Elements that hold the entries, by the root of the feed. */
const ROOTS = new Set(["rss", "rdf:rdf", "feed"]);
const ENTRIES = new Set(["item", "entry"]);

/** What stands in an entry (or, where it says `feed`, beside it), by the names of the elements. The more telling of a field come first. */
const CONTENT = ["content:encoded", "content", "fulltext", "xhtml:body"];
const SUMMARY = ["summary", "description", "itunes:summary"];
const PUBLISHED = ["published", "pubdate", "dc:date", "dcterms:issued", "issued"];
const AUTHORS = ["author>name", "dc:creator", "author", "itunes:author"];
const IDS = ["id", "guid"];
const NESTED = new Set(["author", "source", "contributor", "wp:author"]);

/** What WordPress exports beside texts: pictures, menus, its own settings. */
const NO_TEXTS =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_(?!page)\w+)$/;

/** No feed that people made is nested deeper, and what a parser takes grows with the square of it. */
const MAX_DEPTH = 1000;

/**
 * Parses RSS 0.9 to 2.0 and Atom. Entities that the file declares are not replaced, and nothing is loaded. Null if the XML is not a feed.
 *
 * @throws IngestError `file-too-complex`, `file-damaged` for a feed that breaks off
 */
export function parseFeed(xml: string): Feed | null {
  const builder = new FeedBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name.toLowerCase(), attributes),
      ontext: (text) => builder.addText(text),
      onclosetag: (name, isImplied) => builder.close(name.toLowerCase(), isImplied),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return builder.feed;
}

type Values = Map<string, string[]>;

/** Collects the texts of the elements of a feed. Elements within the text of one are parts of that text. */
class FeedBuilder {
  feed: Feed | null = null;
  #path: string[] = [];
  #values: Values | null = null;
  readonly #own: Values = new Map();
  /** The element whose text is read, where its path began, and its pieces. */
  #reading: { key: string; depth: number; pieces: string[]; isMarkup: boolean } | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (this.#path.length === MAX_DEPTH) {
      const message = `Its elements are nested more than ${MAX_DEPTH} deep.`;
      throw new IngestError("file-too-complex", message, "Save the feed again, or leave it out.");
    }
    if (this.#path.length === 0) this.#begin(name, attributes);
    this.#path.push(name);
    if (this.feed === null) return;
    if (this.#reading) {
      if (this.#reading.isMarkup || !this.#isNested()) this.#openWithin(name);
      else this.#read(name, attributes);
    } else if (ENTRIES.has(name)) {
      this.#values = new Map();
      if (attributes["rdf:about"]) this.#values.set("guid", [attributes["rdf:about"]]);
    } else if (name !== "channel" && this.#path.length > 1) this.#read(name, attributes);
  }

  addText(text: string): void {
    const { pieces, isMarkup } = this.#reading ?? {};
    pieces?.push(isMarkup ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text);
  }

  close(name: string, isImplied: boolean): void {
    // What ends before its root was closed was cut off: its last entry is a part of one, and others may be missing.
    if (isImplied && this.feed && this.#path.length === 1) {
      throw new IngestError("file-damaged", "The feed breaks off before its end.", "Save it again.");
    }
    const reading = this.#reading;
    if (reading && this.#path.length > reading.depth) {
      if (reading.isMarkup) reading.pieces.push(`</${name}>`);
    } else if (reading) this.#finishReading(reading);
    this.#path.pop();
    if (this.#values && ENTRIES.has(name) && this.#reading === null) {
      if (!NO_TEXTS.test(first(this.#values, ["wp:post_type"]) ?? "")) this.feed?.entries.push(makeEntry(this.#values));
      this.#values = null;
    }
    if (this.#path.length === 0 && this.feed) {
      this.feed.title = plain(first(this.#own, ["title"]));
      this.feed.language ??= first(this.#own, ["language", "dc:language"]);
      const names = listDisplayNames(this.#own);
      for (const entry of this.feed.entries) entry.authors = entry.authors.map((name) => names.get(name) ?? name);
    }
  }

  #begin(name: string, attributes: Record<string, string>): void {
    if (ROOTS.has(name)) this.feed = { title: null, language: attributes["xml:lang"] ?? null, entries: [] };
  }

  /** Names and titles of authors and sources are elements of their own. */
  #isNested(): boolean {
    return NESTED.has(this.#reading?.key ?? "");
  }

  #read(name: string, attributes: Record<string, string>): void {
    const outer = this.#reading ? `${this.#reading.key}>` : "";
    const key = `${outer}${name}`;
    this.#keep(key === "link" && attributes.href !== undefined ? nameLink(attributes) : `@${key}`, attributes.href);
    this.#reading = { key, depth: this.#path.length, pieces: [], isMarkup: attributes.type === "xhtml" };
  }

  #openWithin(name: string): void {
    const reading = this.#reading;
    if (!reading) return;
    reading.isMarkup = true;
    reading.pieces.push(`<${name}>`);
  }

  #finishReading({ key, pieces }: { key: string; pieces: string[] }): void {
    this.#keep(key, pieces.join(""));
    const outer = key.includes(">") ? key.slice(0, key.lastIndexOf(">")) : null;
    this.#reading = outer === null ? null : { key: outer, depth: this.#path.length - 1, pieces: [], isMarkup: false };
  }

  #keep(key: string, text: string | undefined): void {
    const value = text?.trim() ?? "";
    if (value === "") return;
    const values = this.#values ?? this.#own;
    const known = values.get(key);
    // A copy for each of a million elements of one name would take hours.
    if (known) known.push(value);
    else values.set(key, [value]);
  }
}

/** Links of Atom to other things than the page itself are told apart by their relation. */
const nameLink = ({ rel }: Record<string, string>): string =>
  rel === undefined || rel === "alternate" ? "link" : `link ${rel}`;

function makeEntry(values: Values): FeedEntry {
  const content = first(values, CONTENT);
  const summary = first(values, SUMMARY);
  const authors = AUTHORS.map((name) => values.get(name) ?? []).find((names) => names.length > 0) ?? [];
  return {
    id: first(values, IDS),
    title: plain(first(values, ["title"])),
    link: first(values, ["link"]),
    published: first(values, PUBLISHED),
    authors: authors.map(nameAuthor).filter((name) => name !== ""),
    source: plain(first(values, ["source>title", "source", "dc:publisher"])),
    content,
    summary,
    isPublished: (first(values, ["wp:status"]) ?? "publish") === "publish",
  };
}

/** An export of WordPress names authors by their logins, and says beside its entries what they are called. */
function listDisplayNames(own: Values): Map<string, string> {
  const [logins = [], names = []] = ["login", "display_name"].map(
    (part) => own.get(`wp:author>wp:author_${part}`) ?? [],
  );
  // One that is not called anything can't be told from the next.
  if (logins.length !== names.length) return new Map();
  return new Map(logins.map((login, at) => [login, names[at] as string]));
}

function first(values: Values, names: string[]): string | null {
  for (const name of names) {
    const [value] = values.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return null;
}

/** No address with a name is longer. */
const LONGEST_AUTHOR = 300;

/** RSS asks for an e-mail address, with the name in parentheses. */
function nameAuthor(written: string): string {
  if (written.length > LONGEST_AUTHOR) return plain(written) ?? "";
  const name = /^\S+@\S+\s*\((.+)\)$/.exec(written)?.[1] ?? written;
  return /^\S+@\S+$/.test(name) ? "" : (plain(name) ?? "");
}

/** Titles hold marks and references of HTML. */
function plain(text: string | null): string | null {
  if (text === null || !/[<&]/.test(text)) return text;
  return readLine(parsePage(text)) || null;
}
