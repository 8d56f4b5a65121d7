import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";
import { tokenizeToTerms } from "#search/words/tokenize.ts";
import { countWords, hasSentenceInside } from "../../text/sentence-ends.ts";
import { findScript, type Script } from "./find-script.ts";
import type { Spotted } from "./spot-pieces.ts";

/** What stands before the body, by position in the list of pieces. */
export interface Head {
  /** Null when no line can be the title. */
  title: number | null;
  /** The sentences set apart under the title. */
  standfirst: number | null;
  /** The first paragraph of the body; the number of pieces when there is none. */
  bodyStart: number;
  /** The lines above the body that could be the title as well. */
  candidates: number[];
}

/** Paragraphs that a title is compared with. */
const SAMPLE = 10;

/** So many words in common with the text are no accident. */
const FEWEST_SHARED = 2;

/** More lines than any head has; the rest can't be its title. */
const MOST_CANDIDATES = 1000;

const LONGEST_TITLE = 250;
const LONGEST_SENTENCE_TITLE = 120;

/** A title has no more menus and facts above it. */
const MOST_ABOVE = 20;

const LONGEST_STANDFIRST = 400;
const LONGEST_ALONE = 250;

/** Names of sections, which stand above titles. */
const SECTION = new RegExp(`^(?:(?:${anyPattern(WORDS.prose.sections)}|&|\\/|-|,)(?:\\s+|$))+$`, "iu");

/** What agencies write above their copy: `BC-NORHOLM-FERRIES/ (PIX)`, and what stands in brackets alone: `(Adds quote)`. */
const SLUG = /^(?:[\p{Lu}\p{N}]+(?:-[\p{Lu}\p{N}]+)+\/?\s*(?:\([^()]*\))?|\([^()]+\))$/u;

/** Reads the head of a text: its title, its standfirst and where the body begins. Linear. */
export function readHead(pieces: Spotted[]): Head {
  const script = findScript(pieces.map(({ text }) => text));
  const body = pieces.findIndex((_, i) => isBody(pieces, i, script));
  const end = body < 0 ? pieces.length : body;
  const candidates = findCandidates(pieces, end, script);
  const isStated = pieces.some(
    ({ look }, i) => i < end && look.role === "facts" && look.stated.facts.title !== undefined,
  );
  const title = isStated ? null : chooseTitle(pieces, candidates, end);
  const standfirst = title === null ? null : findStandfirst(pieces, title, end, script);
  if (standfirst === null) return { title, standfirst, bodyStart: end, candidates };
  const next = pieces.findIndex((_, i) => i > standfirst && isBody(pieces, i, script));
  return { title, standfirst, bodyStart: next, candidates };
}

/** Prose in the script of the text; a short sentence above all others may be the title. */
function isBody(pieces: Spotted[], at: number, script: Script): boolean {
  const { text, look } = pieces[at] as Spotted;
  if (look.role !== "prose" || script.share(text.slice(0, 500)) < 0.5) return false;
  return !isSentenceTitle(pieces, at);
}

/**
 * `Will the bridge open?` as the first thing in the text; with a full stop only when longer paragraphs follow at once and it
 * is neither quoted nor begins with a place, as first paragraphs do.
 */
