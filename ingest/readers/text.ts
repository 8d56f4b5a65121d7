import { emptyRawArticle, RAW_FIELDS, type RawArticle, type RawField } from "#ingest/raw-article.ts";
import { cutLines } from "./text/cut-lines.ts";
import { findPageFurniture } from "./text/find-page-furniture.ts";
import { findTail } from "./text/find-tail.ts";
import { joinLines } from "./text/join-lines.ts";
import { measureLayout } from "./text/measure-layout.ts";
import { nameBlocks } from "./text/name-blocks.ts";
import { readHead } from "./text/read-head.ts";
import { type StatedFacts, spotDateline } from "./text/spot-facts.ts";
import { type Spotted, spotPieces } from "./text/spot-pieces.ts";

/**
 * Reads an article that was pasted as plain text: finds its paragraphs, however its lines are cut, and the title, author, date
 * and source that it states. What belongs to the page around it (menus, links, requests for comments) becomes blocks of kind
 * `list`, so that no word is lost; headers and footers of pages are kept once. Never throws; linear in the text.
 */
export function readText(text: string): RawArticle {
  const lines = cutLines(text);
  const furniture = findPageFurniture(lines);
  const layout = measureLayout(lines.filter((_, i) => !furniture.has(i)));
  const pieces = spotPieces(joinLines(lines, furniture, layout));
  const head = readHead(pieces);
  const tail = findTail(pieces, head.bodyStart);
  const lastProse = pieces.findLastIndex(({ look }, i) => i < tail && look.role === "prose");

  const raw = emptyRawArticle();
  const used = new Set<number>();
  const updates: number[] = [];
  pieces.forEach(({ look }, i) => {
    if (look.role !== "facts") return;
    const isHead = i < head.bodyStart;
    if (!isHead && !(look.stated.isLabelled && i > lastProse)) return;
    if (look.stated.isUpdate) updates.push(i);
    else if (addFacts(raw, look.stated.facts)) used.add(i);
  });
  for (const i of updates) {
    const { look } = pieces[i] as Spotted;
    // The day of a change stands for that of publication only where the latter is not given.
    if (raw.facts.date.length === 0 && look.role === "facts" && addFacts(raw, look.stated.facts)) used.add(i);
  }
  addTitle(raw, pieces, head.title);
  addAddresses(raw, pieces, head.bodyStart);
  addDateline(raw, pieces[head.bodyStart]?.text);
  raw.blocks = nameBlocks(pieces, { ...head, tail, lastProse, used });
  return raw;
}

/** An article that states a fact more often states none; the rest stays text. */
const MOST_FACTS = 10;

/** False when the line states nothing that could be used, and so has to stay in the text. */
function addFacts(raw: RawArticle, facts: StatedFacts["facts"]): boolean {
  const stated = RAW_FIELDS.filter((field) => facts[field] !== undefined);
  return stated.map((field) => addFact(raw, field, facts[field])).includes(true);
}

function addFact(raw: RawArticle, field: RawField, fact: StatedFacts["facts"][RawField]): boolean {
  const known = raw.facts[field];
  if (!fact) return false;
  if (known.some(({ value }) => value === fact.value)) return true;
  if (known.length >= MOST_FACTS) return false;
  known.push(fact);
  return true;
}

function addTitle(raw: RawArticle, pieces: Spotted[], title: number | null): void {
  const text = title === null ? undefined : pieces[title]?.text;
  if (text !== undefined) addFact(raw, "title", { value: text, from: "text" });
}

/** The one host, or the one URL, that the head of the page gives; several say nothing. */
function addAddresses(raw: RawArticle, pieces: Spotted[], bodyStart: number): void {
  const found = { hosts: new Map<string, string>(), urls: new Set<string>() };
  pieces.forEach(({ look }, i) => {
    if (look.role !== "addresses" || i >= bodyStart) return;
    for (const host of look.addresses.hosts)
      found.hosts.set(host.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\d?\.)?/, ""), host);
    for (const url of look.addresses.urls) found.urls.add(url);
  });
  const [host, ...otherHosts] = found.hosts.values();
  const [url, ...otherUrls] = found.urls;
  if (host && otherHosts.length === 0 && raw.facts.source.length === 0)
    addFact(raw, "source", { value: host, from: "text" });
  if (url && otherUrls.length === 0 && raw.facts.url.length === 0) addFact(raw, "url", { value: url, from: "text" });
}

/** What the first paragraph says of its own agency and day, where nothing else does. */
function addDateline(raw: RawArticle, first: string | undefined): void {
  if (first === undefined) return;
  const { source, date } = spotDateline(first);
  if (raw.facts.source.length === 0) addFact(raw, "source", source);
  if (raw.facts.date.length === 0) addFact(raw, "date", date);
}
