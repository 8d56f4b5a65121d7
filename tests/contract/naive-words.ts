/**
 * What a query of exact words asks for, read and matched a second time: slowly, and from docs/adr and the product's description alone.
 * Nothing here may use the code that it is compared with, or both would share its errors.
 */

/** What must hold in a paragraph; `words` stand there in this order, next to each other. */
export type Wanted = { words: string[] } | { all: Wanted[] } | { any: Wanted[] } | { not: Wanted };

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

const FIELDS = ["topic", "source", "speaker", "author", "lang", "after", "before"];

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
    const words = listWords(rest).map(({ folded }) => folded);
    wanted = words.length > 0 ? { words } : null;
  }
  if (!excluded || !wanted) return wanted;
  return "not" in wanted ? wanted.not : { not: wanted };
}

/** Where the words stand in a row. */
function findRuns(words: Word[], wanted: string[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const run = words.slice(at, at + wanted.length);
    if (run.map(({ folded }) => folded).join(" ") !== wanted.join(" ")) continue;
    runs.push({ start: (run[0] as Word).start, end: (run.at(-1) as Word).end });
  }
  return runs;
}

/** Whether a text has what is wanted. */
export function holds(text: string, wanted: Wanted | null): boolean {
  if (wanted === null) return true;
  if ("all" in wanted) return wanted.all.every((one) => holds(text, one));
  if ("any" in wanted) return wanted.any.some((one) => holds(text, one));
  if ("not" in wanted) return !holds(text, wanted.not);
  return findRuns(listWords(text), wanted.words).length > 0;
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
      for (const { start, end } of findRuns(listWords(text), one.words)) {
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
