import type { PartOfLanguage } from "./language.ts";

/** Thai. */
export const th: PartOfLanguage = {
  code: "th",
  calendar: null,
  links: { newWindow: ["เปิดใน(?:หน้าต่าง|แท็บ)ใหม่"] },
};
