/** Kinds of files that hold several articles. */
export type ContainerKind = "zip" | "csv" | "jsonl" | "json" | "feed";

const BY_EXTENSION: Record<string, ContainerKind> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".json": "json",
  ".xml": "feed",
  ".rss": "feed",
  ".atom": "feed",
  ".zip": "zip",
};

/** Extensions of files that hold several articles, in the order in which people are told of them. */
export const CONTAINER_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** Tables are often kept compressed; a compressed archive of files is a ZIP. */
const COMPRESSED: ContainerKind[] = ["csv", "jsonl"];

/** The kind of container that a file is by its name, such as `export.csv.gz`; null when it is none. */
export function findContainerKind(name: string): ContainerKind | null {
  const [, extension = "", gz] = /(\.[a-z]+)(\.gz)?$/i.exec(name) ?? [];
  const kind = BY_EXTENSION[extension.toLowerCase()] ?? null;
  return gz !== undefined && kind !== null && !COMPRESSED.includes(kind) ? null : kind;
}

/** Whether a container's bytes have to be unpacked before they are read. */
export function isCompressed(name: string): boolean {
  return /\.gz$/i.test(name);
}

const MAPPING = ".columns.yml";

/** Whether a file says what the columns of the one beside it are. */
export function isMappingFile(name: string): boolean {
  return name.endsWith(MAPPING);
}

/** The file that says what the columns of this one are: `export.columns.yml` for `export.csv.gz`. */
export function nameMappingFile(path: string): string {
  return path.replace(/\.[a-z]+(?:\.gz)?$/i, MAPPING);
}
