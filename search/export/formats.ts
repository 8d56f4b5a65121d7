/** The formats in which all results of a search are given out, by their names in the URL. */
export const EXPORT_FORMATS = ["csv", "json", "jsonl", "bibtex", "ris"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the menu calls them. */
export const EXPORT_LABELS: Record<ExportFormat, string> = {
  csv: "CSV",
  json: "JSON",
  jsonl: "JSON lines",
  bibtex: "BibTeX",
  ris: "RIS",
};
