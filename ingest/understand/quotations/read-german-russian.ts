import { foldWord } from "#search/words/tokenize.ts";
import { MEN, WOMEN } from "./given-names.ts";

/** Verbs of saying as reports use them, which no other language has: the English ones are in speech-verbs.ts. */
const VERBS =
  `sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|ergänzte|kritisierte|warnte|warnt|schrieb|schreibt|fragte|antwortete|forderte|berichtete|
bestätigte|äußerte|versicherte|beklagte|behauptete|erzählte|lobte|сказала?|говорит|заявила?|заявляет|отметила?|отмечает|сообщила?|пояснила?|подчеркнула?|добавила?|
рассказала?|считает|написала?|ответила?|признала?|объяснила?|напомнила?|предупредила?`.replace(/\s+/g, "");

/** So far a clause beside a quotation is read, in UTF-16 units. */
const REACH = 160;

const AFTER = new RegExp(`^[“”"»«,.\\s]{0,4}(?:[—–-]\\s)?(?:${VERBS})\\s+([^.!?:;„“”«»—–]{2,120})`, "u");
const BEFORE = new RegExp(`(?:^|[.!?]\\s)((?:\\S+\\s){0,6}?\\S+)\\s(?:${VERBS})[^.:„«]{0,40}:\\s*[„“»«"]?$`, "u");
/** `«Ждали, — сказала Мария Лопатина. — Теперь …»`: within the marks. */
const WITHIN = new RegExp(`[,.!?…]\\s[—–-]\\s(?:${VERBS})\\s([^.!?:;«»—–]{2,120})`, "u");

/** Two capitalised words and more, with the particles of names between them. */
const RUN = /\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:von|van|zu|der|de|al|el)\s){0,2}\p{Lu}[\p{L}\p{M}.’'-]*){0,3}/gu;

/**
 * Who says a quotation, as German and Russian reports say it: `„…“, sagte die Vorsitzende Maria Weber.`. Null where they say nothing, or
 * only what somebody is.
 *
 * @param start offset of the quotation, without its mark
 * @param end its end
 */
export function readGermanOrRussian(text: string, start: number, end: number): string | null {
  const after = AFTER.exec(text.slice(end, end + REACH))?.[1];
  if (after !== undefined) return readName(after);
  const within = WITHIN.exec(text.slice(start, end))?.[1];
  if (within !== undefined) return readName(within);
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return before === undefined ? null : readName(before);
}

/** At the head of a sentence an office has a capital as well. */
const RUSSIAN_OFFICE =
  /^(?:министр|президент|премьер|депутат|сенатор|губернатор|мэр|директор|глава|председатель|генерал|пресс-секретарь|посол)\s/iu;

function readName(clause: string): string | null {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(clause);
  const runs = [...clause.matchAll(RUN)];
  for (const run of runs.toReversed()) {
    const words = run[0].split(" ");
    if (words.length < 2) continue;
    if (isCyrillic) return words.length > 2 && RUSSIAN_OFFICE.test(run[0]) ? words.slice(1).join(" ") : run[0];
    const before = clause.slice(0, run.index).trimEnd();
    // German writes all nouns with a capital: `die Vorsitzende Maria Weber`.
    const first = words.findIndex((word) => isGivenName(word));
    if (first >= 0 && first < words.length - 1) return words.slice(first).join(" ");
    if (words.length > 2 && !/(?:des|der|dem|den)$/u.test(before)) return words.slice(-2).join(" ");
    if (before === "" || before.endsWith(",")) return run[0];
  }
  // `sagte Weber`; with an article it is what somebody is.
  const [single] = runs;
  return single?.index === 0 && !isPronoun(single[0]) ? single[0] : null;
}

const isGivenName = (word: string): boolean => MEN.has(foldWord(word)) || WOMEN.has(foldWord(word));

const isPronoun = (word: string): boolean => /^(?:Он|Она|Они|Er|Sie|Es)$/u.test(word);
