import { addChecked } from "./checked-copy.ts";
import { type Citation, chooseAddresses } from "./citation.ts";
import { type AuthorName, areTwoLiterals, leadName, sayName, sayNames, shortName } from "./names/author-name.ts";
import { readName, readNames } from "./names/read-names.ts";
import { putInMarks } from "./nest-marks.ts";
import { shortenTitle } from "./short-title.ts";
import { formatMlaDate } from "./style-dates.ts";
import { curlMarks, endClause, endSentence, markTitle, setTitle } from "./style-title.ts";
import { writeTitleCase } from "./title-case.ts";

/** Two names are both given, of more the first (9, 5.5–5.8). */
function listNames(names: readonly AuthorName[]): string {
  const [first, second, ...more] = names;
  if (!first) return "";
  if (areTwoLiterals(names)) return endSentence(sayNames(names));
  if (more.length > 0) return `${leadName(first)}, et al.`;
  return endSentence(second ? `${leadName(first)}, and ${sayName(second)}` : leadName(first));
}

/** The entry of the works cited (9, 5.1): an unknown author or date is left out, and the day of access stands for the date (9, 5.111). */
function formatMlaReference(citation: Citation): string {
  const { author, source, date, accessed } = citation;
  const { cited } = chooseAddresses(citation);
  const container = [source, date && formatMlaDate(date), cited].filter(Boolean).join(", ");
  const parts = [
    listNames(readNames(author, source)),
    markTitle(setTitle(citation), citation, endSentence),
    container && `${container}.`,
    date ? null : `Accessed ${formatMlaDate(accessed)}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

/**
 * The quote with its citation in the text (9, 6.20: `par.` where paragraphs are numbered), the entry of the works cited, and where it can be checked. Speech is
 * cited as from an indirect source (9, 6.77).
 */
export function formatMla(citation: Citation): string {
  const { text, title, author, source, ordinal, language, speaker } = citation;
  const names = readNames(author, source).map(shortName);
  const short = curlMarks(writeTitleCase(shortenTitle(title), language));
  const who =
    names.length > 2
      ? `${names[0]} et al.,`
      : names.length > 0
        ? `${names.join(" and ")},`
        : markTitle(short, citation, endClause);
  const quoted = speaker ? `${shortName(readName(speaker))}, qtd. in ` : "";
  const place = ordinal === 0 ? "headline" : `par. ${ordinal}`;
  return `${putInMarks(text)} (${quoted}${who} ${place})\n\n${formatMlaReference(citation)}${addChecked(citation)}`;
}
