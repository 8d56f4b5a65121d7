import { cutPiles } from "./compose-marks.ts";

/** White space as people see it; U+0085 (next line) is missing from `\s`, U+FEFF (a stray byte order mark) is not one. */
const WHITE_SPACE = /(?:[^\S\uFEFF]|\u0085)+/gu;

/**
 * Control characters, private use (the highlight sentinels are among them), lone surrogates, noncharacters: none of
 * them can be shown, and some are not allowed in feeds and pages.
 */
const UNSHOWABLE = /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]|(?!\s|\u0085)\p{Cc}/gu;

/** A normalised text, and whether more than white space had to go. */
export interface NormalizedText {
  text: string;
  /** True when control characters, private-use characters, lone surrogates or marks piled on a letter were taken out. */
  removed: boolean;
}

/**
 * The one form in which text is stored, hashed and compared: NFC, white space runs as one space, none at the ends, no
 * control or private-use characters, no more than 30 marks on a letter. Normalising again changes nothing. Never throws.
 */
export function normalizeText(text: string): NormalizedText {
  const shown = cutPiles(text.replace(UNSHOWABLE, ""));
  return {
    text: shown.replaceAll("\uFEFF", "").normalize("NFC").replace(WHITE_SPACE, " ").trim(),
    removed: shown.length !== text.length,
  };
}
