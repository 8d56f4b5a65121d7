import type { Citation } from "./citation.ts";
import { sayName, sayNames } from "./names/author-name.ts";
import { readName, readNames } from "./names/read-names.ts";

/** What stands before an article's title: its author, and who said the words. Empty, or ends so that the title can follow. */
export function listPeople({ author, source, speaker }: Citation): string {
  const authors = sayNames(readNames(author, source));
  return `${speaker ? `${sayName(readName(speaker))}, quoted in ` : ""}${authors && `${authors}, `}`;
}
