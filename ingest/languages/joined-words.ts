import type { PartOfLanguage, Words } from "./language.ts";
import { LANGUAGES } from "./languages.ts";

/**
 * The words of several languages, field by field, in the order of the languages. The first must have all fields.
 */
export function joinLanguages(languages: readonly PartOfLanguage[]): Words {
  const joined: Record<string, Record<string, string[]>> = {};
  for (const language of languages) {
    for (const [group, fields] of Object.entries(language)) {
      if (GROUPS.has(group)) joined[group] = joinFields(joined[group] ?? {}, fields);
    }
  }
  return joined as unknown as Words;
}

const NAMES: Record<keyof Words, true> = {
  dates: true,
  bylines: true,
  papers: true,
  labels: true,
  records: true,
  columns: true,
  furniture: true,
  links: true,
  pages: true,
  pictures: true,
  prose: true,
};
const GROUPS: ReadonlySet<string> = new Set(Object.keys(NAMES));

function joinFields(joined: Record<string, string[]>, fields: Record<string, readonly string[]>) {
  for (const [field, words] of Object.entries(fields)) joined[field] = [...(joined[field] ?? []), ...words];
  return joined;
}

/** The words of all languages: each room makes its sets and patterns of them once. */
export const WORDS: Words = joinLanguages(LANGUAGES);

/** The source of a group that matches any of some patterns; of none it matches nothing. */
export const anyPattern = (patterns: readonly string[]): string =>
  patterns.length === 0 ? "(?!)" : `(?:${[...new Set(patterns)].join("|")})`;

/** The source of a group that matches any of some plain phrases. */
export const anyPhrase = (phrases: readonly string[]): string =>
  anyPattern(phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
