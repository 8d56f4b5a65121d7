import { CLEAR_PARTICLES } from "#search/citation/names/name-words.ts";

/** People as they are named in a line of thanks; only their capitals tell them from other words. */
const PERSON = `\\p{Lu}[\\p{L}.'’-]*(?: (?:${[...CLEAR_PARTICLES].join("|")}|writers?|reporters?|\\p{Lu}[\\p{L}.'’-]*)){1,6}`;
const PEOPLE = `${PERSON}(?:(?:,? and |, | & | in )(?:${PERSON}|\\p{Lu}[\\p{L}.'’-]*(?=$|[;.)]))){0,8}`;
const WORK = "(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by";

const CREDITS = new RegExp(
  `^\\(?${WORK} ${PEOPLE}(?:; ?${WORK} ${PEOPLE})*[.)]*$|^${PEOPLE} contributed to this (?:report|story|article)\\.?$`,
  "u",
);

const LONGEST = 300;

/** Whether a line says who helped with a text: `(Reporting by Ann Lee; Editing by Bo Chan)`. */
export function isCreditLine(text: string): boolean {
  return text.length <= LONGEST && CREDITS.test(text);
}
