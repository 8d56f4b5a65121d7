import { UNKNOWN } from "./query.ts";
import { tokenizeToTerms } from "./tokenize.ts";

/**
 * Which values of a facet a filter value selects. A value that exists selects itself alone; else those that differ only by
 * case, accents and punctuation (`al jazeera`); else those that contain its words in a row (`putin`: Vladimir Putin). Nothing
 * when none fits. The same rule on every engine.
 */
export function resolveFacetValue(wanted: string, values: Iterable<string>): string[] {
  if (wanted === UNKNOWN) return [UNKNOWN];
  const terms = tokenizeToTerms(wanted).join(" ");
  const same: string[] = [];
  const containing: string[] = [];
  for (const value of values) {
    if (value === wanted) return [value];
    if (terms === "") continue;
    const folded = tokenizeToTerms(value).join(" ");
    if (folded === terms) same.push(value);
    else if (` ${folded} `.includes(` ${terms} `)) containing.push(value);
  }
  return same.length > 0 ? same : containing;
}
