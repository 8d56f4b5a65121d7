import { type Citation, describePlace, endSentence } from "./citation.ts";
import { type AuthorName, invertName, readNames, sayName } from "./names.ts";
import { putInMarks } from "./nest-marks.ts";
import { formatAmericanDate } from "./style-dates.ts";

const join = (names: string[]): string =>
  names.length > 2 ? `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}` : names.join(" and ");

function listInverted([first, ...others]: AuthorName[]): string {
  if (!first) return "";
  if (others.length === 0) return invertName(first);
  const names = [invertName(first), ...others.map(sayName)];
  return `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}

/** The entry of the bibliography (17, 14.198: news on the web); a day of access is given, as where no date is known (14.12). */
function formatChicagoReference({ title, author, source, date, link, accessed }: Citation): string {
  const names = listInverted(readNames(author));
  const where = [source, date && formatAmericanDate(date)].filter(Boolean).join(", ");
  const parts = [names && endSentence(names), putInMarks(endSentence(title)), where && endSentence(where)];
  return `${parts.filter(Boolean).join(" ")} Accessed ${formatAmericanDate(accessed)}. ${link}.`;
}

/** The quote with its note (17, 14.19), and the entry of the bibliography. Of four names or more a note gives the first. */
export function formatChicago(citation: Citation): string {
  const { title, author, source, date, ordinal, link, accessed, text } = citation;
  const names = readNames(author).map(sayName);
  const who = names.length > 3 ? `${names[0]} et al.` : join(names);
  const named = putInMarks(/[?!]$/.test(title) ? title : `${title},`);
  const rest = [source, date && formatAmericanDate(date), ordinal === 0 ? describePlace(ordinal) : `para. ${ordinal}`];
  const note = [who && `${who}, ${named}`, !who && named].filter(Boolean).join("");
  const facts = [...rest.filter(Boolean), `accessed ${formatAmericanDate(accessed)}`, link].join(", ");
  return `${putInMarks(text)}\n\n1. ${note} ${facts}.\n\n${formatChicagoReference(citation)}`;
}
