import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { parseDateLine } from "#ingest/text/dates/parse-date-line.ts";
import { countWords, endsSentence } from "../../text/sentence-ends.ts";
import type { Spotted } from "../text/spot-pieces.ts";

/** What stands above the paragraphs of an article. */
interface Head {
  day: string | null;
  /** A time beside the day, as the entries of a live blog have it. */
  hasTime: boolean;
  isSigned: boolean;
  /** The name of a paper, or a line of its rights. */
  isPublished: boolean;
  hasHeadline: boolean;
}

/** Lines of a head stand no further above the text. */
const MOST_LINES = 8;
const FEWEST_HEADLINE_WORDS = 3;
/** A shorter paragraph between a headline and a byline is a standfirst. */
const LONGEST_STANDFIRST = 250;
/** Teasers of other articles are shorter, or one paragraph. */
const LEAST_ARTICLE = 200;
const LONG_PARAGRAPH = 400;

/** Names of papers: `The Example Courier`, `Daily Example`; of words that menus have as well only with an article before them. */
const PAPER = new RegExp(
  `^(?:${[
    `(?:(?:the|a|la|le|el|il|de|die|der|das)\\s)?(?:[\\p{L}’'.&-]+\\s){1,4}${anyPhrase(WORDS.papers.lastWords)}`,
    "the\\s(?:[\\p{L}’'.&-]+\\s){0,3}(?:news|post|mail|star|sun|standard|press|guardian|times|telegraph|independent|observer)",
    "(?:le|la|el|il|de|die|der) (?:monde|figaro|croix|tribune|país|mundo|vanguardia|repubblica|stampa|volkskrant|presse|standard|zeit|welt)",
    "corriere della sera",
    "daily\\s\\p{L}+",
  ].join("|")})(?:\\s\\([\\p{L} .]+\\))?$`,
  "iu",
);
const RIGHTS = /^(?:copyright\b|©|\(c\)\s)/iu;
const TIME = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d|\.\d)/u;

/**
 * How many times a headline, a day, and a byline, a paper's name or a line of rights stand together above paragraphs; 1 where they may
 * belong to one article all the same: entries of one day, teasers, chapters. Linear in the pieces.
 */
export function countHeads(pieces: Spotted[]): number {
  const heads: Head[] = [];
  let lines: Spotted[] = [];
  /** Of the article under the last head. */
  let [length, paragraphs] = [0, 0];
  const close = (): void => {
    if (heads.length > 0 && (length < LEAST_ARTICLE || (paragraphs < 2 && length < LONG_PARAGRAPH))) heads.pop();
  };
  pieces.forEach((piece, at) => {
    if (piece.look.role !== "prose" || isStandfirst(pieces, at)) {
      lines.push(piece);
      return;
    }
    const head = readHead(lines.slice(-MOST_LINES));
    if (head !== null) {
      close();
      heads.push(head);
      [length, paragraphs] = [0, 0];
    }
    lines = [];
    length += piece.text.length;
    paragraphs++;
  });
  close();
  const days = new Set(heads.map(({ day }) => day));
  const isOfPapers = heads.every(({ isPublished }) => isPublished);
  return isOfPapers || (days.size > 1 && !heads.some(({ hasTime }) => hasTime))
    ? heads.length
    : Math.min(1, heads.length);
}

/** A sentence alone between the headline and the byline. */
function isStandfirst(pieces: Spotted[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (before?.look.role !== "line" || after?.look.role !== "facts") return false;
  return (piece?.text.length ?? 0) <= LONGEST_STANDFIRST;
}

function readHead(lines: Spotted[]): Head | null {
  const head: Head = { day: null, hasTime: false, isSigned: false, isPublished: false, hasHeadline: false };
  for (const { text, look } of lines) {
    // Menus, share bars and lists of other texts are of pages, not of exports.
    if (look.role === "furniture" && !RIGHTS.test(text)) return null;
    if (RIGHTS.test(text) || PAPER.test(text)) head.isPublished = true;
    else if (look.role === "facts") {
      const { date, author, source } = look.stated.facts;
      if (date !== undefined) {
        const day = readDay(date.value);
        if (day !== null && head.day !== null && day !== head.day) return null;
        head.day = day ?? head.day;
        head.hasTime ||= TIME.test(text);
      }
      if (author !== undefined) head.isSigned = true;
      if (source !== undefined && PAPER.test(source.value)) head.isPublished = true;
    } else if (look.role === "line" && countWords(text, FEWEST_HEADLINE_WORDS) >= FEWEST_HEADLINE_WORDS) {
      head.hasHeadline ||= !endsSentence(text);
    }
  }
  const isWhole = head.day !== null && head.hasHeadline && (head.isSigned || head.isPublished);
  return isWhole ? head : null;
}

/** A whole day, as a key. */
function readDay(text: string): string | null {
  const date = parseDateLine(text)?.date;
  if (date === undefined || date.form === "year" || date.form === "month") return null;
  return JSON.stringify(date);
}
