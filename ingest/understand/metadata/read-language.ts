/** Reads a language code such as `en`, `en-GB` or `tr_TR` as its language alone; null when it is none. */
export function readLanguage(value: string): string | null {
  const code = value.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(code)) return null;
  try {
    return new Intl.Locale(code).language;
  } catch {
    return null;
  }
}
