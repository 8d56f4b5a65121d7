import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { countWords, endsSentence } from "../../text/sentence-ends.ts";
import { foldLine } from "./fold-line.ts";

/** Sites that bars name; one alone may be a heading's or a list's. */
const SITES: ReadonlySet<string> = new Set(
  `facebook twitter x whatsapp linkedin pinterest reddit telegram instagram youtube tumblr flipboard messenger google google+ plus
  skype viber pocket`.split(/\s+/),
);

/** Words of share and print bars: a line of nothing but these is one. */
const BAR_WORDS: ReadonlySet<string> = new Set([...WORDS.furniture.buttons, "a", "aa", "aaa", "a+", "a-", "+", "-"]);

/** Words that bars use as well and that alone make none. */
const BAR_FILLERS: ReadonlySet<string> = new Set(WORDS.furniture.buttonFillers);

/** What stands at the foot of every page of a site; in a heading it may be what a text is about. */
const FOOT = new RegExp(`^${anyPattern(WORDS.furniture.footers)}$`, "u");

/** What makes a list part of a sentence. */
const AND = new RegExp(`,|\\s(?:${anyPhrase(WORDS.bylines.and)}|or)\\s`, "iu");

const MOST_WORDS = 16;
const LONGEST = 400;

/** Whether a line is a bar of buttons: `Share | Tweet | Print`, `Share on Facebook`, `A- A+`. */
export function isBar(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase().split(/[\s|•·,/:]+/u);
  if (words.length > MOST_WORDS || endsSentence(text)) return false;
  if (FOOT.test(foldLine(text))) return true;
  let bars = 0;
  let buttons = 0;
  for (const word of words) {
    if (SITES.has(word)) bars++;
    else if (BAR_WORDS.has(word) || /^@\w+$/.test(word) || /^a[a+-]{0,8}$/.test(word.replaceAll("-", ""))) buttons++;
    else if (!BAR_FILLERS.has(word) && !/^\d*[.,]?\d*[km]?$/.test(word)) return false;
  }
  // "Follow the story" and "Listen to me" are headings as well.
  if ((bars + buttons) * 2 <= words.length) return false;
  // One site alone is a name, and so are several that a sentence could list.
  return buttons > 0 || (bars > 1 && !AND.test(text));
}

/** Whether a line counts pictures or minutes: `2/5`, `4 min`. */
export function isCounter(text: string): boolean {
  return /^\d{1,3}\s*\/\s*\d{1,3}$|^\d+\s*-?\s*min(?:ute)?s?$/iu.test(text);
}

/** `Home > World > Europe`, `News | Sport | Weather`. */
const MENU = /\s[>|»/›•·]\s/u;

/** Whether a line is a row of short names between signs. */
export function isMenu(text: string): boolean {
  if (!MENU.test(text) || /\d/.test(text) || endsSentence(text)) return false;
  const parts = text.split(/\s[>|»/›•·]\s/u);
  return (parts.length > 2 || / > | » | › /.test(text)) && parts.every((part) => countWords(part, 4) <= 3);
}
