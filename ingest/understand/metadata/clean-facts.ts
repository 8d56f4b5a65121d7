import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import type { DateFact, Fact, Origin } from "#search/article.ts";
import { isUnnamedAgency } from "#search/citation/names/news-agencies.ts";
import { spellName } from "#search/citation/names/spell-name.ts";
import { readByline } from "../../text/bylines/read-byline.ts";
import { findUrlDate } from "../../text/dates/find-url-date.ts";
import { readDate } from "../../text/dates/read-date.ts";
import { normalizeText } from "../../text/normalize-text.ts";
import type { RawFact } from "../raw-article.ts";
import { cleanGivenAuthor } from "./clean-given-author.ts";
import { compareFacts } from "./compare-facts.ts";
import { findSource, type Sources, toHost } from "./sources.ts";

/** Makes a value of a normalised text; null when it names nothing. */
export type Clean = (raw: string, from: Origin) => string | null;

/** Facts that people or programs set apart; nothing but the name stands in them. */
const SET_APART: ReadonlySet<Origin> = new Set(["front-matter", "sidecar"]);

/** The names of the authors, without "By" and without what stands beside them. */
export const cleanAuthor: Clean = (raw, from) => {
  if (SET_APART.has(from)) return cleanGivenAuthor(raw);
  const byline = readByline(raw);
  const author = byline ? byline.author : cleanGivenAuthor(raw);
  return author === null
    ? null
    : author
        .split("; ")
        .map((name) => spellName(name))
        .join("; ");
};

const SOURCE_LABEL = new RegExp(`^${anyPattern(WORDS.labels.source)}\\s*:\\s*`, "iu");

/** What parts several sources. */
const BETWEEN_SOURCES = new RegExp(`\\s*[,;|/]\\s+|\\s+(?:${anyPhrase(WORDS.bylines.and)}|&)\\s+`, "u");

/** The name of a source as sources.yml spells it; of several after "Source:", the first that is named. */
export function cleanSource(raw: string, from: Origin, sources: Sources): string | null {
  const value = (from === "byline" ? readByline(raw)?.agency : null) ?? raw.replace(SOURCE_LABEL, "");
  const known = findSource(sources, value);
  if (known) return known;
  if (SET_APART.has(from)) return raw;
  if (value !== raw && from !== "byline") {
    const first = value
      .replace(/\.$/, "")
      .split(BETWEEN_SOURCES)
      .find((name) => name !== "" && !isUnnamedAgency(name));
    return first === undefined ? null : (findSource(sources, first) ?? toHost(first) ?? first);
  }
  return toHost(value) ?? value;
}

/** Whether two names may be of one source. Two that sources.yml knows are two, even if one only says more than the other. */
export function agreeSources(one: string, other: string, sources: Sources): boolean {
  const [a, b] = [findSource(sources, one), findSource(sources, other)];
  return a !== null && b !== null ? a === b : compareFacts(one, other);
}

/** The paper in a byline (`By Ann Lee, The Daily Example`), when sources.yml knows it. */
export function findBylineSource(authors: RawFact[], sources: Sources): Fact | null {
  for (const { value, from } of authors) {
    if (SET_APART.has(from)) continue;
    const raw = normalizeText(value).text;
    for (const other of readByline(raw)?.others ?? []) {
      const known = findSource(sources, other);
      if (known) return known === raw ? { value: known, from } : { value: known, from, raw };
    }
  }
  return null;
}

/** The date in the path of a URL, when there is such a day and it is not in the future. */
export function readUrlDate(url: string, today: string): DateFact | null {
  const found = findUrlDate(url);
  if (found === null) return null;
  const read = readDate(found.value, null, today);
  return "problem" in read ? null : { ...read, from: "url", raw: found.raw };
}
