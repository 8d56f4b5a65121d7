import type { Container } from "./container.ts";
import type { ContainerKind } from "./container-kind.ts";
import { readFeed } from "./read-feed.ts";
import { readLines, readList } from "./read-lines.ts";
import { readRows } from "./read-rows.ts";

/** What reads each kind of container whose entries are records: all but archives, which hold files. */
export const RECORD_CONTAINERS: Record<Exclude<ContainerKind, "zip">, Container> = {
  csv: readRows,
  jsonl: readLines,
  json: readList,
  feed: readFeed,
};
