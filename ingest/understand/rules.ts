import type { Sources } from "./metadata/sources.ts";
import type { TopicRules } from "./topics/topic-rules.ts";

/** What a collection decides about how its articles are understood. */
export interface Rules {
  topics: TopicRules;
  sources: Sources;
  /** ISO day; a date after it is in the future. */
  today: string;
}