function isSentenceTitle(pieces: Spotted[], at: number): boolean {
  const { text, look } = pieces[at] as Spotted;
  if (at >= MOST_ABOVE || look.role !== "prose" || text.length > LONGEST_SENTENCE_TITLE) return false;
  if (pieces.slice(0, at).some((above) => above.look.role === "line" || above.look.role === "prose")) return false;
  if (/[?!]["'”’»]?$/u.test(text)) return true;
  if (!text.endsWith(".") || /^["“„«]|^\p{Lu}{3,}[\s,:(–—-]/u.test(text)) return false;
  const below = pieces
    .slice(at + 1, at + MOST_ABOVE)
    .filter(({ look: { role } }) => role === "prose" || role === "line");
  return below.length > 1 && below[0]?.look.role === "prose" && below[0].text.length > text.length * 1.5;
}

function findCandidates(pieces: Spotted[], end: number, script: Script): number[] {
  const candidates: number[] = [];
  for (let i = 0; i < end; i++) {
    const { text, look } = pieces[i] as Spotted;
    const isLine = look.role === "line" || isSentenceTitle(pieces, i);
    if (isLine && text.length <= LONGEST_TITLE && !SECTION.test(text) && !SLUG.test(text) && script.share(text) >= 0.8)
      candidates.push(i);
  }
  return candidates;
}

/**
 * The line that stands there twice, as a page names its text in its own title (`… | The Daily Example`) and once more above it; else the first whose
 * words the text takes up, which names of papers and sections are not; else the first of some length.
 */
function chooseTitle(pieces: Spotted[], candidates: number[], body: number): number | null {
  const seen = new Map<string, number>();
  for (const i of candidates.slice(0, MOST_CANDIDATES)) {
    const text = (pieces[i] as Spotted).text;
    const first = seen.get(text);
    if (first !== undefined && countWords(text, 3) > 2) return first;
    const inPageTitle = [...seen.keys()].some((above) => isPageTitle(above, text));
    if (inPageTitle && countWords(text, 3) > 2) return i;
    seen.set(text, first ?? i);
  }
  const long = candidates.filter((i) => countWords((pieces[i] as Spotted).text, 3) > 2);
  if (long.length > 1) {
    const known = collectWords(pieces, body);
    const scores = long.map((i) => countShared((pieces[i] as Spotted).text, known));
    const most = Math.max(...scores.slice(0, MOST_CANDIDATES));
    return long[scores.findIndex((score) => score >= Math.min(most, FEWEST_SHARED))] ?? null;
  }
  return long[0] ?? candidates.find((i) => countWords((pieces[i] as Spotted).text, 2) > 1) ?? candidates[0] ?? null;
}

/** Whether a line is the title of a page that names a text: the text's own title, and after it the paper. */
function isPageTitle(line: string, title: string): boolean {
  return line.startsWith(title) && /^\s*[|•·–—-]\s*\S/u.test(line.slice(title.length));
}

/** The words that the first paragraphs use. */
function collectWords(pieces: Spotted[], body: number): Set<string> {
  const words = new Set<string>();
  let sample = 0;
  for (let i = body; i < pieces.length && sample < SAMPLE; i++) {
    const { text, look } = pieces[i] as Spotted;
    if (look.role !== "prose") continue;
    for (const term of tokenizeToTerms(text.slice(0, 1000))) words.add(term);
    sample++;
  }
  return words;
}

/** How many words of some weight a line has in common with the text. */
function countShared(text: string, known: Set<string>): number {
  const words = new Set(tokenizeToTerms(text).filter((word) => word.length > 3));
  return [...words].filter((word) => known.has(word)).length;
}

/** One short paragraph between the title and the byline, date or first picture, when more text follows those. */
function findStandfirst(pieces: Spotted[], title: number, body: number, script: Script): number | null {
  const text = pieces[body]?.text ?? "";
  if (title > body || text.length > LONGEST_STANDFIRST) return null;
  const between = pieces.slice(title + 1, body);
  if (between.some(({ look }) => look.role === "facts" || look.role === "caption")) return null;
  let at = body + 1;
  while (pieces[at]?.look.role === "furniture" || pieces[at]?.look.role === "page") at++;
  const next = pieces[at]?.look;
  const isByline = next?.role === "facts" && !next.stated.isLabelled;
  const isPicture = next?.role === "caption" && text.length <= LONGEST_ALONE && !hasSentenceInside(text);
  if (!isByline && !isPicture) return null;
  return pieces.some((_, i) => i > at && isBody(pieces, i, script)) ? body : null;
}
