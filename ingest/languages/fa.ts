import type { PartOfLanguage } from "./language.ts";

/** Persian. */
export const fa: PartOfLanguage = {
  code: "fa",
  calendar: null,
  links: { newWindow: ["(?:در )?(?:پنجره|زبانه)[\u200c ]?(?:ی )?جدید(?: باز می[\u200c ]?شود)?"] },
};
