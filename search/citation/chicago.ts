import { addChecked } from "./checked-copy.ts";
import { type Citation, chooseAddresses } from "./citation.ts";
import { type AuthorName, areTwoLiterals, sayName, sayNames } from "./names/author-name.ts";
import { readName, readNames } from "./names/read-names.ts";
import { putInMarks } from "./nest-marks.ts";
import { formatAmericanDate } from "./style-dates.ts";
import { endClause, endSentence, markTitle, setTitle } from "./style-title.ts";

/** Of more authors than this the bibliography names the first three (18, 13.23). */
const MOST_LISTED = 6;
const FIRST_LISTED = 3;

/** Particles stand behind the given name: `Leyen, Ursula von der`. */
function invertName(name: AuthorName): string {
  if ("literal" in name || name["static-ordering"]) return sayName(name);
  const given = [name.given, name["non-dropping-particle"]].filter(Boolean).join(" ");
  return [name.family, given, name.suffix].filter(Boolean).join(", ");
}

function listInverted(authors: readonly AuthorName[]): string {
  const [first, ...others] = authors;
  if (!first) return "";
  if (areTwoLiterals(authors)) return sayNames(authors);
  const names = [invertName(first), ...others.map(sayName)];
  if (names.length > MOST_LISTED) return `${names.slice(0, FIRST_LISTED).join(", ")}, et al.`;
  return names.length > 1 ? `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}` : (names[0] ?? "");
}

/**
 * The entry of the bibliography (18, 14.89: news on the web). The paper stands for an author who is not known (14.90); a day of access is given where no date is
 * known (13.15).
 */
function formatChicagoReference(citation: Citation): string {
  const { author, source, date, accessed } = citation;
  const { cited } = chooseAddresses(citation);
  const names = listInverted(readNames(author, source));
  const day = date ? formatAmericanDate(date) : "n.d.";
  const parts = [
    (names || source) && endSentence(names || (source ?? "")),
    markTitle(setTitle(citation), citation, endSentence),
    endSentence([names && source, day].filter(Boolean).join(", ")),
    cited && !date ? `Accessed ${formatAmericanDate(accessed)}.` : null,
    cited && `${cited}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

/** A note (18, 13.18). Of three names or more it gives the first (13.23). Speech is quoted in the article that it was read in (13.65). */
function formatNote(citation: Citation): string {
  const { author, source, date, ordinal, accessed, speaker } = citation;
  const names = readNames(author, source).map(sayName);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
  const { cited } = chooseAddresses(citation);
  const facts = [
    source,
    date ? formatAmericanDate(date) : "n.d.",
    ordinal === 0 ? "headline" : `para. ${ordinal}`,
    cited && !date ? `accessed ${formatAmericanDate(accessed)}` : null,
    cited,
  ];
  const heads = [speaker && `${sayName(readName(speaker))}, quoted in`, who && `${who},`];
  const title = markTitle(setTitle(citation), citation, endClause);
  return [...heads, title, `${facts.filter(Boolean).join(", ")}.`].filter(Boolean).join(" ");
}

/** The quote with its note, the entry of the bibliography, and where it can be checked. */
export function formatChicago(citation: Citation): string {
  const note = `1. ${formatNote(citation)}`;
  return `${putInMarks(citation.text)}\n\n${note}\n\n${formatChicagoReference(citation)}${addChecked(citation)}`;
}
