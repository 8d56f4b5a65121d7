import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import type { Line } from "./cut-lines.ts";

/** The lines above a message, in the languages whose dates are read. */
const { mailSender, mail, forwarded } = WORDS.labels;
const FIELD = new RegExp(`^(?:(${anyPhrase(mailSender)})|${anyPhrase(mail)})\\s*:`, "iu");
const FORWARDED = new RegExp(`^-*\\s*${anyPattern(forwarded)}\\s*:?\\s*-*$`, "iu");

/** Whoever passes an article on writes no more lines above it. */
const MOST_ABOVE = 60;
/** A line of these words alone is a label of the article's (`Date: 3 May 2016`); a message has several. */
const FEWEST_FIELDS = 2;

/**
 * Finds the positions of the lines of a message above the article that it brings: its sender, subject and day, and all above the line
 * that says it was forwarded. The day of the message is not the article's. Linear in the lines at the top.
 */
export function findMailHeaders(lines: Line[]): Set<number> {
  const found = new Set<number>();
  const top = lines.slice(0, MOST_ABOVE);
  const forwarded = top.findLastIndex(({ text }) => FORWARDED.test(text));
  if (forwarded < lines.length - FEWEST_FIELDS) for (let i = 0; i <= forwarded; i++) found.add(i);
  for (let from = 0; from < top.length; ) {
    let to = from;
    while (to < top.length && FIELD.test((top[to] as Line).text)) to++;
    const fields = top.slice(from, to);
    const isMessage = fields.length >= FEWEST_FIELDS && fields.some(({ text }) => FIELD.exec(text)?.[1] !== undefined);
    if (isMessage) for (let i = from; i < to; i++) found.add(i);
    from = to + 1;
  }
  return found;
}
