/**
 * What a query of exact words asks for, read and matched a second time: slowly, and from docs/adr and the product's description alone.
 * Nothing here may use the code that it is compared with, or both would share its errors.
 */

/** Words that stand in a paragraph in this order, next to each other, between the signs that were typed at their ends. */
interface Phrase {
  words: string[];
  before: string;
  after: string;
}

/** What must hold in a paragraph. */
export type Wanted = Phrase | { all: Wanted[] } | { any: Wanted[] } | { not: Wanted };

/** A filter typed into the box: `-source:"al jazeera"`. */
export interface TypedField {
  name: string;
  value: string;
  excluded: boolean;
}

/** A word as it is compared, and where it stands. */
interface Word {
  folded: string;
  start: number;
  end: number;
}

const LOOK_ALIKE: [from: string, to: string][] = [
  ["ı", "i"],
  ["ß", "ss"],
  ["ø", "o"],
  ["đ", "d"],
  ["ł", "l"],
  ["æ", "ae"],
];

/** Case and accents never matter. */
export function fold(text: string): string {
  let folded = text.toLowerCase().normalize("NFD");
  folded = folded.replace(/\p{M}/gu, "").toLowerCase();
  for (const [from, to] of LOOK_ALIKE) folded = folded.split(from).join(to);
  return folded;
}

/** Letters and digits in a row are a word; a Chinese character is one by itself. */
export function listWords(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start >= 0) words.push({ folded: fold(text.slice(start, end)), start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (/\p{Script=Han}/u.test(sign)) {
      close(at);
      words.push({ folded: sign, start: at, end: at + 1 });
    } else if (!/[\p{L}\p{N}\p{M}]/u.test(sign)) close(at);
    else if (start < 0) start = at;
  }
  close(text.length);
  return words;
}

const FIELDS = ["topic", "source", "speaker", "author", "lang", "place", "after", "before"];

/** Reads what was typed: the filters in it, and what its words ask for; null when there are none. */
export function readTyped(q: string): { fields: TypedField[]; wanted: Wanted | null } {
  const fields: TypedField[] = [];
  const pieces: string[] = [];
  for (const [piece] of q.matchAll(/-?(?:[a-z]+:)?"[^"]*"|-?\(|\)|[^\s()"]+/g)) {
    const [, minus, name = "", value = ""] = /^(-?)([a-z]+):"?([^"]*)"?$/.exec(piece) ?? [];
    if (FIELDS.includes(name)) fields.push({ name, value, excluded: minus === "-" });
    else pieces.push(piece);
  }
  return { fields, wanted: readAll(pieces) };
}

/** Everything up to the end or the closing parenthesis; takes what it has read off the pieces. */
function readAll(pieces: string[]): Wanted | null {
  const all: Wanted[] = [];
  const isNext = (piece: string) => pieces[0] === piece;
  while (pieces.length > 0) {
    if (isNext(")")) {
      pieces.shift();
      break;
    }
    const any = [readOne(pieces)];
    while (isNext("OR")) {
      pieces.shift();
      if (pieces.length > 0 && !isNext(")")) any.push(readOne(pieces));
    }
    const known = any.filter((one) => one !== null);
    if (known.length > 0) all.push(known.length === 1 ? (known[0] as Wanted) : { any: known });
  }
  if (all.length === 0) return null;
  return all.length === 1 ? (all[0] as Wanted) : { all };
}

function readOne(pieces: string[]): Wanted | null {
  const piece = pieces.shift() as string;
  const excluded = piece.startsWith("-") && piece.length > 1;
  const rest = excluded ? piece.slice(1) : piece;
  let wanted: Wanted | null;
  if (rest === "(") wanted = readAll(pieces);
  else {
    const text = rest.replaceAll('"', "");
    const words = listWords(text);
    const [before, after] = [readSigns(text, words[0]?.start ?? 0, -1), readSigns(text, words.at(-1)?.end ?? 0, 1)];
    wanted =
      words.length > 0 ? { words: words.map(({ folded }) => folded), before: before ?? "", after: after ?? "" } : null;
  }
  if (!excluded || !wanted) return wanted;
  return "not" in wanted ? wanted.not : { not: wanted };
}

