import type { Database } from "./cached-statements.ts";
import { readFacetColumns } from "./facet-columns.ts";
import type { SearchedIndex } from "./match-rows.ts";
import type { RankedIndex } from "./rank-rows.ts";
import { RecentRows } from "./recent-rows.ts";
import { readVocabulary } from "./vocabulary.ts";

/** What a search needs in memory, all of one generation of the index. */
export interface IndexSnapshot extends SearchedIndex, RankedIndex {
  generation: number;
}

/** Reads what a search needs of the state that the database is in. */
export function loadSnapshot(db: Database, generation: number): IndexSnapshot {
  const columns = readFacetColumns(db);
  return {
    generation,
    columns,
    paragraphs: columns.paragraphs,
    vocabulary: readVocabulary(db),
    everyRow: columns.orders.newest.toSorted(),
    matched: new RecentRows(),
  };
}
