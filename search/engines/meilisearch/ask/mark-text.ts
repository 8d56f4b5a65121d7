import type { Paragraph } from "../../../article.ts";
import { highlightPatterns, type Pattern } from "../../../highlight-patterns.ts";
import { paragraphLink } from "../../../quotes/paragraph-link.ts";
import type { ExportedHit, Highlight, Hit } from "../../../result.ts";
import { tokenize } from "../../../words/tokenize.ts";
import { stemOf } from "../../../words/word-forms.ts";
import { NO_LIMIT, type WorkBudget } from "../../../work-budget.ts";
import type { StoredHit } from "../nodes/answers.ts";
import type { Marking } from "./plan-words.ts";

/** Where the words that matched stand in a text. */
function markText(text: string, { patterns, stems }: Marking): Highlight[] {
  if (patterns.length === 0 && stems.size === 0) return [];
  const tokens = tokenize(text);
  const terms = stems.size > 0 ? new Set(tokens.map(({ term }) => term)) : new Set<string>();
  const inflections = [...terms].filter((term) => stems.has(stemOf(term) ?? ""));
  const marked = inflections.map((term): Pattern => ({ tokens: [term], prefix: false, edges: null }));
  return highlightPatterns(text, tokens, [...patterns, ...marked]);
}

/** Where they stand in each of an article's paragraphs, by paragraph id; paragraphs without any are left out. */
export function markParagraphs(
  paragraphs: Paragraph[],
  marking: Marking,
  budget: WorkBudget = NO_LIMIT,
): Record<string, Highlight[]> {
  const marked = paragraphs.map(({ id, text }): [string, Highlight[]] => {
    budget.check();
    return [id, markText(text, marking)];
  });
  return Object.fromEntries(marked.filter(([, ranges]) => ranges.length > 0));
}

/** A stored paragraph as a hit. `more` is how many others of its article match. */
export function showHit(hit: StoredHit, marking: Marking, more: number): Hit {
  const highlights = markText(hit.text, marking);
  return { ...showExportedHit(hit, more), highlights };
}

/** The same to be given out, nothing marked. */
export function showExportedHit(hit: StoredHit, more: number): ExportedHit {
  return { ...hit, link: paragraphLink(hit.articleId, { id: hit.paragraphId, text: hit.text }), more };
}