/** What stands on both sides of a place that no quote may be cut at, of the signs that are generated here. */
const WHOLE: [before: RegExp, after: RegExp][] = [
  // Letters and digits, hyphens and full stops between them; commas between digits.
  [/[\p{L}\p{N}\p{M}]$/u, /^[\p{L}\p{N}\p{M}]/u],
  [/[\p{L}\p{N}]$/u, /^[-–−.][\p{L}\p{N}]/u],
  [/[\p{L}\p{N}][-–−.]$/u, /^[\p{L}\p{N}]/u],
  [/\d$/, /^[,，]\d/],
  [/\d[,，]$/, /^\d/],
  // A stop or an apostrophe before a hyphen.
  [/[\p{L}\p{N}]$/u, /^[.’][-–−][\p{L}\p{N}]/u],
  [/[\p{L}\p{N}][.’]$/u, /^[-–−][\p{L}\p{N}]/u],
  [/[\p{L}\p{N}][.’][-–−]$/u, /^[\p{L}\p{N}]/u],
  // Signs and currencies before a number, percent after it.
  [/(?:^|[\s(])[-–−]$/, /^\$?\d/],
  [/\$$/, /^\d/],
  [/\d$/, /^ ?[%％]/],
  [/\d $/, /^[%％]/],
  // Names with signs, and the beginning of a word that another one ends.
  [/(?:^|[^\p{L}\p{N}])#$/u, /^\p{L}/u],
  [/[\p{L}\p{N}]\+*$/u, /^\++(?![\p{L}\p{N}])/u],
  [/[\p{L}\p{N}]$/u, /^-(?![\p{L}\p{N}–—−‐‑-])/u],
];
/** Thousands apart from each other by spaces. */
const GROUPS = /(?<![^\s(])(?:[-–−]?\$?)\d{1,3}(?:[ \u00A0]\d{3}(?!\d))+/gu;

/** Whether a place lies within a word or a number. Chinese is searched by characters. */
function isWithin(text: string, place: number): boolean {
  const [before, after] = [text.slice(0, place), text.slice(place)];
  if (/\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(after)) return false;
  if (WHOLE.some(([left, right]) => left.test(before) && right.test(after))) return true;
  return [...text.matchAll(GROUPS)].some(({ 0: number, index }) => index < place && place < index + number.length);
}

/** The signs that belong to the word at a place, left or right of it, spaces left out and dashes alike; null where the word itself goes on. */
function readSigns(text: string, place: number, step: -1 | 1): string | null {
  let signs = "";
  for (let at = place; isWithin(text, at); at += step) {
    const sign = text[step < 0 ? at - 1 : at] as string;
    if (/[\p{L}\p{N}]/u.test(sign)) return null;
    signs = step < 0 ? sign + signs : signs + sign;
  }
  return signs.replace(/\s/g, "").replace(/[–−]/g, "-").replace(/％/g, "%");
}

/** Where the words stand in a row, cut off from nothing that belongs to them. */
function findRuns(text: string, { words: wanted, before, after }: Phrase): { start: number; end: number }[] {
  const words = listWords(text);
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const run = words.slice(at, at + wanted.length);
    if (run.map(({ folded }) => folded).join(" ") !== wanted.join(" ")) continue;
    const [start, end] = [(run[0] as Word).start, (run.at(-1) as Word).end];
    if (readSigns(text, start, -1) === before && readSigns(text, end, 1) === after) runs.push({ start, end });
  }
  return runs;
}

/** Whether a text has what is wanted. */
export function holds(text: string, wanted: Wanted | null): boolean {
  if (wanted === null) return true;
  if ("all" in wanted) return wanted.all.every((one) => holds(text, one));
  if ("any" in wanted) return wanted.any.some((one) => holds(text, one));
  if ("not" in wanted) return !holds(text, wanted.not);
  return findRuns(text, wanted).length > 0;
}

/** The places of all that is wanted and not excluded; those that overlap are one. */
export function markPlaces(text: string, wanted: Wanted | null): { start: number; end: number }[] {
  const marked: boolean[] = [];
  const begins = new Set<number>();
  const visit = (one: Wanted | null): void => {
    if (one === null || "not" in one) return;
    if ("all" in one) one.all.forEach(visit);
    else if ("any" in one) one.any.forEach(visit);
    else {
      for (const { start, end } of findRuns(text, one)) {
        // A place that begins where nothing is marked yet, or within another, is told by its letters alone.
        if (!marked[start]) begins.add(start);
        for (let at = start; at < end; at++) {
          if (at > start) begins.delete(at);
          marked[at] = true;
        }
      }
    }
  };
  visit(wanted);
  const places: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!marked[at]) continue;
    const last = places.at(-1);
    if (last && last.end === at && !begins.has(at)) last.end++;
    else places.push({ start: at, end: at + 1 });
  }
  return places;
}
