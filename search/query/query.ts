import { dateBefore, parsePartialDate } from "../dates.ts";
import { readerError } from "../errors.ts";
import { FACET_NAMES, type FacetName, mapFacets, UNKNOWN } from "../facets.ts";
import { cleanText, type Lexeme, readLexemes, writeLexemes } from "./lexemes.ts";
import {
  DEFAULT_PER_PAGE,
  MAX_FILTER_VALUES,
  MAX_NESTING,
  MAX_PER_PAGE,
  MAX_QUERY_LENGTH,
  MAX_VALUE_LENGTH,
} from "./query-limits.ts";

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPS = ["article"] as const;
export const SWITCH = ["0", "1"] as const;

const MAX_PAGE = 1_000_000_000;

/** Values of one facet: included ones are alternatives, excluded ones are removed. Sorted, without repeats. */
export interface Selection {
  include: string[];
  exclude: string[];
}

/** The whole state of a search, in canonical form. */
export interface SearchQuery {
  /** The words as typed, in canonical spelling, field operators taken out. A space at the end means the last word is
   * complete. */
  q: string;
  filters: Record<FacetName, Selection>;
  /** Partial dates, both inclusive: what is known of an article's date lies wholly between them. `from` may be `unknown`. */
  from: string | null;
  to: string | null;
  sort: Sort;
  page: number;
  perPage: number;
  group: "article" | null;
  exact: boolean;
}

/** The names before a colon that make a filter. */
export const FIELDS = [...FACET_NAMES, "after", "before"] as const;

/** The query that matches everything. */
export function emptyQuery(): SearchQuery {
  return {
    q: "",
    filters: mapFacets(() => ({ include: [], exclude: [] })),
    from: null,
    to: null,
    sort: "relevance",
    page: 1,
    perPage: DEFAULT_PER_PAGE,
    group: null,
    exact: false,
  };
}

/**
 * Reads a query from URL parameters; unknown parameters are left alone. Field operators in `q` become filters. Numbers
 * out of range are clamped, an unknown word where only some have a meaning is refused, and a repeated single parameter counts once (its
 * first value).
 * @throws SearchError `query-too-long`, `too-many-filters`, `invalid-parameter` or `unsupported-query`
 */
export function parseQuery(params: URLSearchParams): SearchQuery {
  const typed = params.get("q") ?? "";
  if (typed.length > MAX_QUERY_LENGTH) {
    throw readerError("query-too-long", { length: typed.length, most: MAX_QUERY_LENGTH });
  }
  const query = emptyQuery();
  for (const facet of FACET_NAMES) for (const value of params.getAll(facet)) addValue(query, facet, value);
  query.from = readDate(params, "from");
  query.to = readDate(params, "to");
  query.sort = readChoice(params, "sort", SORTS) ?? "relevance";
  query.page = readNumber(params, "page", 1, MAX_PAGE);
  query.perPage = readNumber(params, "perPage", DEFAULT_PER_PAGE, MAX_PER_PAGE);
  query.group = readChoice(params, "group", GROUPS);
  query.exact = readChoice(params, "exact", SWITCH) === "1";
  takeWords(query, typed);
  sortSelections(query);
  return query;
}

/** Takes field operators out of what was typed and keeps the rest as the canonical `q`. */
function takeWords(query: SearchQuery, typed: string): void {
  const lexemes = readLexemes(typed, FIELDS);
  refuseDeepNesting(lexemes);
  const rest: Lexeme[] = [];
  for (const [at, lexeme] of lexemes.entries()) {
    if (lexeme.kind === "field" && takeField(query, lexeme)) {
      refuseFilterBesideWords(lexemes, at);
    } else if (lexeme.kind === "field") {
      rest.push(...readLiterally(lexeme));
    } else if (lexeme.kind !== "or" || !joinsFields(lexemes, at)) rest.push(lexeme);
  }
  const text = writeLexemes(rest);
  const complete = rest.at(-1)?.kind === "word" && /\s$/.test(typed);
  query.q = complete ? `${text} ` : text;
}

function refuseDeepNesting(lexemes: Lexeme[]): void {
  let [depth, deepest] = [0, 0];
  for (const { kind } of lexemes) {
    if (kind === "open") deepest = Math.max(deepest, ++depth);
    if (kind === "close") depth = Math.max(0, depth - 1);
  }
  if (deepest > MAX_NESTING) {
    throw readerError("nesting-too-deep", { depth: deepest, most: MAX_NESTING });
  }
}

