/** No writing piles more marks on a letter: so many has Unicode's stream-safe text format (UAX #15, section 13). */
const MOST_MARKS = 30;

const HAS_PILE = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, "u");
const PILE = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu");

/** A text without the marks that are piled on a letter beyond what any writing has. */
export function cutPiles(text: string): string {
  return HAS_PILE.test(text) ? text.replace(PILE, "$1") : text;
}

/** A text in a normal form of Unicode, piles of marks cut: putting them in order takes the square of their number, and nothing can stop it. */
export function composeMarks(text: string, form: "NFC" | "NFD" | "NFKC" = "NFC"): string {
  return cutPiles(text).normalize(form);
}
