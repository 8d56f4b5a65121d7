import { cutAtHighlights } from "#search/highlight.ts";
import type { Hit, ToldResult } from "#search/result.ts";

const BOLD = "\u001B[1m";
const PLAIN = "\u001B[0m";

function formatHit(hit: Hit, { bold, site }: ResultStyle): string {
  const text = cutAtHighlights(hit.text, hit.highlights)
    .map((piece) => (bold && piece.marked ? BOLD + piece.text + PLAIN : piece.text))
    .join("");
  const facts = [hit.title, hit.source ?? "source unknown", hit.date ?? "date unknown", `paragraph ${hit.ordinal}`];
  return `${text}\n    ${facts.join(" · ")}\n    ${site}${hit.link}`;
}

/** The range and the totals of a result in words: `1–20 of 312 paragraphs in 87 articles`. */
function formatRange(result: ToldResult): string {
  const { total, totalArticles, query, page, hits } = result;
  const first = (page - 1) * query.perPage + 1;
  const paragraphs = `${total} paragraph${total === 1 ? "" : "s"}`;
  const articles = `${totalArticles} article${totalArticles === 1 ? "" : "s"}`;
  if (query.group) return `${first}–${first + hits.length - 1} of ${articles}, ${paragraphs}`;
  return `${first}–${first + hits.length - 1} of ${paragraphs} in ${articles}`;
}

/** How a result is shown. */
export interface ResultStyle {
  /** Mark what was searched for (terminals only). */
  bold: boolean;
  /** Address of the site, without a trailing slash, to which the links lead; empty where it isn't known. */
  site: string;
}

/** A result as the terminal shows it: hits with where they stand, then the range and what the engine has to say. */
export function formatResult(result: ToldResult, style: ResultStyle): string {
  const notices = result.notices.map(({ message, meant }) =>
    meant ? `${message} Did you mean ${meant.text}?` : message,
  );
  const found = result.hits.map((hit) => formatHit(hit, style));
  return [...found, found.length > 0 ? formatRange(result) : formatNothing(result), ...notices].join("\n\n");
}

function formatNothing({ suggestions }: ToldResult): string {
  const { corrected, withoutRarest } = suggestions ?? { corrected: null, withoutRarest: null };
  return [
    "Nothing matches.",
    ...(corrected ? [`Did you mean: ${corrected}`] : []),
    ...(withoutRarest ? [`Without the rarest word: ${withoutRarest}`] : []),
  ].join("\n");
}
