import { IngestError } from "../../report/errors.ts";
import type { IngestWarning } from "../../report/warning.ts";
import type { PageText } from "./turn-upright.ts";

/** Private use, replacement and control characters: what a font gives when it does not say which letters its shapes are. */
const UNKNOWN = /[\p{Co}\p{Cn}\uFFFD]|(?!\s)\p{Cc}/gu;
/** Signs that fonts of symbols draw bullets and ornaments with are single; so large a share is text. */
const MOST_UNKNOWN = 0.3;
/** A font of text whose words have no vowels gives other letters than it shows. */
const WORD = /[A-Za-z]{4,}/g;
const VOWEL = /[aeiouy]/i;
const FEWEST_WORDS = 12;
const MOST_WITHOUT_VOWELS = 0.4;

/**
 * Looks whether the fonts of a document give the letters that they show. Most damaged documents have a few that don't.
 *
 * @throws IngestError `text-unreadable` when most of the text is in such fonts
 */
export function checkLetters(pages: PageText[]): IngestWarning[] {
  const byFont = new Map<string, string[]>();
  for (const { runs } of pages)
    for (const { font, text } of runs) byFont.get(font)?.push(text) ?? byFont.set(font, [text]);
  let all = 0;
  let unreadable = 0;
  let signs = 0;
  for (const texts of byFont.values()) {
    const text = texts.join(" ");
    const unknown = text.match(UNKNOWN)?.length ?? 0;
    all += text.length;
    if (unknown > text.length * MOST_UNKNOWN || isCipher(text)) unreadable += text.length;
    else signs += unknown;
  }
  if (unreadable > all / 2) {
    throw new IngestError(
      "text-unreadable",
      "The fonts of the document do not say which letters they show.",
      "Read it by text recognition (OCR), or get the text from where it was published.",
    );
  }
  const message =
    unreadable > 0
      ? `Some fonts do not say which letters they show: about ${Math.ceil((unreadable / all) * 100)} % of the text is unreadable.`
      : `${signs} signs are of fonts that do not say what they show.`;
  return unreadable > 0 || signs > 0 ? [{ code: "text-unreadable", message }] : [];
}

function isCipher(text: string): boolean {
  const words = text.match(WORD) ?? [];
  const strange = words.filter((word) => !VOWEL.test(word) && word !== word.toUpperCase());
  return words.length >= FEWEST_WORDS && strange.length > words.length * MOST_WITHOUT_VOWELS;
}
