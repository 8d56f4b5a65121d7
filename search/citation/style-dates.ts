import { formatDate } from "../dates.ts";

const MLA_MONTHS: Record<string, string> = {
  January: "Jan.",
  February: "Feb.",
  March: "Mar.",
  April: "Apr.",
  August: "Aug.",
  September: "Sept.",
  October: "Oct.",
  November: "Nov.",
  December: "Dec.",
};

/** `August 9, 2016`, `August 2016`, `2016`: APA (7, 9.14) in prose, and Chicago (17, 6.38). */
export function formatAmericanDate(date: string): string {
  const [year, month, day] = formatDate(date).split(" ").reverse();
  return [month, day ? `${day},` : undefined, year].filter(Boolean).join(" ");
}

/** `9 Aug. 2016`: MLA (9, appendix 1); May, June and July are not shortened. */
export function formatMlaDate(date: string): string {
  return formatDate(date)
    .split(" ")
    .map((part) => MLA_MONTHS[part] ?? part)
    .join(" ");
}

/** `2016, August 9`: the date of an APA reference (7, 9.14). */
export function formatApaDate(date: string): string {
  const [year, month, day] = formatDate(date).split(" ").reverse();
  return month ? `${year}, ${[month, day].filter(Boolean).join(" ")}` : `${year}`;
}
