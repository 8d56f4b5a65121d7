import { type PageElement, readText, walkElements } from "./page-tree.ts";

/** A node of JSON-LD: whatever stands in its braces. Nothing about it is trusted. */
type DataNode = Record<string, unknown>;

/** What a page's JSON-LD says of its article. Values are as written, not yet understood; what is not said is empty. */
export interface LinkedData {
  headlines: string[];
  authors: string[];
  published: string[];
  modified: string[];
  publishers: string[];
  urls: string[];
  languages: string[];
  descriptions: string[];
  body: string | null;
}

const ARTICLE =
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|LiveBlog|Blog|Opinion|News|Interview|Discussion|QAPage|HowTo)/;
const PAGE = /^(?:WebPage|ItemPage|MediaGallery|ImageGallery|VideoObject|Podcast\w*|CreativeWork|Product|Event)$/;

/** More is no description of one article. */
const MAX_NODES = 5000;
const MAX_SCRIPT = 2_000_000;

/** Reads the JSON-LD of a page; broken scripts say nothing. */
export function readLinkedData(root: PageElement): LinkedData {
  const nodes: DataNode[] = [];
  for (const element of walkElements(root)) {
    if (element.tag === "script" && /ld\+json/i.test(element.attributes.type ?? "")) {
      collectNodes(parseScript(element), nodes);
    }
  }
  const articles = nodes.filter((node) => ARTICLE.test(typeOf(node)));
  const described = articles.filter((node) => node.headline !== undefined || node.datePublished !== undefined);
  const pages = nodes.filter((node) => PAGE.test(typeOf(node)));
  const [main] = [...described, ...articles, ...pages.filter((node) => node.datePublished !== undefined), ...pages];
  return describe(main ?? null, nodes);
}

function parseScript(element: PageElement): unknown {
  const text = element.children
    .map((child) => (typeof child === "string" ? child : readText(child)))
    .join("")
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, "");
  if (text.length > MAX_SCRIPT) return null;
  // Line ends within strings, which many editors let through, are the commonest fault.
  for (const attempt of [text, text.replace(/\p{Cc}+/gu, " "), text.replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

/** All nodes, outer ones first. Deep ones of lists (an article's related ones) are not the page's subject. */
function collectNodes(value: unknown, nodes: DataNode[]): void {
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at++) {
    const { value: part, depth } = queue[at] as { value: unknown; depth: number };
    if (Array.isArray(part)) for (const item of part.slice(0, MAX_NODES)) queue.push({ value: item, depth });
    if (!isNode(part)) continue;
    nodes.push(part);
    if (depth >= 2) continue;
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "about"]) {
      const inner = part[key];
      if (inner !== null && typeof inner === "object") queue.push({ value: inner, depth: depth + 1 });
    }
  }
}

function isNode(value: unknown): value is DataNode {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function typeOf(node: DataNode): string {
  return toStrings(node["@type"]).join(" ");
}

/** Lists in lists in lists are no names. */
const MOST_NESTED = 4;

/** A text, or the texts of a list. */
function toStrings(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value) && depth < MOST_NESTED)
    return value.slice(0, 100).flatMap((one) => toStrings(one, depth + 1));
  return [];
}

/** Names of people and organisations, given as texts, as nodes, or as references to other nodes of the page. */
function toNames(value: unknown, named: ReadonlyMap<unknown, DataNode>, depth = 0): string[] {
  if (Array.isArray(value)) {
    return depth < MOST_NESTED ? value.slice(0, 100).flatMap((item) => toNames(item, named, depth + 1)) : [];
  }
  if (!isNode(value)) return toStrings(value);
  const names = toStrings(value.name);
  if (names.length > 0 || value["@id"] === undefined) return names;
  return toStrings(named.get(value["@id"])?.name);
}

function describe(main: DataNode | null, nodes: DataNode[]): LinkedData {
  const list = (...keys: string[]): string[] => (main === null ? [] : keys.flatMap((key) => toStrings(main[key])));
  const page = main?.mainEntityOfPage;
  // Of several nodes of one id the first counts.
  const named = new Map(
    nodes
      .filter(({ name }) => name !== undefined)
      .reverse()
      .map((node) => [node["@id"], node]),
  );
  // Some systems say it of the page and not of the article on it.
  const pageNode = nodes.find((node) => PAGE.test(typeOf(node)) && node.datePublished !== undefined) ?? null;
  return {
    headlines: list("headline", "name"),
    authors: main === null ? [] : toNames(main.author ?? main.creator, named),
    published: [...list("datePublished"), ...(pageNode === null ? [] : toStrings(pageNode.datePublished))],
    modified: nodes.flatMap((node) => toStrings(node.dateModified)),
    publishers: main === null ? [] : toNames(main.publisher, named),
    urls: [...list("url"), ...(isNode(page) ? toStrings(page["@id"]) : toStrings(page))],
    languages: list("inLanguage"),
    descriptions: list("description"),
    body: list("articleBody")[0] ?? null,
  };
}
