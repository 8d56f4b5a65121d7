import { tokenizeToTerms } from "#search/words/tokenize.ts";
import { compareFacts } from "./compare-facts.ts";

/** Whether two lists of authors, parted by semicolons, agree: each of the shorter one is in the other, initials aside. */
export function agreeAuthors(one: string, other: string): boolean {
  const [few = [], many = []] = [one.split("; "), other.split("; ")].sort((a, b) => a.length - b.length);
  if (compareFacts(one, other)) return true;
  const outer = new Set(many.map(readEnds));
  return few.every((name) => outer.has(readEnds(name)) || many.some((longer) => compareFacts(name, longer)));
}

/** The first and the last word of a name: what stands between them is left out at times. */
function readEnds(name: string): string {
  const words = tokenizeToTerms(name);
  return `${words[0] ?? ""} ${words.at(-1) ?? ""}`;
}
