import { tellChange } from "#ingest/understand/metadata/tell-change.ts";
import { RAW_FIELDS, type RawArticle, type RawField } from "#ingest/understand/raw-article.ts";
import type { Head } from "./read-head.ts";
import { type StatedFacts, spotDateline } from "./spot-facts.ts";
import type { Spotted } from "./spot-pieces.ts";

/** An article that states a fact more often states none; the rest stays text. */
const MOST_FACTS = 10;

/**
 * Puts what the lines of a text state into `raw`, and gives the positions of those that say nothing else. Dates and bylines count
 * at the head alone, and above the title only right above it: further up stand the day of the visit and other articles.
 * Labels (`Source: …`) count after the last paragraph as well, since amid the text they belong to a table or a picture.
 */
export function collectFacts(raw: RawArticle, pieces: Spotted[], head: Head, lastProse: number): Set<number> {
  const used = new Set<number>();
  const firstNear = findFirstNear(pieces, head.title);
  let changed: string | undefined;
  pieces.forEach(({ look }, i) => {
    if (look.role !== "facts") return;
    const { isLabelled, isWhole, isUpdate, facts } = look.stated;
    if (!(isLabelled && i > lastProse) && !(i < head.bodyStart && (isLabelled || i >= firstNear))) return;
    // The day of a change is not that of publication.
    if (isUpdate) changed ??= facts.date?.value;
    else if (addFacts(raw, facts) && isWhole) used.add(i);
  });
  const title = head.title === null ? undefined : pieces[head.title]?.text;
  if (title !== undefined) addFact(raw, "title", { value: title, from: "text" });
  addAddresses(raw, pieces, head.bodyStart);
  addDateline(raw, pieces[head.bodyStart]?.text);
  if (changed !== undefined && raw.facts.date.length === 0) raw.warnings.push(tellChange(changed, "text"));
  return used;
}

/** The first of the lines without text of their own that stand right above the title. */
function findFirstNear(pieces: Spotted[], title: number | null): number {
  let first = title ?? 0;
  while (first > 0 && pieces[first - 1]?.look.role !== "line" && pieces[first - 1]?.look.role !== "prose") first--;
  return first;
}

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

const statesSource = (raw: RawArticle): boolean => raw.facts.source.some(({ onlyIfKnown }) => !onlyIfKnown);

/** The one host, or the one URL, that the head of the page gives; several say nothing. */
function addAddresses(raw: RawArticle, pieces: Spotted[], bodyStart: number): void {
  const hosts = new Map<string, string>();
  const urls = new Set<string>();
  for (const { look } of pieces.slice(0, bodyStart)) {
    if (look.role !== "addresses") continue;
    for (const host of look.addresses.hosts) {
      hosts.set(host.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\d?\.)?/, ""), host);
    }
    for (const url of look.addresses.urls) urls.add(url);
  }
  const [host, ...otherHosts] = hosts.values();
  const [url, ...otherUrls] = urls;
  if (host && otherHosts.length === 0 && !statesSource(raw)) {
    addFact(raw, "source", { value: host, from: "text" });
  }
  if (url && otherUrls.length === 0 && raw.facts.url.length === 0) addFact(raw, "url", { value: url, from: "text" });
}

/** What the first paragraph says of its own agency and day, where nothing else does. */
function addDateline(raw: RawArticle, first: string | undefined): void {
  if (first === undefined) return;
  const { source, date } = spotDateline(first);
  if (!statesSource(raw)) addFact(raw, "source", source);
  if (raw.facts.date.length === 0) addFact(raw, "date", date);
}
