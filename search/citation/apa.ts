import { addChecked } from "./checked-copy.ts";
import { type Citation, chooseAddresses } from "./citation.ts";
import { type AuthorName, areTwoLiterals, shortName } from "./names/author-name.ts";
import { readName, readNames } from "./names/read-names.ts";
import { putInMarks } from "./nest-marks.ts";
import { shortenTitle } from "./short-title.ts";
import { formatAmericanDate, formatApaDate } from "./style-dates.ts";
import { curlMarks, endClause, endSentence, markTitle } from "./style-title.ts";
import { writeTitleCase } from "./title-case.ts";

/** `Doe, J. M.`; two-part names keep their hyphen: `J.-P.` (7, 9.8). */
function formatName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  const initials = name.given
    .split(/\s+/)
    .map((part) =>
      part
        .split("-")
        .filter((piece, at) => at === 0 || /^\p{Lu}/u.test(piece))
        .map((piece) => `${[...piece][0]?.toUpperCase() ?? ""}.`)
        .join("-"),
    )
    .join(" ");
  return [shortName(name), initials, name.suffix].filter(Boolean).join(", ");
}

function listNames(names: readonly AuthorName[]): string {
  const written = names.map(formatName);
  // Of more than 20 names the first 19 and the last are given (7, 9.8).
  if (written.length > 20) return `${written.slice(0, 19).join(", ")}, … ${written.at(-1)}`;
  if (areTwoLiterals(names)) return written.join(" & ");
  return written.length > 1 ? `${written.slice(0, -1).join(", ")}, & ${written.at(-1)}` : (written[0] ?? "");
}

/**
 * The entry of the list of references: a newspaper article on the web (7, 10.1), without an author its title comes first, `n.d.` without a date. A day of
 * retrieval is given only where no date says which version was read (7, 9.16).
 */
export function formatApaReference(citation: Citation): string {
  const { author, source, date, accessed } = citation;
  const title = endSentence(curlMarks(citation.title));
  const names = listNames(readNames(author, source));
  const when = `(${date ? formatApaDate(date) : "n.d."}).`;
  const head = names === "" ? `${title} ${when}` : `${endSentence(names)} ${when} ${title}`;
  const { cited } = chooseAddresses(citation);
  const where = cited && !date ? `Retrieved ${formatAmericanDate(accessed)}, from ${cited}` : cited;
  return [head, source && endSentence(source), where].filter(Boolean).join(" ");
}

/**
 * The quote with its citation in the text (7, 8.28: a paragraph number where there are no pages), the reference, and where it can be checked. Speech is cited
 * as from a secondary source (7, 8.6).
 */
export function formatApa(citation: Citation): string {
  const { text, title, author, source, date, ordinal, language, speaker } = citation;
  const names = readNames(author, source).map(shortName);
  const short = curlMarks(writeTitleCase(shortenTitle(title), language));
  const who =
    names.length > 2
      ? `${names[0]} et al.,`
      : names.length > 0
        ? `${names.join(" & ")},`
        : markTitle(short, citation, endClause);
  const quoted = speaker ? `${shortName(readName(speaker))}, as cited in ` : "";
  const place = ordinal === 0 ? "headline" : `para. ${ordinal}`;
  const inText = `(${quoted}${who} ${date?.slice(0, 4) ?? "n.d."}, ${place})`;
  return `${putInMarks(text)} ${inText}\n\n${formatApaReference(citation)}${addChecked(citation)}`;
}
