/** The formats in which all results of a search are given out, by their names in the URL. */
export const EXPORT_FORMATS = ["csv", "json", "jsonl", "bibtex", "ris"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
