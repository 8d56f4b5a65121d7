/** Why a query can't be read, and the values that are told of it. Programs that run in a browser word these too. */
export interface QueryReasons {
  /** Characters. */
  "query-too-long": { length: number; most: number };
  "too-many-filters": { most: number };
  "value-too-long": { facet: string; length: number; most: number };
  "date-unreadable": { text: string; parameter: "from" | "to" };
  "choice-unknown": { text: string; parameter: string; choices: readonly string[] };
  "nesting-too-deep": { depth: number; most: number };
  "filter-beside-words": NoValues;
}

/** Why else a reader is refused. `detail` is what a schema says of parameters, in English. */
export interface RefusalReasons {
  "page-too-deep": { most: number; page: number };
  "too-many-combinations": NoValues;
  "too-many-alternatives": { most: number };
  "phrases-too-long": NoValues;
  "phrase-too-long": NoValues;
  "too-many-words": { most: number };
  "search-too-dear": { seconds: number };
  "article-too-dear": { seconds: number };
  "answer-too-dear": { seconds: number };
  "article-not-found": NoValues;
  "paragraph-gone": NoValues;
  "link-too-long": { most: number };
  "no-words": NoValues;
  "quote-unreadable": { detail: string };
  "quote-unknown": NoValues;
  "link-missing": NoValues;
  "paragraph-missing": NoValues;
  "places-unreadable": { detail: string };
  "oembed-unreadable": { detail: string };
  "oembed-format-unknown": NoValues;
  "export-format-missing": { formats: readonly string[] };
  "facet-unreadable": { detail: string; facets: readonly string[]; most: number };
  "address-unknown": NoValues;
  "sitemap-part-unknown": NoValues;
  "too-many-requests": NoValues;
  "too-many-images": NoValues;
  "too-many-transfers": { kind: TransferKind; most: number };
  "too-many-parameters": { most: number };
  "read-only": NoValues;
  "header-unreadable": { header: string };
  /** Null for what is no host. */
  "host-unknown": { host: string | null };
}

type NoValues = Record<never, never>;

/** Long transfers, of which an address may have few at a time. */
export type TransferKind = "exports" | "long-articles";

export interface Reasons extends QueryReasons, RefusalReasons {}

/** Why a reader is refused. */
export type Reason = { [N in keyof Reasons]: { name: N; values: Reasons[N] } }[keyof Reasons];

/** What is told of an error: what happened, and what to do. */
export interface Told {
  message: string;
  action: string;
}

/** The sentences for some reasons. */
export type Wordings<R> = { [N in keyof R]: (values: R[N]) => Told };
