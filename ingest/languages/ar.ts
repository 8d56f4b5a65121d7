import type { PartOfLanguage } from "./language.ts";

/** Arabic. */
export const ar: PartOfLanguage = {
  code: "ar",
  calendar: { names: "full" },
  links: {
    newWindow: ["(?:يفتح|تفتح|يُفتح|فتح) في (?:نافذة|علامة تبويب|صفحة) (?:جديدة|أخرى)"],
    otherSite: ["رابط خارجي"],
    link: ["رابط"],
  },
};
