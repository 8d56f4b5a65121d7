import type { Omission } from "../report/omissions.ts";
import { emptyRawArticle, type RawArticle } from "../understand/raw-article.ts";
import { ArticlePlace } from "./html/article-place.ts";
import { chooseBlocks } from "./html/choose-blocks.ts";
import { findTitle, type Headline } from "./html/choose-title.ts";
import { decodeTwice } from "./html/decode-twice.ts";
import { findOtherStories } from "./html/find-other-stories.ts";
import { findRoot } from "./html/find-root.ts";
import { findStandfirst } from "./html/find-standfirst.ts";
import { isInline } from "./html/inline.ts";
import { listAuthors } from "./html/list-authors.ts";
import { listBlocks, type PageBlock, toBlock } from "./html/list-blocks.ts";
import { listDates } from "./html/list-dates.ts";
import { listHead } from "./html/list-head.ts";
import { listSiteNames, listSources } from "./html/list-site-names.ts";
import { listUrls } from "./html/list-urls.ts";
import { PageLinks } from "./html/page-links.ts";
import { type PageElement, type PageNode, parsePage, walkElements } from "./html/page-tree.ts";
import { type PrunedPage, prunePage } from "./html/prune-page.ts";
import { type LinkedData, readLinkedData } from "./html/read-linked-data.ts";
import { PageMeta } from "./html/read-meta.ts";
import { readStatedBody } from "./html/read-stated-body.ts";
import { tellDroppedDates } from "./html/tell-dropped-dates.ts";
import { tellParts } from "./html/tell-parts.ts";
import { isNeverShown } from "./html/unseen.ts";
import { refuseRecords } from "./refuse-several.ts";

/** A standfirst that stands within the text is one of its first paragraphs. */
const OPENING = 2;

/**
 * Reads a saved web page: its article's paragraphs without what stands around them, and what it states about itself, each
 * with the place where. Nothing is loaded or run. Linear in the page, up to the length of its lists.
 *
 * @throws IngestError `several-articles`
 */
export function readHtml(html: string): RawArticle {
  const root = parsePage(html);
  const meta = new PageMeta(root);
  const data = readLinkedData(root);
  const siteNames = listSiteNames(meta, data);
  const names = siteNames.map(({ value }) => value);
  const whole = prunePage(root);
  const { titles, element } = findTitle(whole, meta, data, names);
  const title = titles[0]?.value ?? null;
  const headline = { text: title, element };
  const others = takeOut(whole, headline);
  const page = others.length === 0 ? whole : prunePage(root);
  const { urls, warnings } = listUrls(meta, data);
  const url = urls.find(({ value }) => URL.canParse(value))?.value ?? null;
  const links = new PageLinks(url, root);
  const all = listBlocks(root, page);
  refuseRecords(all.map(({ text }) => text));
  const struck: Omission[] = [];
  const body = findRoot(page, all);
  const shown = chooseBlocks(listBlocks(body, page, struck), headline, links);
  const stated = readStatedBody(shown.blocks, data.body, root);
  const { blocks, omitted } = stated === null ? shown : chooseBlocks(stated, headline, links);
  const head = listHead(page, element, blocks.find(({ kind }) => kind === "body") ?? null);
  const standfirst = findStandfirst([...head.lines, ...blocks.slice(0, OPENING)], listDescriptions(meta, data));

  const raw = emptyRawArticle();
  raw.facts.title = titles.map((fact) => ({ ...fact, from: "markup" }));
  const texts = blocks.filter(({ kind }) => kind === "body");
  raw.facts.url = urls;
  const place = new ArticlePlace(root, { text: title, element, url }, texts, head.all);
  raw.facts.author = listAuthors(root, meta, data, head, place, names);
  raw.facts.language = listLanguages(root, meta, data);
  const dated = { root, meta, data, head, place, texts, url };
  raw.facts.date = listDates(dated);
  raw.facts.source = listSources(siteNames, titles, head);
  raw.blocks = placeStandfirst(blocks, standfirst).map(toBlock);
  raw.omitted = [...omitted, ...listParts(body, page), ...others, ...struck];
  raw.warnings = [
    ...tellParts(root, meta, url),
    ...warnings,
    ...tellDroppedDates(dated, raw.facts.date),
    ...meta.listWarnings(),
  ];
  return raw;
}

/** Takes the other stories out of a page, so that neither words nor facts are read from them, and tells what they say. */
function takeOut(page: PrunedPage, headline: Headline): Omission[] {
  const stories = new Set<PageNode>(findOtherStories(page, headline));
  const omitted: Omission[] = [];
  const parents = new Set<PageElement>();
  for (const story of stories) {
    if (typeof story === "string" || story.parent === null) continue;
    parents.add(story.parent);
    for (const { text } of listBlocks(story, page)) omitted.push({ kind: "other-story", text });
  }
  for (const parent of parents) parent.children = parent.children.filter((child) => !stories.has(child));
  return omitted;
}

/** A part that is left out is told by its beginning. */
const LONGEST_TOLD = 300;

/** What stands within the article and is left out as a whole: parts by what they are called, each line of them, and what no reader sees. */
function listParts(body: PageElement, page: PrunedPage): Omission[] {
  const omitted: Omission[] = [];
  const isSeen = (one: PageElement): boolean => page.omits(one) === null;
  for (const element of walkElements(body, (one) => one.parent === null || one.parent === body || isSeen(one.parent))) {
    const kind = page.omits(element);
    if (kind === null || kind === "struck" || isNeverShown(element) || (isInline(element) && !element.hasBlocks))
      continue;
    const omits = (one: PageElement) => (page.omits(one) === "part" ? null : page.omits(one));
    for (const { text } of listBlocks(element, { root: element, omits }))
      omitted.push({ kind, text: text.slice(0, LONGEST_TOLD) });
  }
  return omitted;
}

/** The standfirst stands first, whether it was found within the text or above it. */
function placeStandfirst(blocks: PageBlock[], standfirst: PageBlock | null): PageBlock[] {
  if (standfirst === null) return blocks;
  const others = blocks.filter(({ text }) => text !== standfirst.text);
  return [{ ...standfirst, kind: "standfirst" }, ...others];
}

function listDescriptions(meta: PageMeta, data: LinkedData): string[] {
  return [
    ...meta.list("og:description", "description", "twitter:description").map(({ value }) => value),
    ...data.descriptions,
  ].map(decodeTwice);
}

function listLanguages(root: PageElement, meta: PageMeta, data: LinkedData): RawArticle["facts"]["language"] {
  const html = root.children.find((child) => typeof child !== "string" && child.tag === "html") as
    | PageElement
    | undefined;
  const stated = [
    ...(html?.attributes.lang ? [{ value: html.attributes.lang, where: "html lang" }] : []),
    ...data.languages.slice(0, 1).map((value) => ({ value, where: "JSON-LD inLanguage" })),
    ...meta.list("og:locale", "content-language", "language", "dc.language"),
  ];
  return stated.map((fact) => ({ ...fact, from: "markup" }));
}
