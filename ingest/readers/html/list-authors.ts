import { listNames, readByline } from "../../text/bylines/read-byline.ts";
import type { ArticlePlace } from "./article-place.ts";
import { isMarkedName, joinNames, splitNames } from "./clean-names.ts";
import type { PageHead } from "./list-head.ts";
import { listMarkedAuthors } from "./list-marked-authors.ts";
import { type PageElement, readLine } from "./page-tree.ts";
import { rankAuthors } from "./rank-authors.ts";
import { readApart } from "./read-apart.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

const META = [
  "author",
  "article:author",
  "article:author_name",
  "byl",
  "byline",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "citation_author",
  "cxenseparse:author",
  "og:author",
  "twitter:data1:author",
];

/** Who wrote a page: JSON-LD, meta, microdata and links that say so, then the byline that it shows. The most trusted first. */
export function listAuthors(
  root: PageElement,
  meta: PageMeta,
  data: LinkedData,
  head: PageHead,
  place: ArticlePlace,
  siteNames: string[],
): (MarkedFact & { from: "markup" | "byline" })[] {
  const found: (MarkedFact & { from: "markup" | "byline" })[] = [];
  const add = (names: string[], where: string, from: "markup" | "byline" = "markup"): void => {
    const value = joinNames(names, siteNames);
    if (value !== null) found.push({ value, where, from });
  };
  add(data.authors.flatMap(splitNames), "JSON-LD author");
  for (const name of META) {
    const values = meta.list(name);
    if (values.length > 0)
      add(
        values.flatMap(({ value }) => splitNames(value)),
        `meta ${name}`,
      );
  }
  const marked = listMarkedAuthors(root, place);
  add(marked.itemprop.slice(0, MOST).flatMap(listApart), "itemprop author");
  add(marked.rel.slice(0, MOST).flatMap(listApart), "link rel=author");
  for (const { text: line, linked, element, kind } of [...head.lines, ...head.before]) {
    if (line.length > 160 || /^(?:photo|image|picture|illustration|video)/i.test(line)) continue;
    const text = readLine(element) === line ? readApart(element) : line;
    const byline = readByline(text);
    // `Ann Lee / AP` below a picture is who took it.
    if (byline?.author && (byline.isMarked || kind !== "caption")) add(byline.author.split("; "), "byline", "byline");
    // An account's name is one word, or without capitals; the link to its page says that it is a name.
    else if (linked > 0 && text.length <= 60 && isMarkedName(text)) add([text], "byline", "byline");
  }
  for (const texts of marked.class.slice(0, 3)) add(texts.slice(0, MOST).flatMap(listApart), "byline", "byline");
  return rankAuthors(found, siteNames);
}

/** More elements are marked for no article. */
const MOST = 10;

/** What stands in the place of a portrait. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/** The names in the text of an element that is marked as the author's: those of its byline, else its first part that can be names. */
function listApart(text: string): string[] {
  const byline = readByline(text);
  if (byline?.author) return byline.author.split("; ");
  const parts = text.split(/\s*\|\s*/u).filter((part) => !INITIALS.test(part));
  const named = parts.find((part) => listNames(part.replace(/^by\s+/iu, "")) !== null);
  // An account's name has small letters; what follows it is no name, whatever it looks like.
  const isAccount = /^\p{Ll}/u.test(parts[0] ?? "") && !isMarkedName(parts[0] ?? "");
  return splitNames((isAccount ? undefined : named) ?? parts[0] ?? text).slice(0, 4);
}
