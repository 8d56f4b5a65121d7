/** The languages of the site; the first is for whoever asks for none of them. Each has a folder of that code beside this file. */
export const LANGUAGES = [
  { code: "en", name: "English" },
  { code: "tr", name: "Türkçe" },
] as const;

/** BCP 47 code of a language of the site. */
export type PageLanguage = (typeof LANGUAGES)[number]["code"];

/** Whether a code is that of a language of the site. */
export const isPageLanguage = (code: string): code is PageLanguage => LANGUAGES.some((known) => known.code === code);
