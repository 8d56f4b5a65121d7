import { type Citation, endSentence } from "./citation.ts";
import { type AuthorName, invertName, readNames, sayName, shortName } from "./names.ts";
import { putInMarks } from "./nest-marks.ts";
import { shortenTitle } from "./short-title.ts";
import { formatMlaDate } from "./style-dates.ts";

/** Two names are both given, of more the first (9, 5.5–5.8). */
function listNames([first, second, ...more]: AuthorName[]): string {
  if (!first) return "";
  if (more.length > 0) return `${invertName(first)}, et al.`;
  return second ? `${invertName(first)}, and ${sayName(second)}.` : endSentence(invertName(first));
}

/** The entry of the works cited (9, 5.1): an unknown author or date is left out, and the day of access stands for the date. */
function formatMlaReference({ title, author, source, date, link, accessed }: Citation): string {
  const names = listNames(readNames(author));
  const container = [source, date && formatMlaDate(date), link].filter(Boolean).join(", ");
  return `${names}${names && " "}${putInMarks(endSentence(title))} ${container}. Accessed ${formatMlaDate(accessed)}.`;
}

/** The quote with its citation in the text (9, 6.20: `par.` where paragraphs are numbered), and the entry of the works cited. */
export function formatMla(citation: Citation): string {
  const names = readNames(citation.author).map(shortName);
  const place = citation.ordinal === 0 ? "headline" : `par. ${citation.ordinal}`;
  const title = shortenTitle(citation.title);
  const who =
    names.length > 2 ? `${names[0]} et al.,` : names.length > 0 ? `${names.join(" and ")},` : putInMarks(`${title},`);
  return `${putInMarks(citation.text)} (${who} ${place})\n\n${formatMlaReference(citation)}`;
}