function takeField(query: SearchQuery, lexeme: Extract<Lexeme, { kind: "field" }>): boolean {
  const { field, value, negated } = lexeme;
  if (field === "after" || field === "before") {
    const date = field === "after" ? value : dateBefore(value);
    if (negated || !date || !parsePartialDate(value)) return false;
    query[field === "after" ? "from" : "to"] = date;
    return true;
  }
  addSelected(query, field as FacetName, value, negated);
  return true;
}

/** An operator whose value can't be read (`after:soon`) is the words it is made of. */
function readLiterally({ field, value, negated }: Extract<Lexeme, { kind: "field" }>): Lexeme[] {
  const separator = /[\s()]/.test(value) ? ": " : ":";
  return readLexemes(`${negated ? "-" : ""}${field}${separator}${value}`, []);
}

const isField = (lexeme: Lexeme | undefined): boolean => lexeme?.kind === "field";
/** Values of one facet are alternatives anyway; the second filter may still have to be typed. */
const joinsFields = (lexemes: Lexeme[], at: number): boolean =>
  isField(lexemes[at - 1]) && (isField(lexemes[at + 1]) || at + 1 === lexemes.length);

/** Filters hold for the whole query, so one can't be an alternative to words. */
function refuseFilterBesideWords(lexemes: Lexeme[], at: number): void {
  const before = lexemes[at - 1]?.kind === "or" && at >= 2 && !isField(lexemes[at - 2]);
  const after = lexemes[at + 1]?.kind === "or" && at + 2 < lexemes.length && !isField(lexemes[at + 2]);
  if (before || after) throw readerError("filter-beside-words", {});
}

/** A value that itself starts with a minus has a backslash before it. */
const unescapeMinus = (value: string): string => (/^\\+-/.test(value) ? value.slice(1) : value);

function addValue(query: SearchQuery, facet: FacetName, raw: string): void {
  const excluded = raw.startsWith("-");
  addSelected(query, facet, unescapeMinus(excluded ? raw.slice(1) : raw), excluded);
}

function addSelected(query: SearchQuery, facet: FacetName, raw: string, excluded: boolean): void {
  const value = cleanText(raw).trim();
  if (value === "") return;
  if (value.length > MAX_VALUE_LENGTH) {
    throw readerError("value-too-long", { facet, length: value.length, most: MAX_VALUE_LENGTH });
  }
  const { include, exclude } = query.filters[facet];
  const [target, other] = excluded ? [exclude, include] : [include, exclude];
  if (target.includes(value)) return;
  if (other.includes(value)) other.splice(other.indexOf(value), 1);
  target.push(value);
  const count = FACET_NAMES.reduce((sum, name) => {
    const selection = query.filters[name];
    return sum + selection.include.length + selection.exclude.length;
  }, 0);
  if (count > MAX_FILTER_VALUES) throw readerError("too-many-filters", { most: MAX_FILTER_VALUES });
}

function sortSelections(query: SearchQuery): void {
  for (const facet of FACET_NAMES) {
    query.filters[facet].include.sort();
    query.filters[facet].exclude.sort();
  }
}

/** So much of what was given is repeated to whoever gave it. */
const shorten = (value: string): string => cleanText(value).slice(0, 40);

function readDate(params: URLSearchParams, name: "from" | "to"): string | null {
  const value = (params.get(name) ?? "").trim();
  if (value === "" || (name === "from" && value === UNKNOWN)) return value || null;
  if (parsePartialDate(value)) return value;
  throw readerError("date-unreadable", { text: shorten(value), parameter: name });
}

/** One of some values; null where none is given. */
function readChoice<T extends string>(params: URLSearchParams, name: string, choices: readonly T[]): T | null {
  const value = params.get(name) ?? "";
  const found = choices.find((choice) => choice === value);
  if (found !== undefined || value === "") return found ?? null;
  throw readerError("choice-unknown", { text: shorten(value), parameter: name, choices });
}

/** A whole number from 1 to `max`; what is no number gives `fallback`. */
function readNumber(params: URLSearchParams, name: string, fallback: number, max: number): number {
  const value = Number(params.get(name) || Number.NaN);
  if (Number.isNaN(value)) return fallback;
  return Math.min(max, Math.max(1, Math.trunc(value)));
}
