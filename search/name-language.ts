const names = new Map<string, Intl.DisplayNames>();

/**
 * What a language is called in a language: `tr` is `Turkish` in `en`. Null for what is no code, or the code of none.
 *
 * @param code BCP 47
 * @param inLanguage BCP 47 code of a language that this program knows
 */
export function nameLanguage(code: string, inLanguage: string): string | null {
  let known = names.get(inLanguage);
  if (!known) {
    known = new Intl.DisplayNames(inLanguage, { type: "language", fallback: "none" });
    names.set(inLanguage, known);
  }
  try {
    return known.of(code) ?? null;
  } catch {
    return null;
  }
}
