import { type Citation, endSentence } from "./citation.ts";
import { type AuthorName, readNames, shortName } from "./names.ts";
import { putInMarks } from "./nest-marks.ts";
import { shortenTitle } from "./short-title.ts";
import { formatAmericanDate, formatApaDate } from "./style-dates.ts";

/** `Doe, J. M.`; two-part names keep their hyphen: `J.-P.` (7, 9.8). */
function formatName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  const initials = name.given
    .split(/\s+/)
    .map((part) =>
      part
        .split("-")
        .map((piece) => `${[...piece][0]?.toUpperCase() ?? ""}.`)
        .join("-"),
    )
    .join(" ");
  return `${name.family}, ${initials}`;
}

function listNames(names: AuthorName[]): string {
  const written = names.map(formatName);
  // Of more than 20 names the first 19 and the last are given (7, 9.8).
  if (written.length > 20) return `${written.slice(0, 19).join(", ")}, . . . ${written.at(-1)}`;
  return written.length > 1 ? `${written.slice(0, -1).join(", ")}, & ${written.at(-1)}` : (written[0] ?? "");
}

/** The entry of the list of references: a newspaper article on the web (7, 10.1), without an author its title comes first, `n.d.` without a date. */
export function formatApaReference({ title, author, source, date, link, accessed }: Citation): string {
  const names = listNames(readNames(author));
  const when = `(${date ? formatApaDate(date) : "n.d."}).`;
  const head = names === "" ? `${endSentence(title)} ${when}` : `${endSentence(names)} ${when} ${endSentence(title)}`;
  const where = source ? ` ${endSentence(source)}` : "";
  return `${head}${where} Retrieved ${formatAmericanDate(accessed)}, from ${link}`;
}

/** The quote with its citation in the text (7, 8.28: a paragraph number where there are no pages), and the reference. */
export function formatApa(citation: Citation): string {
  const names = readNames(citation.author).map(shortName);
  const who =
    names.length > 2
      ? `${names[0]} et al.`
      : names.length > 0
        ? names.join(" & ")
        : putInMarks(`${shortenTitle(citation.title)},`);
  const year = citation.date?.slice(0, 4) ?? "n.d.";
  const place = citation.ordinal === 0 ? "headline" : `para. ${citation.ordinal}`;
  const comma = names.length > 0 ? "," : "";
  return `${putInMarks(citation.text)} (${who}${comma} ${year}, ${place})\n\n${formatApaReference(citation)}`;
}
