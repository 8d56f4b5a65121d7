/** How far an ingest has come: pages of lists fetched, files read, then paragraphs sent (where the engine is a server) and indexed. */
export interface IngestProgress {
  phase: "fetching" | "reading" | "uploading" | "indexing" | "finishing";
  done: number;
  total: number;
}
