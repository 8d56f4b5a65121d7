import { tokenizeToTerms } from "#search/tokenize.ts";
import { findScript, type Script } from "./find-script.ts";
import { countWords, hasSentenceInside } from "./sentence-ends.ts";
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

/** So many lines above the text are the menu of a page. */
const MENU_LINES = 8;

/** Paragraphs that a title is compared with. */
const SAMPLE = 10;

const LONGEST_TITLE = 250;
const LONGEST_STANDFIRST = 400;
const LONGEST_ALONE = 250;

/** Names of sections, which stand above titles. */
const SECTION =
  /^(?:(?:world|news|politics|business|economy|opinions?|analysis|comment|commentary|editorial|features?|sports?|culture|arts|science|technology|tech|health|travel|lifestyle|breaking|latest|live|top|home|exclusive|video|europe|asia|africa|middle east|americas?|us|uk|international|national|local|foreign|defen[cs]e|security|dünya|gündem|siyaset|ekonomi|spor|haber(?:ler)?|son dakika|politik|wirtschaft|nachrichten|monde|politique|économie|mundo|política|economía|noticias|мир|политика|экономика|новости|and|&|\/|-|,)(?:\s+|$))+$/iu;

/** Reads the head of a text: its title, its standfirst and where the body begins. Linear. */
export function readHead(pieces: Spotted[]): Head {
  const script = findScript(pieces.map(({ text }) => text));
  const body = findBody(pieces, script);
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

/** The first prose; below the menu of a page, the first that more prose follows soon: notices stand amid menus alone. */
function findBody(pieces: Spotted[], script: Script): number {
  let first = -1;
  let lines = 0;
  let waiting: number | null = null;
  for (let i = 0; i < pieces.length; i++) {
    if (isBody(pieces, i, script)) {
      if (first < 0) first = i;
      if (first === i && lines < MENU_LINES) return i;
      if (waiting !== null && i - waiting <= MENU_LINES) return waiting;
      waiting = i;
    } else if (pieces[i]?.look.role === "line") lines++;
  }
  return first;
}

/** Prose in the script of the text; a question or an exclamation above all other lines is a title. */
function isBody(pieces: Spotted[], at: number, script: Script): boolean {
  const { text, look } = pieces[at] as Spotted;
  if (look.role !== "prose" || script.share(text.slice(0, 500)) < 0.5) return false;
  return !isCalledTitle(pieces, at);
}

/** `Will the bridge open?` as the first thing in the text. */
function isCalledTitle(pieces: Spotted[], at: number): boolean {
  const text = pieces[at]?.text ?? "";
  if (text.length > 150 || !/[?!]["'”’»]?$/u.test(text) || hasSentenceInside(text)) return false;
  return (
    pieces.slice(0, Math.min(at, 20)).every(({ look }) => look.role !== "line" && look.role !== "prose") && at < 20
  );
}

function findCandidates(pieces: Spotted[], end: number, script: Script): number[] {
  const candidates: number[] = [];
  for (let i = 0; i < end; i++) {
    const { text, look } = pieces[i] as Spotted;
    const isLine = look.role === "line" || isCalledTitle(pieces, i);
    if (isLine && text.length <= LONGEST_TITLE && !SECTION.test(text) && script.share(text) >= 0.8) candidates.push(i);
  }
  return candidates;
}

/**
 * The line that stands there twice, as a page names its text in its own title and once more above it; else the first, or,
 * where the lines are a menu, the one that shares most words with the text.
 */
function chooseTitle(pieces: Spotted[], candidates: number[], body: number): number | null {
  const seen = new Map<string, number>();
  for (const i of candidates) {
    const text = (pieces[i] as Spotted).text;
    const first = seen.get(text);
    if (first !== undefined && countWords(text, 3) > 2) return first;
    seen.set(text, first ?? i);
  }
  if (candidates.length >= MENU_LINES) return chooseFromMenu(pieces, candidates, body);
  for (const fewest of [3, 2, 1]) {
    const found = candidates.find((i) => countWords(pieces[i]?.text ?? "", fewest) >= fewest);
    if (found !== undefined) return found;
  }
  return null;
}

/** The words of the first paragraphs tell the title from the names of sections; of equals the last, nearest to them. */
function chooseFromMenu(pieces: Spotted[], candidates: number[], body: number): number | null {
  const prose = pieces.slice(body).filter(({ look }) => look.role === "prose");
  const known = new Set(
    tokenizeToTerms(
      prose
        .slice(0, SAMPLE)
        .map(({ text }) => text.slice(0, 1000))
        .join("\n"),
    ),
  );
  let best: number | null = null;
  let most = 0;
  for (const i of candidates) {
    if (countWords(pieces[i]?.text ?? "", 3) < 3) continue;
    const words = new Set(tokenizeToTerms((pieces[i] as Spotted).text).filter((word) => word.length > 3));
    const score = [...words].filter((word) => known.has(word)).length;
    if (score >= most && score > 0) [best, most] = [i, score];
  }
  return best ?? candidates[0] ?? null;
}

/** One short paragraph between the title and the byline, date or first picture, when more text follows those. */
function findStandfirst(pieces: Spotted[], title: number, body: number, script: Script): number | null {
  const text = pieces[body]?.text ?? "";
  if (title > body || text.length > LONGEST_STANDFIRST) return null;
  const between = pieces.slice(title + 1, body);
  if (between.some(({ look }) => look.role === "facts" || look.role === "caption")) return null;
  let at = body + 1;
  while (pieces[at]?.look.role === "furniture" || pieces[at]?.look.role === "page") at++;
  const next = pieces[at]?.look.role;
  const isByline = next === "facts";
  const isPicture = next === "caption" && text.length <= LONGEST_ALONE && !hasSentenceInside(text);
  if (!isByline && !isPicture) return null;
  return pieces.some((_, i) => i > at && isBody(pieces, i, script)) ? body : null;
}
