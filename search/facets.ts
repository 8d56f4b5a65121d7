/** What a facet is. Whatever knows of facets derives it from `FACETS`; what readers are told of them is in messages/. */
interface Facet {
  /** What has the values: each paragraph, or an article, whose paragraphs share them. */
  of: "paragraph" | "article";
  /** Where they stand in it. In hits, exports and rows of an index they have this name too, unless `column` gives another. */
  field: string;
  column?: string;
  /** Several at once; without it one or none. */
  several?: true;
  /** What of each thing in the field is the value; `value` unless it is given. A text is a value by itself. */
  member?: "value" | "id" | "speaker";
  /** Of a paragraph's facet: where the article sums it up, with where each value was read. */
  summary?: string;
  /** What values are called: as the collection's topics, or as languages. Without it they are shown as they are. */
  labels?: "topics" | "languages";
  /** What a text is about: a category of feeds, a keyword of citations, a link beside the article and (of a paragraph's facet) below a hit. */
  isSubject?: true;
  /** Every article should have one: the library lists those without. */
  isExpected?: true;
  /**
   * Of a facet that articles have only as somebody states it: the names under which front matter, sidecars and tables do, in small letters, the
   * most telling first. The article then has the field `field`, and nothing else has to be written to read it.
   */
  stated?: readonly [string, ...string[]];
}

/** All facets by their names in the URL, in the order in which they are shown. Another order, or another way to store one, makes another index. */
export const FACETS = {
  topic: {
    of: "paragraph",
    several: true,
    field: "topics",
    member: "id",
    summary: "topics",
    labels: "topics",
    isSubject: true,
  },
  source: { of: "article", field: "source", isExpected: true },
  speaker: { of: "paragraph", several: true, field: "quotations", member: "speaker", column: "speakers" },
  author: { of: "article", field: "author", isExpected: true },
  lang: { of: "article", field: "language", labels: "languages" },
  place: {
    of: "article",
    several: true,
    field: "places",
    isSubject: true,
    stated: ["place", "places", "ort", "orte", "lieu", "lieux", "lugar", "lugares", "luogo", "luoghi", "yer", "место"],
  },
} as const satisfies Record<string, Facet>;

type Table = typeof FACETS;
export type FacetName = keyof Table;

/** Names of the facets of one kind. */
type NamesOf<Kind> = { [N in FacetName]: Table[N] extends Kind ? N : never }[FacetName];
export type ArticleFacet = NamesOf<{ of: "article" }>;
export type ParagraphFacet = NamesOf<{ of: "paragraph" }>;
/** Articles have several values of it. */
export type ListedFacet = NamesOf<{ of: "article"; several: true }>;
/** Articles have one value of it, or none. */
export type SingleFacet = Exclude<ArticleFacet, ListedFacet>;
export type ExpectedFacet = NamesOf<{ isExpected: true }>;
export type StatedFacet = NamesOf<{ stated: readonly string[] }>;

/** A type for each stated facet by its field in an article: `Many` where it may have several values. */
export type ByField<Many, One> = {
  [N in StatedFacet as Table[N]["field"]]: Table[N] extends { several: true } ? Many : One;
};

type Column<N extends FacetName> = Table[N] extends { column: infer Named extends string } ? Named : Table[N]["field"];
/** A type for each facet by its name in hits and exports: `Many` where it may have several values. */
export type ByColumn<Many, One> = {
  [N in FacetName as Column<N>]: Table[N] extends { several: true } ? Many : One;
};

/** Stands for "no value" in every facet, and in `from` for "no date". */
export const UNKNOWN = "unknown";

export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** The record of a facet, whatever it is. */
export const describeFacet = (name: FacetName): Facet => FACETS[name];

const namesWhere = <N extends FacetName>(holds: (facet: Facet) => boolean): readonly N[] =>
  FACET_NAMES.filter((name) => holds(FACETS[name])) as N[];

export const PARAGRAPH_FACETS = namesWhere<ParagraphFacet>(({ of }) => of === "paragraph");
export const ARTICLE_FACETS = namesWhere<ArticleFacet>(({ of }) => of === "article");
export const LISTED_FACETS = namesWhere<ListedFacet>(({ of, several }) => of === "article" && several === true);
export const SINGLE_FACETS = namesWhere<SingleFacet>(({ of, several }) => of === "article" && several !== true);
export const STATED_FACETS = namesWhere<StatedFacet>(({ stated }) => stated !== undefined);
export const EXPECTED_FACETS = namesWhere<ExpectedFacet>(({ isExpected }) => isExpected === true);
export const SUBJECTS = namesWhere<FacetName>(({ isSubject }) => isSubject === true);

export const isOneOf = <N extends FacetName>(names: readonly N[], name: FacetName): name is N =>
  (names as readonly FacetName[]).includes(name);

/** Something for each facet. */
export function mapFacets<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACET_NAMES.map((name) => [name, make(name)])) as Record<FacetName, T>;
}

/** The name of a facet's values in hits and exports. */
export function columnOf(name: FacetName): keyof ByColumn<unknown, unknown> {
  const { column, field }: Facet = FACETS[name];
  return (column ?? field) as keyof ByColumn<unknown, unknown>;
}

/** What an index stores of facets: one that was made by another table can't be read by this one. */
export const FACETS_MARK = JSON.stringify(
  FACET_NAMES.map((name) => {
    const { of, field, column, several, member }: Facet = FACETS[name];
    return [name, of, field, column, several, member];
  }),
);
