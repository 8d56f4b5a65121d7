import { type FacetName, LISTED_FACETS, PARAGRAPH_FACETS, SINGLE_FACETS } from "../../facets.ts";

/** "Vbtm": tells an index of Verbatim from any other SQLite file. */
export const APPLICATION_ID = 0x5662746d;
/** Raised with every change of what is stored, but for the facets (FACETS_MARK); an older index is rebuilt by the next ingest. */
export const SCHEMA_VERSION = 7;

/** The column that holds a facet: of those that may have several values, numbers of sets of them. */
export const facetColumn = (facet: FacetName): string => `"facet_${facet}"`;

const ARTICLE_COLUMNS = [
  ...SINGLE_FACETS.map((facet) => `${facetColumn(facet)} TEXT`),
  ...LISTED_FACETS.map((facet) => `${facetColumn(facet)} INTEGER NOT NULL`),
];
const PARAGRAPH_COLUMNS = PARAGRAPH_FACETS.map((facet) => `${facetColumn(facet)} INTEGER NOT NULL`);

/**
 * `words` is contentless: it holds only the folded words, joined by spaces, so that `ascii` splits exactly there. `prefix='2'`:
 * two letters match so many words that without it merging them takes four times as long (th: 84 ms of 200,000 paragraphs, now
 * 20); it costs 130 bytes a paragraph and 5% of the ingest, three letters as much again for less. A row is deleted by telling FTS5 its
 * words again: with `contentless_delete=1` it would go on counting deleted rows, and bm25 would depend on what was ingested when.
 * `edges` holds the keys of edge-keys.ts of the paragraphs that have any: among the words they would count as length, and bm25 rank worse.
 */
export const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE topic (id TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE article (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, date TEXT, title TEXT NOT NULL, facts TEXT NOT NULL,
    ${ARTICLE_COLUMNS.join(", ")}
  );
  CREATE TABLE paragraph (
    n INTEGER PRIMARY KEY, article INTEGER NOT NULL, ordinal INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
    text TEXT NOT NULL, marks TEXT NOT NULL
  );
  CREATE INDEX paragraph_by_article ON paragraph (article);
  CREATE TABLE value_set (n INTEGER PRIMARY KEY, members TEXT NOT NULL UNIQUE);
  CREATE TABLE facet_row (
    n INTEGER PRIMARY KEY, article INTEGER NOT NULL, title INTEGER NOT NULL, ${PARAGRAPH_COLUMNS.join(", ")}
  );
  CREATE VIRTUAL TABLE words USING fts5 (terms, content='', prefix='2', tokenize='ascii');
  CREATE VIRTUAL TABLE edges USING fts5 (keys, content='', contentless_delete=1, detail=none, tokenize='ascii');
  CREATE TABLE term (term TEXT PRIMARY KEY, stem TEXT NOT NULL, df INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX term_by_stem ON term (stem);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
