import { isNewsAgency } from "#search/citation/names/news-agencies.ts";
import { NOT_IN_NAMES } from "../../text/bylines/byline-words.ts";
import { foldName } from "./clean-names.ts";
import type { MarkedFact } from "./read-meta.ts";

/**
 * Ranks what was found: who is named with more than the first one's names before that one, what two places say before what one
 * says, a whole name before its first word, and a name before the same with an office behind it. The site itself and agencies
 * stand for people only where nobody is named.
 */
export function rankAuthors<T extends MarkedFact>(found: T[], siteNames: string[]): T[] {
  const isOrganisation = ({ value }: T): boolean =>
    isNewsAgency(value) || siteNames.some((name) => foldName(name) === foldName(value));
  const people = found.filter((one) => !isOrganisation(one));
  const all = [...people, ...found.filter(isOrganisation)];
  const [first, ...others] = moveFirst(all, findBetter(all));
  if (first === undefined) return [];
  const ranked = [first, ...others.filter((one) => isOrganisation(first) || !isOrganisation(one))];
  return moveFirst(ranked, findLonger(ranked));
}

function moveFirst<T>(all: T[], first: T | null): T[] {
  return first === null ? all : [first, ...all.filter((one) => one !== first)];
}

function findBetter<T extends MarkedFact>(all: T[]): T | null {
  const [first] = all;
  if (first === undefined) return null;
  const placesOf = ({ value }: T): number =>
    new Set(all.filter((one) => foldName(one.value) === foldName(value)).map(({ where }) => where)).size;
  const isContradicted = first.where.startsWith("meta") && placesOf(first) === 1;
  return (
    (isContradicted ? all.find((one) => placesOf(one) >= 2 && !sharesName(first, one)) : undefined) ??
    all.find((one) => isFuller(one.value, first.value)) ??
    all.find((one) => one.value.includes(" ") && first.value.startsWith(`${one.value} `) && hasOffice(first.value)) ??
    null
  );
}

/** What names all that the first one names and the most people besides, in the order that the page prints when it prints them. */
function findLonger<T extends MarkedFact>(ranked: T[]): T | null {
  const [first] = ranked;
  if (first === undefined) return null;
  const least = listFolded(first.value);
  let longest: { one: T; names: Set<string> } | null = null;
  for (const one of ranked) {
    const names = listFolded(one.value);
    if (names.size <= least.size || ![...least].every((name) => names.has(name))) continue;
    const isPrinted = !isPrint(longest?.one) && isPrint(one) && names.size === longest?.names.size;
    if (longest === null || names.size > longest.names.size || isPrinted) longest = { one, names };
  }
  return longest?.one ?? null;
}

const listFolded = (value: string): Set<string> => new Set(value.split("; ").map(foldName));

/** Readers see bylines, and what is marked within them; they see neither meta elements nor JSON-LD. */
const isPrint = (one: MarkedFact | undefined): boolean => one !== undefined && !/^(?:meta|JSON-LD)/.test(one.where);

const sharesName = (one: MarkedFact, other: MarkedFact): boolean => {
  const words = foldName(one.value).split(" ");
  return foldName(other.value)
    .split(" ")
    .some((word) => words.includes(word));
};

/** `Ann Lee` is more than `Ann`, where that is all. */
const isFuller = (whole: string, name: string): boolean =>
  !name.includes(" ") && foldName(whole).startsWith(`${foldName(name)} `) && whole.split(" ").length <= 4;

const hasOffice = (value: string): boolean =>
  value
    .split(/\s+/)
    .slice(2)
    .some((word) => NOT_IN_NAMES.has(word.toLowerCase()));
