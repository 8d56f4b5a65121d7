import type { Selected } from "../../facets/list-values.ts";
import type { FacetName } from "../../facets.ts";
import type { SearchQuery } from "../../query/query.ts";
import { type ReadQuery, readQuery } from "../../query/read-query.ts";
import type { WorkBudget } from "../../work-budget.ts";
import type { Database } from "./cached-statements.ts";
import { resolveSelections } from "./count-facets.ts";
import { type Expanded, expandWords, keepClosest } from "./expand-words.ts";
import { makeFilters, type RowFilters } from "./filter-rows.ts";
import type { IndexSnapshot } from "./index-snapshot.ts";
import { RowFinder } from "./match-rows.ts";
import { type Tally, tallyRows } from "./tally-rows.ts";

/** On what a query is answered: one state of the index, with what the answer may cost. */
export interface Answering {
  snapshot: IndexSnapshot;
  db: Database;
  budget: WorkBudget;
}

/** The words of a query, and what they may match. */
export interface ExpandedQuery {
  asked: ReadQuery;
  /** Null where there are no words. */
  expanded: Expanded | null;
  finder: RowFinder;
}

/** A query with all that it matches. */
export interface MatchedQuery extends ExpandedQuery {
  /** The values that each facet's selection stands for. */
  selected: Record<FacetName, Selected>;
  filters: RowFilters;
  tally: Tally;
}

/** Reads a query's words and finds what they may match. */
export function expandQuery(query: SearchQuery, { snapshot, db, budget }: Answering): ExpandedQuery {
  const asked = readQuery(query);
  const expanded = asked.words && expandWords(asked.words, snapshot.vocabulary, db, budget);
  return { asked, expanded, finder: new RowFinder(snapshot, db, budget) };
}

/** Expands the words of a query, finds the rows that match them, filters and counts them: each once for all that is told of it. */
export function matchQuery(query: SearchQuery, answering: Answering): MatchedQuery {
  const { columns } = answering.snapshot;
  const words = expandQuery(query, answering);
  const selected = resolveSelections(query, columns, answering.budget);
  const filters = makeFilters(query, selected, columns);
  return { ...words, selected, filters, tally: tallyRows(findRows(words, answering), columns, filters) };
}

/** Whether anything matches other words with the same filters. */
export function hasMatch(query: SearchQuery, filters: RowFilters, answering: Answering): boolean {
  const rows = findRows(expandQuery(query, answering), answering);
  return tallyRows(rows, answering.snapshot.columns, filters).rows.length > 0;
}

function findRows({ expanded, finder }: ExpandedQuery, { snapshot }: Answering): Uint32Array {
  return expanded ? finder.find(keepClosest(expanded)) : snapshot.everyRow;
}
